import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply } from 'fastify';

/** Definitions never change within a release; that they are described later, or that a later release changes them, changes the tag. */
export function sendKept(
  { headers, query }: { headers: IncomingHttpHeaders; query: { release?: string | undefined } },
  reply: FastifyReply,
  content: object,
) {
  const body = JSON.stringify(content);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', query.release ? 'public, max-age=3600' : 'no-cache');
  if (headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/json; charset=utf-8').send(body);
}
