import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenRight } from '../../../src/warehouse/principal';
import { packageRoot } from '../../../src/deliveries/package-root';
import type { Database } from '../../../src/warehouse/engine/database';
import { migrate } from '../../../src/warehouse/engine/migrate';
import { apiOver } from '../../service/api';
import { tokenFor } from '../../service/token-for';
import { onBothEngines } from '../engines';
import { PATIENCE } from '../fixture';
import { boroughs, writeCity, type City } from './invented-city';

const ALL = { city: 1_270_000, N: 640_000, S: 610_000, n1: 210_000, n2: 210_000, n3: 220_000, s1: 610_000 };
const HALF = Object.fromEntries(Object.entries(ALL).map(([area, count]) => [area, count / 2]));
const RULES = { minimumCount: 40_000, zeros: 'shown' as const };
const [N2, N3, CITY_OUT, NOWHERE] = [64_219, 83_951, 299_403, 27_653];

/** So many unemployed in the first district: secret, and with them those of both boroughs and of the other's district. */
function cityWith(n1: number): City {
  const N = n1 + N2 + N3;
  const s1 = CITY_OUT - NOWHERE - N;
  const alo = { n1, n2: N2, n3: N3, s1, N, S: s1, city: CITY_OUT };
  return {
    ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
    shares: [],
    counts: { bev: ALL, sgb2: HALF, alo },
  };
}

const MAPPING = {
  id: 'probe',
  name: { de: 'Probe', en: 'Probe' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'area' }, levels: ['stadt', 'bezirk', 'stadtteil'] },
  year: { from: 'column', column: { head: 'year' } },
  numbers: { decimal: '.' },
};

/** Files that ask after the secret cells, by the rule that would answer; the rules are Hamburg's. */
const PROBES: [rule: string, measure: string, rows: string[]][] = [
  ['numbers-lost', 'alo', ['n1,2020,.', 'n2,2020,.', 's1,2020,.']],
  ['jump', 'alo', ['n1,2021,70000', 'n2,2021,1000']],
  ['relation-unlikely', 'sgb2', ['n1,2020,640000']],
  ['level-sum-over', 'alo', ['s1,2020,115000']],
];

