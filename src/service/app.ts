import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import { DELIVERY_LIMITS, type DeliveryLimits } from '../deliveries/limits';
import { ReportingError } from '../domain/reporting-error';
import { bodyTimesFor, limitBodyTime, type BodyTimes } from './body-time';
import { answerBroken } from './broken-request';
import { figuresIn } from './figures';
import { keptAnswers } from './kept-answers';
import { languageOf } from './language';
import { pages } from './pages';
import { byToken, checkAllowed, whoeverReachesIt } from './principal';
import type { Principal, Right } from '../warehouse/principal';
import { isFault, problemOf } from './problem';
import { faultIn, requestFault, unknownMediaType } from './request-fault';
import { openApi } from './openapi/document';
import { cityRoutes } from './routes/cities';
import { configRoute } from './routes/config';
import { definitionRoutes } from './routes/definitions';
import { deliveryRoutes } from './routes/deliveries';
import { releaseRoutes } from './routes/releases';
import { savedQueryRoutes } from './routes/saved-queries';
import { tableDataRoutes } from './routes/table-data';
import { spatialRoutes } from './routes/spatial';
import { tableRoutes } from './routes/tables';
import { typologyRoutes } from './routes/typologies';
import { TURN_LIMITS, turns, type TurnLimits } from './turns';
import type { Warehouse } from '../warehouse/warehouse-source';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a caller must be allowed to do; a route without it serves a page. */
    right?: Right;
    /** Whether a file may come with it, which takes longer. */
    takesFile?: boolean;
  }
  interface FastifyRequest {
    /** Who asks; known once its route is found. */
    principal: Principal;
  }
}

export interface AppOptions {
  warehouse: Warehouse;
  /** Folder of this package: pages come from its `dist/`. */
  root: string;
  /** The try-out page, and all rights for whoever reaches it; without it, delivering and publishing take a token. */
  tryOut: boolean;
  /** PEM; plain http without it. */
  tls?: { key: string; cert: string };
  /** How often one address may ask the API. */
  requestsPerMinute?: number;
  /** From how many cells on an answer is large, how many are made at once, and how many wait. */
  largeAnswers?: TurnLimits & { cells: number };
  /** Addresses of proxies that say truly who asks and by which name; nobody else is believed. */
  trustedProxies?: string[];
  /** How large a delivered file may be. */
  deliveryLimits?: DeliveryLimits;
  /** How long a body may take. */
  bodyTimes?: BodyTimes;
  /** Hears what clients are not told: which database does not answer, what is broken. */
  onFault?: (failure: ReportingError) => void;
}

const RETRY_SECONDS = 30;

/** A head comes at once. */
const HEAD_MILLISECONDS = 20_000;

const BODY_LIMIT = 1024 * 1024;

/** Less than all indicators of Hamburg's districts in one year (2,626 cells); all its years have 10,504. */
const LARGE_ANSWERS = { ...TURN_LIMITS, cells: 2_000 };

/** Generous: a pane asks some ten times for a table, an office may share one address. */
const REQUESTS_PER_MINUTE = 1200;

/** The service, ready to listen: pages, API, plain-worded errors. */
export async function buildApp({
  warehouse,
  root,
  tryOut,
  tls,
  requestsPerMinute = REQUESTS_PER_MINUTE,
  largeAnswers = LARGE_ANSWERS,
  trustedProxies = [],
  deliveryLimits = DELIVERY_LIMITS,
  bodyTimes = bodyTimesFor(deliveryLimits),
  onFault = () => undefined,
}: AppOptions): Promise<FastifyInstance> {
  const options: FastifyServerOptions = {
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    trustProxy: trustedProxies.length > 0 && trustedProxies,
    routerOptions: { maxParamLength: 64 },
    frameworkErrors: refuseAddress,
    clientErrorHandler: answerBroken,
    requestTimeout: HEAD_MILLISECONDS + bodyTimes.file,
  };
  // The number of connections is not limited: whoever held them all would keep out everyone else.
  const head = { headersTimeout: HEAD_MILLISECONDS };
  const app = tls
    ? (fastify({ ...options, https: { ...tls, ...head } } as FastifyServerOptions) as FastifyInstance)
    : fastify({ ...options, http: head });
  app.setSerializerCompiler(() => JSON.stringify);
  app.removeContentTypeParser('text/plain');
  app.addHook('onRoute', ({ url, config }) => {
    if (url.startsWith('/api/') && !config?.right) throw new Error(`${url} names no right`);
  });
  app.setErrorHandler<FastifyError | ReportingError>((failure, request, reply) => {
    const known = asReportingError(failure, request);
    if (isFault(known)) onFault(known);
    const problem = problemOf(known, languageOf(request));
    if (problem.status === 503 || problem.code === 'too-many-large-answers')
      void reply.header('retry-after', RETRY_SECONDS);
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  app.setNotFoundHandler((request, reply) => notFound(request, reply));
  await app.register(compress, { threshold: 1024 });
  await app.register(rateLimit, {
    global: false,
    max: requestsPerMinute,
    timeWindow: '1 minute',
    allowList: ({ url }) => !url.startsWith('/api/'),
    errorResponseBuilder: (_, { ttl }) =>
      new ReportingError('too-many-requests', { seconds: Math.ceil(ttl / 1000) }),
  });
  limitBodyTime(app, bodyTimes);
  // Before it is known who asks: tokens cannot be guessed faster than that either.
  app.addHook('onRequest', app.rateLimit());
  const principalOf = tryOut ? whoeverReachesIt : byToken(warehouse);
  app.decorateRequest('principal');
  app.addHook('onRequest', async (request) => {
    request.principal = await principalOf(request.headers);
    checkAllowed(request.principal, request.routeOptions.config.right ?? 'open-pages');
  });
  await openApi(app);
  configRoute(app, warehouse, { requestsPerMinute, tryOut });
  tableRoutes(app, warehouse);
  const figures = figuresIn(warehouse, {
    turns: turns(largeAnswers),
    kept: keptAnswers(),
    large: largeAnswers.cells,
  });
  tableDataRoutes(app, figures);
  savedQueryRoutes(app, warehouse, figures);
  definitionRoutes(app, warehouse);
  typologyRoutes(app, warehouse);
  cityRoutes(app, warehouse);
  releaseRoutes(app, warehouse);
  deliveryRoutes(app, warehouse, deliveryLimits);
  spatialRoutes(app, warehouse);
  await pages(app, { root, tryOut });
  return app;
}

function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const address = request.url.slice(0, 100);
  const problem = problemOf(new ReportingError('unknown-address', { address }), languageOf(request));
  return reply.code(problem.status).type('application/problem+json').send(problem);
}

/** An address that cannot be read, such as `/%ff`, is one there is not. */
function refuseAddress(_: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  void notFound(request, reply);
}

/** A request that breaks the form of a route, one that is too large, or a fault of ours. */
function asReportingError(
  failure: FastifyError | ReportingError,
  { headers }: FastifyRequest,
): ReportingError {
  if (failure instanceof ReportingError) return failure;
  if (failure.code?.startsWith('FST_CP_ERR_INVALID_CONTENT'))
    return faultIn('content-encoding', 'gzip, deflate, br');
  if (failure.statusCode === 413) return new ReportingError('too-large', {}, failure);
  if (failure.statusCode === 415) return unknownMediaType(headers, 'application/json');
  return requestFault(failure) ?? new ReportingError('service-fault', {}, failure);
}
