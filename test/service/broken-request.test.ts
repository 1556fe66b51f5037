import { connect, type AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { DELIVERY_LIMITS } from '../../src/deliveries/limits';
import { bodyTimesFor } from '../../src/service/body-time';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver } from './api';

let app: FastifyInstance;
let close: () => Promise<void>;

beforeAll(async () => {
  const database = await databaseWith(FIXTURE_CITY);
  ({ app } = await apiOver(database));
  await app.listen({ host: '127.0.0.1', port: 0 });
  close = async () => {
    await app.close();
    await database.close();
  };
}, PATIENCE);

afterAll(() => close());

/** What the service answers to these bytes, until it closes the connection. */
async function answered(bytes: string): Promise<{ head: string; problem: Record<string, unknown> }> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect(port, '127.0.0.1');
  socket.write(bytes);
  let text = '';
  for await (const chunk of socket.setEncoding('utf8')) text += chunk;
  const [head = '', body = ''] = text.split('\r\n\r\n');
  return { head, problem: JSON.parse(body) };
}

const END = 'Host: localhost\r\nConnection: close\r\n\r\n';

it.each([
  ['a method there is not', `FETCH /api/cities HTTP/1.1\r\n${END}`, 400, 'request-invalid'],
  ['no HTTP', 'hello\r\n\r\n', 400, 'request-invalid'],
  ['headers too long', `GET / HTTP/1.1\r\nX: ${'x'.repeat(20_000)}\r\n${END}`, 431, 'headers-too-large'],
  ['an address too long', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${END}`, 431, 'headers-too-large'],
  ['a method that is not for here', `PROPFIND /api/cities HTTP/1.1\r\n${END}`, 404, 'unknown-address'],
])('answers %s as a problem, in words', async (_, bytes, status, code) => {
  const { head, problem } = await answered(bytes);
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  expect(problem).toMatchObject({ status, code });
  expect(problem.detail).toMatch(/\. Bitte|\. Die Liste/);
});

it('waits for no request for ever', () => {
  const { requestTimeout, headersTimeout } = app.server;
  expect(headersTimeout).toBe(20_000);
  expect(requestTimeout).toBe(headersTimeout + bodyTimesFor(DELIVERY_LIMITS).file);
});
