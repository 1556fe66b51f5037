import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { sozialraum } from './terminal';

const PATIENCE = 240_000;

const folder = mkdtempSync(join(tmpdir(), 'typology-'));
beforeAll(() => prepareLoadedFolder(path('data/warehouse')));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);
const run = (...words: string[]) => sozialraum([...words, '--data', path('data')]);
const records = (file: string): Record<string, string>[] =>
  parse(readFileSync(path(file), 'utf8'), { columns: true });

it(
  'releases a typology, which is then a table like any other',
  async () => {
    const { code, out } = await run('typology', 'release', '--year', '2018..2024', '--json');
    expect(code).toBe(0);
    const released = JSON.parse(out);
    expect(released).toMatchObject({
      typology: { id: 'sozialraumtypologie', version: '1.0' },
      years: [2018, 2024],
      indicators: { type: 'typologie-sozialraumtypologie', index: 'typologie-sozialraumtypologie-index' },
    });

    await run('typology', '--year', '2024', '--out', path('computed.csv'));
    const { type, index } = released.indicators;
    const asked = ['--indicators', `${type},${index}`, '--level', 'stadtteil', '--years', '2024'];
    expect((await run('table', ...asked, '--out', path('released.csv'))).code).toBe(0);
    const rows = records('released.csv');
    const valueOf = (indicator: string, area: string) =>
      rows.find((row) => row.indicator === indicator && row.area_key === area)?.value;
    const computed = records('computed.csv');
    expect(computed.length).toBeGreaterThan(90);
    for (const area of computed)
      expect([valueOf(type, area.area_key!), valueOf(index, area.area_key!)]).toEqual([
        area.type,
        area.index,
      ]);
    const city = rows.filter(({ level, indicator }) => level === 'stadt' && indicator === type);
    expect(city.map(({ value, sign }) => [value, sign])).toEqual([['', 'x']]);

    const again = await run('typology', 'release', '--year', '2024');
    expect([again.code, again.err]).toEqual([
      2,
      expect.stringContaining('Es gibt nichts zu veröffentlichen'),
    ]);
  },
  PATIENCE,
);

it(
  'gives the reference values of each type, whose areas and people add up',
  async () => {
    const { out } = await run(
      'typology',
      'reference',
      '--year',
      '2024',
      '--lang',
      'en',
      '--out',
      path('ref.csv'),
    );
    expect(out).toMatch(/^1 very low burden: \d+ areas, [\d,]+ people \(/);
    const rows = records('ref.csv');
    expect(rows.map(({ type }) => type)).toEqual(['1', '2', '3', '4', '5', '', '']);
    const sum = (column: string) => rows.slice(0, 5).reduce((total, row) => total + Number(row[column]), 0);
    expect(sum('areas')).toBe(Number(rows[5]!.areas));
    expect(sum('population')).toBe(Number(rows[5]!.population));
    expect(sum('share')).toBeCloseTo(100, 9);
    // Published as a rate only, and as counts.
    expect([rows[0]!.by_arbeitslosenquotient, rows[0]!.by_mindestsicherungsquote]).toEqual([
      'mean',
      'counts',
    ]);

    await run('typology', 'reference', '--year', '2024', '--out', path('ref.xlsx'));
    const [table] = await (await openWorkbook(readFileSync(path('ref.xlsx')))).tables();
    expect(table?.values.slice(6, 11).map((row) => row[3])).toEqual(
      rows.slice(0, 5).map(({ population }) => Number(population)),
    );
  },
  PATIENCE,
);