onBothEngines((open) => {
  const databases: Database[] = [];
  const services: Awaited<ReturnType<typeof apiOver>>[] = [];

  beforeAll(async () => {
    for (const secret of [31_847, 38_561]) {
      const folder = await mkdtemp(join(tmpdir(), 'alike-deliveries-'));
      await writeCity(folder, cityWith(secret), RULES);
      const file = join(folder, 'datapackage.json');
      const description = JSON.parse(await readFile(file, 'utf8'));
      description.sozialraum.city.id = 'hamburg';
      await writeFile(file, JSON.stringify(description));
      const database = await open(folder);
      await rm(folder, { recursive: true });
      databases.push(database);
      services.push(await apiOver(database, { requestsPerMinute: 100_000 }));
    }
  }, 2 * PATIENCE);

  afterAll(async () => {
    for (const { app } of services) await app.close();
    for (const database of databases) await database.close();
  });

  /** What both services answer to whoever has these rights; when something was delivered does not count. */
  async function answers(
    rights: TokenRight[],
    request: { method: 'GET' | 'POST'; url: string; fields?: Record<string, string>; file?: string },
  ): Promise<string[]> {
    const said: string[] = [];
    for (const [i, { ask }] of services.entries()) {
      const token = await tokenFor(databases[i]!, ...rights);
      const { method, url, fields, file } = request;
      const form = new FormData();
      for (const [name, value] of Object.entries(fields ?? {})) form.set(name, value);
      if (file) form.set('file', new Blob([file]), 'probe.csv');
      const sent = new Response(form);
      const headers = { ...token, ...(file && { 'content-type': sent.headers.get('content-type')! }) };
      const payload = file ? { payload: Buffer.from(await sent.arrayBuffer()) } : {};
      const { status, text } = await ask({ method, url, headers, ...payload });
      said.push(`${status} ${text.replaceAll(/\d{4}-\d\d-\d\dT[\d:]+Z/g, 'then')}`);
    }
    return said;
  }

  const sending = (measure: string, rows: string[], fields = {}) => ({
    fields: {
      city: 'hamburg',
      mapping: JSON.stringify({ ...MAPPING, columns: [{ measure, head: measure }] }),
      ...fields,
    },
    file: `area,year,${measure}\n${rows.join('\n')}\n`,
  });

  it.each(PROBES)(
    'answers alike, whatever a secret number is, to whoever only delivers: %s',
    async (rule, measure, rows) => {
      const sent = sending(measure, rows);
      const post = { method: 'POST' as const, ...sent };
      const [checked, other] = await answers(['deliver'], { ...post, url: '/api/deliveries/check' });
      expect(other).toBe(checked);
      const all = await answers(['deliver', 'publish'], { ...post, url: '/api/deliveries/check' });
      expect(all[0]).not.toBe(all[1]);
      expect(all.some((text) => text.includes(`"rule":"${rule}"`) && text.includes('"inner":true'))).toBe(
        true,
      );

      const [drafted, otherDraft] = await answers(['deliver'], { ...post, url: '/api/deliveries' });
      expect(otherDraft).toBe(drafted);
      const { number } = JSON.parse(drafted!.slice(4));
      for (const url of [`/api/deliveries/${number}`, '/api/deliveries']) {
        const [kept, otherKept] = await answers(['deliver'], { method: 'GET', url });
        expect(otherKept).toBe(kept);
        expect(kept).not.toContain('"inner"');
      }
      const stored = await answers(['deliver', 'publish'], {
        method: 'GET',
        url: `/api/deliveries/${number}`,
      });
      expect(stored.some((text) => text.includes(`"rule":"${rule}"`) && text.includes('"inner":true'))).toBe(
        true,
      );
    },
    PATIENCE,
  );

  it('compares with what anybody may see for whoever only delivers', async () => {
    const [checked] = await answers(['deliver'], {
      method: 'POST',
      url: '/api/deliveries/check?lang=en',
      ...sending('alo', ['n1,2020,.', 'n2,2020,.']),
    });
    const { findings } = JSON.parse(checked!.slice(4));
    expect(findings.filter(({ rule }: { rule: string }) => rule === 'numbers-lost')).toMatchObject([
      { areas: ['n2'], facts: { count: 1, list: `n2 ${N2}` } },
    ]);
  });

  it('refuses decisions about what only a secret number gives, without a word of them', async () => {
    const sent = sending('alo', ['n1,2020,.', 's1,2020,.'], { accept: '9' });
    const [one, other] = await answers(['deliver'], {
      method: 'POST',
      url: '/api/deliveries/check',
      ...sent,
    });
    expect(one).toContain('accept-not-possible');
    expect(other).toBe(one);
  });

  it('keeps from them what reports of before told without a mark', async () => {
    const [database] = databases;
    const of = (rule: string) => ({ rule, severity: 'warning', measures: [], areas: [], facts: {} });
    const report = JSON.stringify([of('jump'), of('area-missing')]);
    const [row] = await database!.query<{ id: number }>(
      `update delivery set report = $1::jsonb where id = (select max(id) from delivery) returning id`,
      [report],
    );
    await database!.query(`delete from migration where name = '0024-inner-findings.sql'`);
    await migrate(database!, join(packageRoot(), 'src/warehouse/migrations'));
    const url = `/api/deliveries/${row!.id}`;
    const kept = async (...rights: TokenRight[]) =>
      JSON.parse((await answers(rights, { method: 'GET', url }))[0]!.slice(4)).report;
    expect(await kept('deliver')).toMatchObject([{ rule: 'area-missing' }]);
    expect(await kept('deliver', 'publish')).toMatchObject([{ rule: 'jump' }, { rule: 'area-missing' }]);
  });
});
