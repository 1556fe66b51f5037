/** Small things that are remembered in a document and travel with it. */
export interface DocumentSettings {
  get(name: string): string | undefined;
  /** A document that cannot be written forgets it when it is closed; nobody is told. */
  set(name: string, value: string): void;
}
