/** What a request may do. Every route names the one it needs. */
export type Right = 'read-figures' | 'save-queries' | 'deliver-figures' | 'publish-figures' | 'open-pages';

/** Who asks. */
export interface Principal {
  name: string;
  rights: ReadonlySet<Right>;
}

/** Until sign-in is there: everyone on this machine, with all rights on packaged data. */
export const LOCAL_PRINCIPAL: Principal = {
  name: 'local',
  rights: new Set<Right>([
    'read-figures',
    'save-queries',
    'deliver-figures',
    'publish-figures',
    'open-pages',
  ]),
};

/** Who sent a request. */
export function principalOfRequest(): Principal {
  return LOCAL_PRINCIPAL;
}
