import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absent, type Cell } from '../../../src/domain/cell';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { openWarehouse, type WarehouseSource } from '../../../src/warehouse/warehouse-source';
import { databaseWith } from '../database-with';
import { CITIES, FIXTURE_CITY, PATIENCE, refill } from '../fixture';
import { attack, everything, type Knowledge, type Published } from './attacker';
import { FLENSBURG_SUMS } from './flensburg-sums';
import {
  ancestorsIn,
  corrected,
  inventedCity,
  withEveryCount,
  withRows,
  writeCity,
  type Row,
} from './invented-city';
import { narrowed } from './narrowed';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith();
  folder = await mkdtemp(join(tmpdir(), 'attack-'));
}, PATIENCE * 3);

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const source = () => openWarehouse(database).as(LOCAL_PRINCIPAL).figures;

/** Published as it is under one name, and under the rules under another, each a second time with corrected figures. */
async function attackReleases(
  city: string,
  rules: ProtectionRules,
  {
    edit = (rows) => rows,
    together = [],
    ...knowledge
  }: Knowledge & { edit?: (rows: Row[]) => Row[]; together?: string[][] } = {},
) {
  await refill(database);
  const ancestors = await ancestorsIn(city);
  const releases: Published[] = [];
  for (const release of ['first', 'second']) {
    for (const [id, only] of [
      ['open', undefined],
      ['closed', rules],
    ] as const) {
      const copy = join(folder, `${id}-${release}`);
      await withEveryCount(city, copy, { id, release, ...(only && { rules: only }) });
      await withRows(copy, (rows) =>
        release === 'first' ? edit(rows) : corrected(edit(rows), ancestors, together),
      );
      await loadCity(database, copy);
      await rm(copy, { recursive: true });
    }
    const truth = await everything(source(), 'open', release);
    releases.push({ truth, shown: await everything(source(), 'closed', release), rules });
  }
  const attacks = attack(releases, knowledge);
  return { attacks, found: narrowed(attacks) };
}

it(
  'keeps small counts of Hamburg secret from whoever reads two releases',
  async () => {
    const rates = {
      ant_mh_u18: { numerator: 'mh_u18', denominator: 'bev_u18' },
      ant_alleinerz: { numerator: 'hh_alleinerz', denominator: 'hh_kind' },
      ant_gsi_65plus: { numerator: 'gsi_65plus', denominator: 'bev_65plus' },
      ant_sgb2: { numerator: 'sgb2', denominator: 'bev' },
    };
    const rules: ProtectionRules = {
      minimumCount: 3,
      sources: [{ measures: ['sgb2', 'gsi_65plus', 'hh_alleinerz', 'mh_u18'], minimumCount: 10 }],
      minimumPopulation: { measure: 'bev', count: 300 },
      zeros: 'shown',
    };
    const { attacks, found } = await attackReleases(join(CITIES, 'hamburg'), rules, {
      rates,
    });
    expect(attacks.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  },
  PATIENCE * 3,
);

const AGES = ['ag_18_30', 'ag_30_45', 'ag_45_65', 'ag_65_80', 'ag_80plus'];

const isAboutHouseholds = ([[whole]]: [string[], string[]]) => whole === 'rlb_sgb2';

/**
 * Most of Flensburg's small counts stand in no sum, as the city publishes no totals but of age groups: with totals there
 * is something to subtract from. Inhabitants get none, as the age groups count some that live in no district.
 */
async function withTotals(city: string): Promise<(rows: Row[]) => Row[]> {
  const measures = await readFile(join(city, 'measures.csv'), 'utf8');
  const counts = new Set(
    measures.split('\n').flatMap((line) => (line.includes(',count,') ? [line.split(',')[0]!] : [])),
  );
  const areas = await readFile(join(city, 'areas.csv'), 'utf8');
  const top = areas
    .split('\n')
    .find((line) => line.includes(',stadt,'))!
    .split(',')[0]!;
  return (rows) => {
    const series = new Map<string, Row[]>();
    for (const row of rows.filter(({ measure, value }) => counts.has(measure) && value !== '')) {
      const key = `${row.measure} ${row.year}`;
      series.set(key, [...(series.get(key) ?? []), row]);
    }
    const totals = [...series.values()].flatMap((all): Row[] =>
      all.some(({ area, measure }) => area === top || measure.startsWith('ew'))
        ? []
        : [{ ...all[0]!, area: top, value: String(all.reduce((sum, { value }) => sum + Number(value), 0)) }],
    );
    const replaced = new Set(totals.map(({ measure, year }) => `${measure} ${year}`));
    return [
      ...rows.filter((row) => row.area !== top || !replaced.has(`${row.measure} ${row.year}`)),
      ...totals,
    ];
  };
}

it(
  'keeps small counts of Flensburg secret though categories and areas add up',
  async () => {
    const rules: ProtectionRules = {
      minimumCount: 10,
      zeros: 'shown',
      equalSums: [
        [
          ['gsi_m', 'gsi_w'],
          ['gsi_18_65', 'gsi_65plus'],
        ],
        [['ew'], ['ag_u18', ...AGES]],
        ...FLENSBURG_SUMS.filter((sum) => !isAboutHouseholds(sum)),
      ],
      // The totals made here count who lives in no district in some of them only.
      accidentalSums: FLENSBURG_SUMS.filter(isAboutHouseholds),
    };
    const city = join(CITIES, 'flensburg');
    const { attacks, found } = await attackReleases(city, rules, {
      edit: await withTotals(city),
      together: [
        ['gsi_m', 'gsi_18_65', 'gsi_u65', 'leistungsbez_15_65'],
        ['ew', 'ew_u18', 'ag_u18'],
        ['none', 'gsi_w', 'gsi_65plus', 'hlu', 'elb', 'alo_sgb3', 'rlb_ef', 'ew_18_65', 'ew_65plus', ...AGES],
      ],
    });
    expect(attacks.length).toBeGreaterThan(70);
    expect(found).toEqual([]);
  },
  PATIENCE * 3,
);

it(
  'keeps counts of the small city of the tests secret',
  async () => {
    const { found } = await attackReleases(FIXTURE_CITY, {
      minimumCount: 10,
      zeros: 'shown',
    });
    expect(found).toEqual([]);
  },
  PATIENCE * 3,
);

it(
  'is attacked by someone who finds what hiding the small counts alone leaves open',
  async () => {
    await writeCity(join(folder, 'control'), inventedCity(2));
    await refill(database, join(folder, 'control'));
    const open = source();
    const smallHidden: Pick<WarehouseSource, 'catalogue' | 'answer'> = {
      catalogue: open.catalogue,
      answer: async (query) => {
        const answer = await open.answer(query);
        const isSmall = ({ value }: Cell) => value !== null && value > 0 && value < 10;
        return { ...answer, cells: answer.cells.map((cell) => (isSmall(cell) ? absent('unknown') : cell)) };
      },
    };
    const attacks = attack([
      {
        truth: await everything(open, 'musterstadt'),
        shown: await everything(smallHidden, 'musterstadt'),
        rules: { minimumCount: 10, zeros: 'shown' },
      },
    ]);
    expect(attacks.filter(({ least, most }) => most - least < 1)).not.toEqual([]);
  },
  PATIENCE * 3,
);
