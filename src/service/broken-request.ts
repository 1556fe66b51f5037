import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { ReportingError } from '../domain/reporting-error';
import { problemOf } from './problem';
import { brokenTransport } from './request-fault';

/**
 * Answers what never became a request: too long a head, a body that does not end, no HTTP. Which language it would have asked
 * for is not known, so the sentence stands there in both.
 */
export function answerBroken({ code }: ConnectionError, socket: Socket): void {
  if (code !== 'ECONNRESET') answerOn(socket, asReportingError(code));
}

/** The same to who sends no body, or for too long. */
export function answerSlow(socket: Socket): void {
  answerOn(socket, new ReportingError('request-too-slow'));
}

function answerOn(socket: Socket, failure: ReportingError): void {
  if (socket.destroyed) return;
  const problem = problemOf(failure, 'de');
  const english = problemOf(failure, 'en').detail;
  const body = JSON.stringify({ ...problem, detail: `${problem.detail} / ${english}` });
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  if (socket.writable) socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.destroySoon();
}

function asReportingError(code: string): ReportingError {
  if (code === 'HPE_HEADER_OVERFLOW') return new ReportingError('headers-too-large');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new ReportingError('request-too-slow');
  return brokenTransport();
}
