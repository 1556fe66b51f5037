import { connect, type AddressInfo, type Socket } from 'node:net';
import { DELIVERY_LIMITS } from '../../src/deliveries/limits';
import { bodyTimesFor, type BodyTimes } from '../../src/service/body-time';
import type { Database } from '../../src/warehouse/engine/database';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver, TABLE } from './api';

let database: Database;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
}, PATIENCE);

afterAll(() => database.close());

/** A service on a socket of its own, where whoever comes from this machine may deliver, or nobody. */
async function serving<Result>(
  { tryOut, ...bodyTimes }: BodyTimes & { tryOut: boolean },
  work: (port: number) => Promise<Result>,
): Promise<Result> {
  const { app } = await apiOver(database, { bodyTimes, tryOut });
  app.post('/api/slow', { config: { right: 'read-figures' } }, async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { waited: true };
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return work((app.server.address() as AddressInfo).port).finally(() => app.close());
}

const headOf = (line: string, type = 'application/json') =>
  `${line} HTTP/1.1\r\nHost: localhost\r\nContent-Type: ${type}\r\nTransfer-Encoding: chunked\r\n\r\n`;

const FORM = 'multipart/form-data; boundary=x';

/** Sends a byte now and then and never ends; resolves to what was answered until the connection was closed. */
async function trickling(port: number, head: string): Promise<{ text: string; milliseconds: number }> {
  const begin = performance.now();
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write(head);
  const drops = setInterval(() => socket.write('1\r\n \r\n'), 20);
  const text = await heard(socket);
  clearInterval(drops);
  return { text, milliseconds: performance.now() - begin };
}

async function heard(socket: Socket): Promise<string> {
  let text = '';
  socket.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  await new Promise((closed) => socket.once('close', closed));
  return text;
}

const NEVER = 600_000;

it.each([
  `POST ${TABLE}/data`,
  `GET ${TABLE}/metadata`,
  'POST /api/v2/savedqueries',
  'POST /api/releases',
  'POST /api/deliveries/withdrawals',
  'POST /nowhere',
])('cuts off a question that does not end: %s', async (line) => {
  const { text } = await serving({ question: 100, file: NEVER, tryOut: true }, (port) =>
    trickling(port, headOf(line)),
  );
  // What needs no body is answered before, and what follows would be no answer to a request.
  if (line.startsWith('GET')) expect(text).toMatch(/^HTTP\/1.1 200 (?!.*HTTP\/1.1)/s);
  else expect(text).toMatch(/^HTTP\/1.1 408 .*"code":"request-too-slow"/s);
});

it.each(['POST /api/deliveries', 'POST /api/deliveries/check'])(
  'gives a file more time, and not for ever: %s',
  async (line) => {
    const { text, milliseconds } = await serving({ question: 50, file: 400, tryOut: true }, (port) =>
      trickling(port, headOf(line, FORM)),
    );
    expect(text).toMatch(/^HTTP\/1.1 408 .*"code":"request-too-slow"/s);
    expect(milliseconds).toBeGreaterThan(395);
  },
);

it('gives no more time to a file of who may not deliver', async () => {
  const { text } = await serving({ question: 100, file: NEVER, tryOut: false }, (port) =>
    trickling(port, headOf('POST /api/deliveries', FORM)),
  );
  expect(text).toMatch(/^HTTP\/1.1 401 (?!.*HTTP\/1.1)/s);
});

it('lets an answer take as long as it takes, and a file come later than a question may', async () => {
  await serving({ question: 100, file: NEVER, tryOut: true }, async (port) => {
    const slow = connect(port, '127.0.0.1');
    slow.write(headOf('POST /api/slow').replace('Host', 'Connection: close\r\nHost'));
    slow.write('2\r\n{}\r\n0\r\n\r\n');
    expect(await heard(slow)).toMatch(/^HTTP\/1.1 200 .*"waited":true/s);

    const file = connect(port, '127.0.0.1');
    file.write(headOf('POST /api/deliveries', FORM).replace('Host', 'Connection: close\r\nHost'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    file.write('7\r\nnothing\r\n0\r\n\r\n');
    expect(await heard(file)).toMatch(/^HTTP\/1.1 400 .*"code":"request-invalid"/s);
  });
});

it('keeps a connection whose question came whole and was refused', async () => {
  await serving({ question: 50, file: NEVER, tryOut: false }, async (port) => {
    const socket = connect(port, '127.0.0.1');
    socket.write(`${headOf('POST /api/releases')}2\r\n{}\r\n0\r\n\r\n`);
    await new Promise((resolve) => socket.once('data', resolve));
    await new Promise((resolve) => setTimeout(resolve, 200));
    socket.write('GET /api/cities HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(await heard(socket)).toMatch(/HTTP\/1.1 200 /);
  });
});

it('waits half a minute for a question, and as long as the largest delivery takes over a slow line', () => {
  const { question, file } = bodyTimesFor(DELIVERY_LIMITS);
  expect(question).toBe(30_000);
  expect(file).toBeGreaterThan((DELIVERY_LIMITS.file / 250_000) * 1000);
  expect(file).toBeLessThan(600_000);
});
