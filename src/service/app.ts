import compress from '@fastify/compress';
import fastify, { type FastifyError, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { ReportingError } from '../domain/reporting-error';
import { languageOf } from './language';
import { pages } from './pages';
import { principalOfRequest, type Right } from './principal';
import { problemOf } from './problem';
import { cityRoutes } from './routes/cities';
import { tableRoutes } from './routes/tables';
import type { Warehouse } from './warehouse-source';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must be allowed to do; a route without it serves a page. */
    right?: Right;
  }
}

export interface AppOptions {
  warehouse: Warehouse;
  /** Folder of this package: pages come from its `dist/`. */
  root: string;
  tryOut: boolean;
  /** PEM; plain http without it. */
  tls?: { key: string; cert: string };
}

const BODY_LIMIT = 1024 * 1024;

/** The service, ready to listen: pages, API, plain-worded errors. */
export async function buildApp({ warehouse, root, tryOut, tls }: AppOptions): Promise<FastifyInstance> {
  const options: FastifyServerOptions = {
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 64 },
  };
  const app = tls
    ? (fastify({ ...options, https: tls } as FastifyServerOptions) as FastifyInstance)
    : fastify(options);
  app.addHook('onRequest', async ({ routeOptions }) => {
    const right = routeOptions.config.right ?? 'open-pages';
    const principal = principalOfRequest();
    if (!principal.rights.has(right)) throw new ReportingError('not-allowed', { right });
  });
  app.setErrorHandler<FastifyError | ReportingError>((failure, request, reply) => {
    const problem = problemOf(asReportingError(failure), languageOf(request));
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const address = request.url.slice(0, 100);
    const problem = problemOf(new ReportingError('unknown-address', { address }), languageOf(request));
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  await app.register(compress, { threshold: 1024 });
  tableRoutes(app, warehouse);
  cityRoutes(app, warehouse);
  await pages(app, { root, tryOut });
  return app;
}

/** A request that breaks the form of a route, one that is too large, or a fault of ours. */
function asReportingError(failure: FastifyError | ReportingError): ReportingError {
  if (failure instanceof ReportingError) return failure;
  if (failure.validation || (failure.statusCode ?? 500) === 400)
    return new ReportingError('request-invalid', { detail: failure.message }, failure);
  if (failure.statusCode === 413) return new ReportingError('too-large', {}, failure);
  return new ReportingError('service-fault', {}, failure);
}
