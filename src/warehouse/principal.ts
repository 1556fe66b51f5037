/** What a request may do. Every route names the one it needs. */
export type Right = 'read-figures' | 'save-queries' | 'deliver-figures' | 'publish-figures' | 'open-pages';

/** Who asks. */
export interface Principal {
  name: string;
  rights: ReadonlySet<Right>;
}

const READING: Right[] = ['read-figures', 'save-queries', 'open-pages'];

/** Everyone: reads what disclosure control lets out. */
export const READER: Principal = { name: 'reader', rights: new Set(READING) };

/** Until sign-in is there: who works on the machine of the service delivers and publishes. */
export const LOCAL_PRINCIPAL: Principal = {
  name: 'local',
  rights: new Set<Right>([...READING, 'deliver-figures', 'publish-figures']),
};
