import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../src/domain/typology/clusters/seeded-random';
import { openStatistics } from '../../src/warehouse/statistics';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { benchDatabase } from './bench-database';
import { startService, type Asked, type RunningService } from './running-service';

const SECONDS = Number(process.env.BENCH_SECONDS ?? 60);
const A_SECOND = Number(process.env.BENCH_RATE ?? 200);
const TABLE = '/api/v2/tables/hamburg-stadtteil';
const ROUNDS = 11;

/**
 * The service over figures that are there already, on each engine: 200 requests a second of every kind for a minute, whether
 * earlier ones are answered or not; what it held at most; and the whole table of Hamburg as CSV, made anew and kept. Linux
 * only, and after `npm run build`.
 */
export async function bench() {
  return [await onPglite(), await onPostgres()];
}

async function onPglite() {
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await prepareLoadedFolder(join(data, 'warehouse'));
    return await measured('PGlite', data, {});
  } finally {
    rmSync(data, { recursive: true });
  }
}

async function onPostgres() {
  const { url, remove } = await benchDatabase();
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    await (await openStatistics({ data, databaseUrl: url })).close();
    return await measured('PostgreSQL', data, { DATABASE_URL: url });
  } finally {
    await remove();
    rmSync(data, { recursive: true });
  }
}

async function measured(engine: string, data: string, env: Record<string, string>) {
  const service = await startService(data, env);
  try {
    const started = service.memory().peak;
    const kinds = await kindsOf(service);
    await load(service, kinds, 5);
    const { errors, times } = await load(service, kinds, SECONDS);
    const loaded = service.memory().peak;
    const csv = await wholeTable(service);
    return {
      engine,
      requests: times.length,
      errors: errors.length,
      'p50 ms': at(times, 0.5),
      'p99 ms': at(times, 0.99),
      'most ms': at(times, 1),
      'start MB': started.toFixed(0),
      'peak MB': loaded.toFixed(0),
      'CSV anew ms': csv.anew,
      'CSV kept ms': csv.kept,
      'peak with CSV MB': service.memory().peak.toFixed(0),
      ...(errors.length > 0 && { 'an error': errors[0]!.slice(0, 200) }),
    };
  } finally {
    await service.stop();
  }
}

type Kind = () => [path: string, asked?: Asked];

/** Of twenty requests: two for metadata, eight for a few figures, four for them as CSV, three kept questions, three known answers. */
async function kindsOf(service: RunningService): Promise<Kind[]> {
  const random = seededRandom(200);
  const of = <Value>(values: Value[]): Value => values[Math.floor(random() * values.length)]!;
  const { dimension } = JSON.parse((await service.ask(`${TABLE}/metadata`)).body);
  const codesOf = (name: string) => Object.keys(dimension[name].category.index);
  const [indicators, areas, years] = ['indicator', 'area', 'year'].map(codesOf) as [
    string[],
    string[],
    string[],
  ];
  const few = () =>
    `${TABLE}/data?valuecodes[indicator]=${of(indicators)},${of(indicators)}` +
    `&valuecodes[area]=${at_(of(areas))},${at_(of(areas))},${at_(of(areas))}&valuecodes[year]=top(2)`;
  const saved = await Promise.all(
    Array.from({ length: 20 }, () => savedQuery(service, [of(indicators), of(indicators)], of(years))),
  );
  const known = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const path = few();
      return [path, String((await service.ask(path)).headers.etag)] as const;
    }),
  );
  const kinds: [number, Kind][] = [
    [2, () => [`${TABLE}/metadata`]],
    [8, () => [few()]],
    [4, () => [`${few()}&outputFormat=csv`]],
    [3, () => [`/api/v2/savedqueries/${of(saved)}/data`]],
    [
      3,
      () => {
        const [path, etag] = of(known);
        return [path, { headers: { 'if-none-match': etag }, status: 304 }];
      },
    ],
  ];
  return kinds.flatMap(([times, kind]) => Array.from({ length: times }, () => kind));
}

const at_ = encodeURIComponent;

/** All areas: an indicator has no figures of a year now and then, and then another year is asked for. */
async function savedQuery(service: RunningService, indicators: string[], year: string): Promise<string> {
  const selection = [
    { variableCode: 'indicator', valueCodes: indicators },
    { variableCode: 'area', valueCodes: ['*'] },
    { variableCode: 'year', valueCodes: [`to(${year})`, 'top(1)'] },
  ];
  const body = { tableId: 'hamburg-stadtteil', selection: { selection } };
  return JSON.parse((await service.ask('/api/v2/savedqueries', { body, status: 201 })).body).id;
}

/** A request is late from the moment it should have been sent, however long others keep it waiting. */
async function load(service: RunningService, kinds: Kind[], seconds: number) {
  const errors: string[] = [];
  const times: number[] = [];
  const begin = performance.now();
  const one = async (due: number, [path, asked]: ReturnType<Kind>) => {
    try {
      await service.ask(path, asked);
    } catch (failure) {
      errors.push(String(failure));
    }
    times.push(performance.now() - due);
  };
  const all: Promise<void>[] = [];
  for (let i = 0; i < seconds * A_SECOND; i++) {
    const due = begin + (i * 1000) / A_SECOND;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // Seven is prime to twenty: kinds come mixed.
    all.push(one(due, kinds[(i * 7) % kinds.length]!()));
  }
  await Promise.all(all);
  return { errors, times: times.sort((a, b) => a - b) };
}

/** Without another area each time, the table is as good as whole, and nobody has asked for it before. */
async function wholeTable(service: RunningService) {
  const { dimension } = JSON.parse((await service.ask(`${TABLE}/metadata`)).body);
  const areas = Object.keys(dimension.area.category.index);
  const csv = (area: string) =>
    `${TABLE}/data?valuecodes[indicator]=*&valuecodes[area]=${at_(area)}&valuecodes[year]=*&outputFormat=csv`;
  const anew: number[] = [];
  const kept: number[] = [];
  const timed = async (path: string) => {
    const start = performance.now();
    await service.ask(path);
    return performance.now() - start;
  };
  await service.ask(csv('*'));
  for (let i = 0; i < ROUNDS; i++) {
    anew.push(await timed(csv(areas.filter((_, place) => place !== i).join(','))));
    kept.push(await timed(csv('*')));
  }
  const median = (times: number[]) =>
    at(
      times.sort((a, b) => a - b),
      0.5,
    );
  return { anew: median(anew), kept: median(kept) };
}

/** Of times in order. */
function at(times: number[], share: number): string {
  return (times[Math.ceil(share * times.length) - 1] ?? 0).toFixed(1);
}
