/** What a window is to show instead of what it shows. */
export interface OpenedFile {
  bytes: Uint8Array;
  name: string;
}
