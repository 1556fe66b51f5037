import { computeTypology, typologySheet } from '../../src/actions/compute-typology';
import { pullTable } from '../../src/actions/pull-table';
import { refreshWorkbook } from '../../src/actions/refresh-workbook';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import type { Answer } from '../../src/domain/answer';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { answerOf, INHABITANTS, UNEMPLOYMENT, type Value } from '../domain/answers';
import { yearlySource } from './yearly-source';

const answer = (year: number, ...values: [Value, Value, Value, Value]) =>
  answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [year],
    rows: [
      ['0101', 'Altstadt', values[0], 2000],
      ['0102', 'HafenCity', values[1], 3000],
      ['0103', 'Neustadt', values[2], 4000],
      ['00', 'Hamburg', values[3], 9000],
    ],
  });

const TYPOLOGY: TypologyDefinition = {
  id: 'drei',
  version: '1.0',
  name: { de: 'Probe', en: 'Sample' },
  level: 'stadtteil',
  method: 'index',
  indicators: [{ id: UNEMPLOYMENT.id, sign: 1, weight: 1 }],
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'sum',
  restandardised: true,
  exclusions: { minimumInhabitants: 1000, inhabitants: INHABITANTS.id, areas: [] },
  limits: [-1, 1],
  types: [
    { label: { de: 'niedrig', en: 'low' }, colour: '#ffffcc' },
    { label: { de: 'mittel', en: 'middle' }, colour: '#fecc5c' },
    { label: { de: 'hoch', en: 'high' }, colour: '#e31a1c' },
  ],
  note: { de: 'Beispiel.', en: 'Example.' },
};

const source = yearlySource(
  [answer(2013, 2, 4, 6, 4), answer(2018, 6, 4, 2, 4), answer(2024, '.', '.', '.', '.')],
  [TYPOLOGY],
);
const QUERY = {
  city: 'hamburg',
  indicators: [UNEMPLOYMENT.id, INHABITANTS.id],
  level: 'stadtteil',
  years: [2013],
};
const german = (id: string) => ({ language: 'de' as const, newId: () => id });

async function withTable() {
  const workbook = new MemoryWorkbook();
  await pullTable({ source, workbook }, QUERY, german('tab'));
  const worksheet = workbook.worksheets.at(-1);
  if (!worksheet) throw new Error('No worksheet was added.');
  return { workbook, worksheet };
}

async function withTypology(workbook: MemoryWorkbook, definition: TypologyDefinition) {
  const catalogue = await source.catalogue('hamburg');
  const computed = await computeTypology({ source }, { catalogue, definition, year: 2013 });
  await workbook.place(typologySheet(computed, { id: 'typ', language: 'de' }), { kind: 'new-sheet' });
  return computed;
}

it('puts a table into a new worksheet and says where', async () => {
  const workbook = new MemoryWorkbook();
  expect(await pullTable({ source, workbook }, QUERY, german('tab'))).toBe(
    "'Arbeitslosenquotient u. a. 2013'!A1:D14",
  );
});

it('brings every value, head, title and source of a table to another year', async () => {
  const { workbook, worksheet } = await withTable();
  const [change] = await refreshWorkbook({ source, workbook }, 2018);
  expect(change).toMatchObject({ id: 'tab', kind: 'table', state: 'outdated', kept: [], lacking: [] });
  expect(change?.changes).toContainEqual({
    where: 'C7',
    key: 'cell.0101.2',
    kind: 'number',
    area: '0101',
    indicator: 'arbeitslosenquotient',
    year: 2018,
    old: '2',
    new: '6',
  });
  expect(worksheet.name).toBe('Arbeitslosenquotient u. a. 2018');
  expect(worksheet.rows[5]).toEqual([
    'Schlüssel',
    'Stadtteil',
    'Arbeitslosenquotient 2018',
    'Bevölkerung 2018',
  ]);
  expect(worksheet.rows[6]).toEqual(['0101', 'Altstadt', 6, 2000]);
  expect(worksheet.rows.flat().filter((value) => String(value).includes('2013'))).toEqual([
    '3 Stadtteile. Gebietsstand: Stadtteile 2013. Datenstand: 22.11.2026 (r1).',
    expect.stringContaining('Berichtsjahr: 2018. Stichtag: 31.12.2018. Gebietsstand: Stadtteile 2013.'),
  ]);
});

it('keeps a hand-edited cell and lists it, and writes it only when all is accepted', async () => {
  const { workbook, worksheet } = await withTable();
  worksheet.rows[6] = ['0101', 'Altstadt', 99, 2000];
  const [kept] = await refreshWorkbook({ source, workbook }, 2018);
  expect(kept).toMatchObject({ state: 'edited', kept: [{ where: 'C7', old: '99', new: '6' }] });
  expect(worksheet.rows[6]?.[2]).toBe(99);
  const [written] = await refreshWorkbook({ source, workbook }, 2018, { accept: 'all' });
  expect(written).toMatchObject({ changes: [{ where: 'C7', old: '99', new: '6' }], kept: [] });
  expect(worksheet.rows[6]?.[2]).toBe(6);
});

