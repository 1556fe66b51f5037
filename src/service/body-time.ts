import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { DeliveryLimits } from '../deliveries/limits';
import { answerSlow } from './broken-request';

/** Milliseconds in which a body has to be there: of a question, and of a form with a file. */
export interface BodyTimes {
  question: number;
  file: number;
}

/** A delivery over a slow line, two megabits a second; who is slower holds a connection no longer. */
const SLOWEST_BYTES_A_SECOND = 250_000;

/** A megabyte takes four seconds over that line. */
export function bodyTimesFor({ file }: DeliveryLimits): BodyTimes {
  return { question: 30_000, file: 60_000 + Math.ceil((1000 * file) / SLOWEST_BYTES_A_SECOND) };
}

/**
 * Cuts off who does not send a body in time; one with a file has longer where its route takes files and has not refused it.
 * Register before what may refuse.
 */
export function limitBodyTime(app: FastifyInstance, { question, file }: BodyTimes): void {
  app.addHook('onRequest', async ({ raw, routeOptions: { config } }, reply) => {
    if (!hasBody(raw)) return;
    const cut = () => (reply.sent ? raw.destroy() : answerSlow(raw.socket));
    let timer = setTimeout(() => {
      if (config.takesFile && !reply.sent) timer = setTimeout(cut, file - question).unref();
      else cut();
    }, question).unref();
    // Of a body that nobody reads, too: Node reads it to its end.
    raw.once('end', () => clearTimeout(timer));
  });
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length']) > 0;
}
