import type { Database } from '../../../src/warehouse/engine/database';
import { reportExposed } from '../../../src/warehouse/publish/report-exposed';

const AREA_ROWS = [
  { kind: 'area', code: '0101', name: 'Altstadt' },
  { kind: 'area', code: '0102', name: 'Hafen' },
  { kind: 'measure', code: 'arm', name: 'Arme' },
];

/** Knows the names of a release and keeps what is written. */
function database(): { database: Database; written: unknown[][] } {
  const written: unknown[][] = [];
  const query = async (sql: string, parameters: unknown[] = []) => {
    if (sql.startsWith('select')) return AREA_ROWS;
    written.push(parameters);
    return [];
  };
  return { written, database: { query } as unknown as Database };
}

const finding = (rule: string, areas: string[], list: string, year = 2020) => ({
  rule,
  severity: 'warning',
  inner: true,
  year,
  measures: ['arm'],
  areas,
  facts: { year, measure: 'Arme', count: areas.length, list },
});

it('reports what was published earlier and what can be computed, also when both are as many', async () => {
  const { database: known, written } = database();
  const found = await reportExposed(known, 7, {
    published: ['2020\tarm\t0101'],
    derivable: ['2020\tarm\t0102'],
  });
  expect(found).toEqual([
    finding('secret-published', ['0101'], 'Altstadt'),
    finding('secret-derivable', ['0102'], 'Hafen'),
  ]);
  expect(written).toEqual([[7, JSON.stringify(found)]]);
});

it('gathers the areas of a year and measure, each once and by name where it has one', async () => {
  const published = [
    '2021\tarm\t0101',
    '2020\tarm\t0102',
    '2020\tarm\t0101',
    '2020\tarm\t0102',
    '2020\tarm\t09',
  ];
  expect(await reportExposed(database().database, 7, { published, derivable: [] })).toEqual([
    finding('secret-published', ['0101', '0102', '09'], 'Altstadt, Hafen, 09'),
    finding('secret-published', ['0101'], 'Altstadt', 2021),
  ]);
});

it('writes nothing where everything could be kept secret', async () => {
  const { database: known, written } = database();
  expect(await reportExposed(known, 7, { published: [], derivable: [] })).toEqual([]);
  expect(written).toEqual([]);
});
