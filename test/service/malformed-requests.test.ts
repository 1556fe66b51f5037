import type { Database } from '../../src/warehouse/engine/database';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver } from './api';
import { malformedRequests, type Malformed } from './malformed-requests';

let database: Database;
let api: Awaited<ReturnType<typeof apiOver>>;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  api = await apiOver(database, { tryOut: true, requestsPerMinute: 100_000 });
}, PATIENCE);

afterAll(async () => {
  await api.app.close();
  await database.close();
});

/** What is wrong with the answer, if anything. */
async function wrongIn(asked: Malformed): Promise<object[]> {
  const { kind, request, status, code, place, fact = {} } = asked;
  const answer = await api.ask(request);
  const { facts, detail } = answer.json ?? {};
  const named = place === undefined ? '' : String(facts?.detail?.en);
  const isTold =
    answer.status === status &&
    answer.json?.code === code &&
    named.includes(place ?? '') &&
    Object.entries(fact).every(([name, value]) => facts[name] === value) &&
    detail.length < 2000;
  const { url, payload } = request;
  const told = { status: answer.status, code: answer.json?.code, facts };
  return isTold
    ? []
    : [{ kind, url, payload: String(payload).slice(0, 300), status, code, place, fact, told }];
}

it(
  'answers what cannot be answered with the code and the place of what is wrong',
  async () => {
    const wrong: object[] = [];
    for (const asked of malformedRequests(2026, 1_000)) wrong.push(...(await wrongIn(asked)));
    expect(wrong).toEqual([]);
  },
  PATIENCE,
);
