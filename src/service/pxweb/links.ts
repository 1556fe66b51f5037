import type { FastifyRequest } from 'fastify';
import type { Language } from '../../domain/text';

/** A link as PxWebApi v2 gives it. */
export interface Link {
  rel: string;
  hreflang: string;
  href: string;
}

export type LinkTo = (rel: string, path: string) => Link;

/** Links to addresses of this service, as the client named it. */
export function linksFor({ protocol, host }: FastifyRequest, language: Language): LinkTo {
  return (rel, path) => {
    const joint = path.includes('?') ? '&' : '?';
    return { rel, hreflang: language, href: `${protocol}://${host}${path}${joint}lang=${language}` };
  };
}
