/** What a request may do. Every route names the one it needs. */
export type Right = 'read-figures' | 'save-queries' | 'deliver-figures' | 'publish-figures' | 'open-pages';

/** Who asks. */
export interface Principal {
  name: string;
  rights: ReadonlySet<Right>;
  /** The number of the token that was sent. */
  token?: number;
}

const READING: Right[] = ['read-figures', 'save-queries', 'open-pages'];

/** Everyone: reads what disclosure control lets out. */
export const READER: Principal = { name: 'reader', rights: new Set(READING) };

/** Who works on the machine itself: at its command line, or with the try-out. */
export const LOCAL_PRINCIPAL: Principal = {
  name: 'local',
  rights: new Set<Right>([...READING, 'deliver-figures', 'publish-figures']),
};

/** The service itself, before it is known who asks. */
export const SERVICE: Principal = { name: 'sozialraum-office', rights: new Set() };

/** What a token can allow beyond reading, by the word it is asked for with. */
export const TOKEN_RIGHTS = {
  deliver: 'deliver-figures',
  publish: 'publish-figures',
} as const satisfies Record<string, Right>;

export type TokenRight = keyof typeof TOKEN_RIGHTS;

/** The holder of a token. */
export function tokenHolder(token: number, name: string, rights: TokenRight[]): Principal {
  return { name, token, rights: new Set([...READING, ...rights.map((right) => TOKEN_RIGHTS[right])]) };
}
