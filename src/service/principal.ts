/** What a request may do. Every route names the one it needs. */
export type Right = 'read-figures' | 'open-pages';

/** Who asks. */
export interface Principal {
  name: string;
  rights: ReadonlySet<Right>;
}

const LOCAL: Principal = { name: 'local', rights: new Set<Right>(['read-figures', 'open-pages']) };

/** Who sent a request: on this machine, before sign-in is there, a local principal with all rights on packaged data. */
export function principalOfRequest(): Principal {
  return LOCAL;
}
