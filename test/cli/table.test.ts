import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { table, type TableValues } from '../../src/cli/table';
import { READER } from '../../src/warehouse/principal';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { yearlySource } from '../actions/yearly-source';
import { answerOf, UNEMPLOYMENT } from '../domain/answers';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';

const folder = mkdtempSync(join(tmpdir(), 'table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const source = yearlySource([
  answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013],
    rows: [
      ['0101', 'Altstadt, "die alte"', 100 / 3],
      ['0711+0712', 'Rothenburgsort', '.'],
      ['00', 'Hamburg', 0],
    ],
  }),
  answerOf({ indicators: [UNEMPLOYMENT], years: [2018], rows: [['00', 'Hamburg', '.']] }),
]);

const run = async (values: TableValues) => {
  const printed: unknown[] = [];
  const code = await table.run(
    { indicators: UNEMPLOYMENT.id, level: 'stadtteil', years: '2013', ...values },
    { source, print: (result) => printed.push(result) },
  );
  return { code, printed };
};

const path = (name: string) => join(folder, name);

it('writes one CSV line a cell, in full precision and quoted where needed', async () => {
  const { code, printed } = await run({ out: path('a.csv') });
  expect(code).toBe(0);
  expect(printed).toEqual([{ file: path('a.csv'), missing: [] }]);
  expect(readFileSync(path('a.csv'), 'utf8').split('\r\n')).toEqual([
    'area_key,area_name,level,year,indicator,value,sign,unit,release,source,note',
    '0101,"Altstadt, ""die alte""",stadtteil,2013,arbeitslosenquotient,33.333333333333336,,%,r1,"Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile",Statistikamt Nord',
    '0711+0712,Rothenburgsort,stadtteil,2013,arbeitslosenquotient,,.,%,r1,"Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile",Statistikamt Nord',
    '00,Hamburg,city,2013,arbeitslosenquotient,0,,%,r1,"Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile",Statistikamt Nord',
    '',
  ]);
});

it('writes the same records as JSON', async () => {
  await run({ out: path('a.json') });
  expect(JSON.parse(readFileSync(path('a.json'), 'utf8'))[1]).toEqual({
    area_key: '0711+0712',
    area_name: 'Rothenburgsort',
    level: 'stadtteil',
    year: 2013,
    indicator: 'arbeitslosenquotient',
    value: null,
    sign: '.',
    unit: '%',
    release: 'r1',
    source: 'Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile',
    note: 'Statistikamt Nord',
  });
});

it('writes a workbook that can be refreshed, the same bytes for the same question', async () => {
  await run({ out: path('a.xlsx') });
  await run({ out: path('b.xlsx') });
  const bytes = readFileSync(path('a.xlsx'));
  expect(bytes.equals(readFileSync(path('b.xlsx')))).toBe(true);
  const [stored] = await openWorkbook(new Uint8Array(bytes)).tables();
  expect(stored?.provenance.request.query.years).toEqual([2013]);
});

it(
  'writes figures in the areas of another edition, and of quarters',
  async () => {
    const database = await databaseWith(FIXTURE_CITY);
    await loadSpatial(database, FIXTURE_CITY);
    const warehouse = openWarehouse(database).as(READER).figures;
    const linesOf = async (values: TableValues) => {
      const out = path('edition.csv');
      const asked = { city: 'musterstadt', indicators: 'einwohner', years: '2021', out, ...values };
      await table.run(asked, { source: warehouse, print: () => undefined });
      return readFileSync(out, 'utf8').split('\r\n');
    };
    const [, mitte, sued] = await linesOf({ level: 'stadtteil', edition: 'musterstadt-alt' });
    // 110 + 0.4 × 85 and 0.6 × 85
    expect(mitte).toMatch(/^M1,Mitte,stadtteil,2021,einwohner,144,s,Anzahl,2026\.1,/);
    expect(sued).toMatch(/^S1,Süd,stadtteil,2021,einwohner,51,s,Anzahl,2026\.1,/);
    expect(mitte).toContain('Umsteigeschlüssel „Nur für Tests erfunden“');
    const [, quarter] = await linesOf({ level: 'quartier', areas: 'wasserseite' });
    expect(quarter).toMatch(
      /^wasserseite,Wasserseite \(erfunden\),quartier,2021,einwohner,85,,Anzahl,2026\.1,/,
    );
    expect(quarter).toContain('zusammengefasst aus: 0102, 0201+0202.');
    await database.close();
  },
  PATIENCE,
);

it('says by its exit code that an indicator has no number in a year', async () => {
  const { code, printed } = await run({ years: '2018', out: path('c.csv') });
  expect(code).toBe(1);
  expect(printed).toEqual([{ file: path('c.csv'), missing: ['Arbeitslosenquotient 2018'] }]);
});

it.each([
  [{ out: undefined }, 'option-missing'],
  [{ out: path('d.pdf') }, 'unknown-format'],
  [{ out: path('d.csv'), years: '13' }, 'option-not-a-year'],
  [{ out: path('nowhere/d.csv') }, 'file-not-written'],
])('refuses %o and leaves nothing half-written', async (values, code) => {
  const before = readdirSync(folder);
  await expect(run(values as TableValues)).rejects.toMatchObject({ code });
  expect(readdirSync(folder)).toEqual(before);
});

it('puts the columns somebody asks for beside the values of a worksheet, and only there', async () => {
  await run({ out: path('beside.xlsx'), beside: 'to-city, rank', without: 'city', title: 'Arbeit {years}' });
  const [sheet] = await openWorkbook(readFileSync(path('beside.xlsx'))).tables();
  expect(sheet?.values[0]?.[0]).toBe('Arbeit 2013');
  expect(sheet?.values[5]?.slice(2)).toEqual([
    'Arbeitslosenquotient 2013',
    'Arbeitslosenquotient 2013, Abstand zu Hamburg',
    'Arbeitslosenquotient 2013, Rang',
  ]);
  expect(sheet?.provenance.areas).toEqual(['0101', '0711+0712']);
  await run({ out: path('plain.csv') });
  await run({ out: path('beside.csv'), beside: 'rank' });
  expect(readFileSync(path('beside.csv'), 'utf8')).toBe(readFileSync(path('plain.csv'), 'utf8'));
});

it('says which columns there are when somebody asks for another', async () => {
  await expect(run({ out: path('wrong.xlsx'), beside: 'median' })).rejects.toMatchObject({
    code: 'option-unknown-value',
    facts: { value: 'median', option: '--beside', known: 'to-city, to-before, rank' },
  });
});

it('puts indicators into the rows of a worksheet where somebody asks for it, with nothing beside the values', async () => {
  await run({ out: path('rows.xlsx'), rows: 'indicators' });
  const [sheet] = await openWorkbook(readFileSync(path('rows.xlsx'))).tables();
  expect(sheet?.values[5]?.slice(0, 3)).toEqual(['Schlüssel', 'Indikator', 'Einheit']);
  expect(sheet?.values[6]?.slice(0, 3)).toEqual(['arbeitslosenquotient', 'Arbeitslosenquotient', '%']);
  await expect(run({ out: path('wrong.xlsx'), rows: 'indicators', beside: 'rank' })).rejects.toMatchObject({
    code: 'layout-beside-indicators',
  });
});
