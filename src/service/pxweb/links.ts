import type { FastifyRequest } from 'fastify';
import type { Language } from '../../domain/text';

/** A link as PxWebApi v2 gives it. */
export interface Link {
  rel: string;
  hreflang: string;
  href: string;
}

export type LinkTo = (rel: string, path: string) => Link;

/** A name or an address, and a port; what a client calls the service otherwise is not repeated. */
const HOST = /^([\w-]+(\.[\w-]+)*\.?|\[[\da-f:.]+\])(:\d{1,5})?$/i;

/** Links to addresses of this service, as the client named it; relative ones where that is no name. */
export function linksFor({ protocol, host }: FastifyRequest, language: Language): LinkTo {
  const base = HOST.test(host) ? `${protocol}://${host}` : '';
  return (rel, path) => {
    const joint = path.includes('?') ? '&' : '?';
    return { rel, hreflang: language, href: `${base}${path}${joint}lang=${language}` };
  };
}