it('leaves a worksheet name that a person gave', async () => {
  const { workbook, worksheet } = await withTable();
  worksheet.name = 'Meine Tabelle';
  await refreshWorkbook({ source, workbook }, 2018);
  expect(worksheet.name).toBe('Meine Tabelle');
  expect(worksheet.rows[6]?.[2]).toBe(6);
});

it('leaves a table as it is when the new year lacks an indicator, and names it', async () => {
  const { workbook, worksheet } = await withTable();
  const before = structuredClone(worksheet.rows);
  expect(await refreshWorkbook({ source, workbook }, 2024)).toEqual([
    {
      id: 'tab',
      kind: 'table',
      title: 'Arbeitslosenquotient und Bevölkerung nach Stadtteilen, Hamburg 2013',
      state: 'unavailable',
      changes: [],
      kept: [],
      lacking: ['Arbeitslosenquotient'],
      reason: {
        code: 'year-lacking',
        facts: { year: 2024, indicators: 'Arbeitslosenquotient' },
        sentence: 'Für 2024 gibt es keine Daten zu: Arbeitslosenquotient.',
      },
    },
  ]);
  expect(worksheet.rows).toEqual(before);
});

it('leaves a table as it is when its areas have changed', async () => {
  const { workbook } = await withTable();
  const other = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [2018],
    rows: [
      ['0101', 'Altstadt', 1, 1],
      ['0199', 'Neu', 1, 1],
      ['00', 'Hamburg', 1, 1],
    ],
  });
  const moved = yearlySource([answer(2013, 2, 4, 6, 4), other]);
  const [change] = await refreshWorkbook({ source: moved, workbook }, 2018);
  expect(change).toMatchObject({ state: 'unavailable', lacking: [], changes: [] });
});

it('lists an orphan without touching it', async () => {
  const { workbook, worksheet } = await withTable();
  worksheet.tables.length = 0;
  expect((await refreshWorkbook({ source, workbook }, 2013)).map(({ state }) => state)).toEqual(['orphan']);
});

it('computes a typology anew for another year, with its colours', async () => {
  const workbook = new MemoryWorkbook();
  const { result } = await withTypology(workbook, TYPOLOGY);
  // z of 2, 4, 6: mean 4, population deviation 1.63299; ±1.22474 by hand.
  expect(result.areas.map(({ type }) => type)).toEqual([1, 2, 3]);
  const worksheet = workbook.worksheets.at(-1);
  expect(worksheet?.rows[6]?.slice(0, 7)).toEqual([
    '0101',
    'Altstadt',
    '1 niedrig',
    '',
    expect.closeTo(-1.22474, 5),
    2000,
    2,
  ]);
  const [change] = await refreshWorkbook({ source, workbook }, 2018);
  expect(change).toMatchObject({ kind: 'typology', state: 'outdated' });
  expect(worksheet?.rows.slice(6, 9).map((row) => row[2])).toEqual(['3 hoch', '2 mittel', '1 niedrig']);
  expect(worksheet?.name).toBe('Typologie 2018');
});

it('leaves a typology as it is that the city does not declare, and lists it', async () => {
  const workbook = new MemoryWorkbook();
  await withTypology(workbook, { ...TYPOLOGY, id: 'preset' });
  const [change] = await refreshWorkbook({ source, workbook }, 2018);
  expect(change).toMatchObject({ kind: 'typology', state: 'unavailable', changes: [] });
});

it('says how far it is and writes nothing when it is cancelled', async () => {
  const { workbook, worksheet } = await withTable();
  const seen: string[] = [];
  await refreshWorkbook({ source, workbook }, 2018, {
    progress: (done, total) => seen.push(`${done}/${total}`),
  });
  expect(seen).toEqual(['0/1', '1/1']);
  const cancel = () => {
    throw new Error('cancelled');
  };
  await expect(refreshWorkbook({ source, workbook }, 2013, { progress: cancel })).rejects.toThrow(
    'cancelled',
  );
  expect(worksheet.rows[6]?.[2]).toBe(6);
});

describe('over a change of the areas', () => {
  const since2018 = (one: Answer): Answer => ({
    ...one,
    edition: { ...one.edition, validFrom: '2018-01-01' },
  });
  const crossing = yearlySource([
    since2018(answer(2013, 2, 4, 6, 4)),
    since2018(answer(2018, 6, 4, 2, 4)),
    since2018(answer(2020, 6, 4, 2, 4)),
  ]);

  it('says so at every table whose years lie on both sides of it', async () => {
    const workbook = new MemoryWorkbook();
    await pullTable({ source: crossing, workbook }, QUERY, german('tab'));
    const [change] = await refreshWorkbook({ source: crossing, workbook }, 2018);
    expect(change).toMatchObject({ state: 'outdated', editionBreak: { from: 2013, to: 2018 } });
    const [next] = await refreshWorkbook({ source: crossing, workbook }, 2020);
    expect(next).not.toHaveProperty('editionBreak');
  });

  it('leaves alone a table in areas that figures can no longer be converted to', async () => {
    const workbook = new MemoryWorkbook();
    await pullTable({ source: crossing, workbook }, { ...QUERY, edition: 'abgeschafft' }, german('tab'));
    const [change] = await refreshWorkbook({ source: crossing, workbook }, 2018);
    expect(change).toMatchObject({ state: 'unavailable', changes: [] });
  });
});
