import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { join } from 'node:path';

/** Content security policy of our pages; Office on the web shows them in a frame. Fluent UI writes its styles into the page. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data: https://res.cdn.office.net https://static2.sharepointonline.com",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self' https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://*.microsoft365.com",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Names with a content hash never change what they hold. */
const HASHED = /\.[0-9a-f]{8}\.(js|css)$/;

/** What every file of ours is called: no other spelling of a path is looked for, so none leads out of the folder or past a rule. */
const PLAIN = /^\/?[\w-][\w.-]*(\/[\w-][\w.-]*)*$/;

/** What the service itself runs on is not for browsers. */
const ITS_OWN = /^\/?(cli|try-out)(\.|\/|$)/i;

/**
 * The panes and what they load, from `dist/`. With `tryOut` the try-out page stands at the root and the panes load the
 * npm copy of Office.js; without it they load Microsoft's.
 */
export async function pages(
  app: FastifyInstance,
  { root, tryOut }: { root: string; tryOut: boolean },
): Promise<void> {
  const dist = join(root, 'dist');
  app.addHook('onRequest', async (_, reply) => void reply.headers(HEADERS));
  await app.register(fastifyStatic, {
    root: dist,
    allowedPath: (path) => PLAIN.test(path) && (!ITS_OWN.test(path) || HASHED.test(path)),
    cacheControl: false,
    setHeaders: (reply, path) =>
      void reply.setHeader(
        'cache-control',
        HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
    index: false,
  });
  if (!tryOut) {
    app.get('/', (_, reply) => reply.redirect('/taskpane.html?view=help'));
    return;
  }
  const tryOutPage = (name: string) => (_: unknown, reply: FastifyReply) =>
    reply.sendFile(name, join(dist, 'try-out'));
  app.get('/', tryOutPage('index.html'));
  app.get('/taskpane.html', tryOutPage('taskpane.html'));
  await app.register(fastifyStatic, {
    root: join(root, 'node_modules/@microsoft/office-js/dist'),
    prefix: '/office-js/',
    decorateReply: false,
    allowedPath: (path) => PLAIN.test(path),
    index: false,
  });
}
