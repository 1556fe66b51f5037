import type { FastifyRequest } from 'fastify';
import type { Language } from '../domain/text';

/** `?lang=` first, then what the client accepts; German otherwise. */
export function languageOf(request: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const lang = (request.query as { lang?: unknown } | undefined)?.lang;
  const asked = typeof lang === 'string' ? lang : undefined;
  const accepted = String(request.headers?.['accept-language'] ?? '');
  return (asked ?? accepted).toLowerCase().startsWith('en') ? 'en' : 'de';
}
