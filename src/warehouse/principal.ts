/** What a request may do. Every route names the one it needs. */
export type Right =
  | 'read-figures'
  | 'save-queries'
  | 'deliver-figures'
  | 'publish-figures'
  | 'open-pages'
  | 'manage-tokens'
  | 'read-events'
  | 'sign-in';

/** Who asks. */
export interface Principal {
  name: string;
  rights: ReadonlySet<Right>;
  /** The number of the token that was sent. */
  token?: number;
  /** The number of the account that holds it. */
  account?: number;
}

const READING: Right[] = ['read-figures', 'save-queries', 'open-pages'];

/** Everyone: reads what disclosure control lets out. */
export const READER: Principal = { name: 'reader', rights: new Set(READING) };

/** Who works on the machine itself: at its command line, or with the try-out. */
export const LOCAL_PRINCIPAL: Principal = {
  name: 'local',
  rights: new Set<Right>([...READING, 'deliver-figures', 'publish-figures', 'manage-tokens', 'read-events']),
};

/** The service itself: before it is known who asks, and at its start, when it loads what comes with it. */
export const SERVICE: Principal = {
  name: 'sozialraum-office',
  rights: new Set<Right>(['sign-in', 'publish-figures']),
};

/** What makes a transaction that of a principal: its policies ask for it (migration 0021). */
export function settingOf({ rights, account }: Principal): string {
  const setting = `set local sozialraum.rights = '${[...rights].join()}'`;
  return account === undefined ? setting : `${setting}; set local sozialraum.account = '${account}'`;
}

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
