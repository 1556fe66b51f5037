import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Catalogue } from '../../src/domain/catalogue';
import { presetForCity, presetIds, presetOf } from '../../src/cli/presets';
import { packageOf } from '../cities/package-answer';
import { sozialraum } from './terminal';

const folder = mkdtempSync(join(tmpdir(), 'typology-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string) => join(folder, name);

/** Types a file and reads back what was written. */
async function typed(content: string | Uint8Array, preset: string, ...more: string[]) {
  writeFileSync(path('in.csv'), content);
  const words = ['typology', '--input', path('in.csv'), '--preset', preset, '--out', path('out.csv')];
  const { code, out, err } = await sozialraum([...words, '--json', ...more]);
  const records: Record<string, string>[] =
    code === 2 ? [] : parse(readFileSync(path('out.csv'), 'utf8'), { columns: true });
  return { code, err, records, outcome: out ? JSON.parse(out) : undefined };
}

/** Computed with R 4.2.2 (test/golden/typology). */
const reference = JSON.parse(readFileSync(join(__dirname, '../golden/typology/hamburg-2018.json'), 'utf8'));

it('types the areas of a file as R does', async () => {
  const lines = reference.areas.map((key: string, i: number) => [key, ...reference.input[i]].join(','));
  const { code, records, outcome } = await typed(
    [['area_key', ...reference.indicators].join(','), ...lines].join('\n'),
    'seven-indicators',
  );
  expect(code).toBe(0);
  expect(records.map(({ type }) => Number(type))).toEqual(reference.class);
  records.forEach(({ index }, i) => expect(Number(index)).toBeCloseTo(reference.index[i], 9));
  expect(outcome).toMatchObject({ typed: reference.areas.length, excluded: 0, missing: [] });
  expect(outcome.remarks).toEqual([
    'Ohne Spalte „einwohner“ bleibt die Mindestgröße von 1.000 Einwohnerinnen und Einwohnern ungeprüft.',
  ]);
});

// Now: every indicator 1 2 3 6 (mean 3), three times the same z: the index is z, √3.5 its deviation before.
// Changes −2 0 0 2: ∓√2. The fifth has too few inhabitants.
const MSS = [
  'area_key;area_name;einwohner;s1@2019;s3@2019;s4@2019;s1@2021;s3@2021;s4@2021',
  '01;Süd;1.000;3,0;3,0;3,0;1,0;1,0;1,0',
  '02;=1+1;1.000;2,0;2,0;2,0;2,0;2,0;2,0',
  '03;West;1.000;3,0;3,0;3,0;3,0;3,0;3,0',
  '04;Ost;1.000;4,0;4,0;4,0;6,0;6,0;6,0',
  '05;Klein;299;9,0;9,0;9,0;1,0;1,0;1,0',
].join('\r\n');

it('gives status, dynamics and their group under the published labels, whatever the encoding', async () => {
  const { code, records } = await typed(Buffer.from(MSS, 'latin1'), 'berlin-mss');
  expect(code).toBe(0);
  expect(records.map((row) => [row.area_name, row.year, row.type, row.label, row.excluded])).toEqual([
    ['Süd', '2021', '1', 'hoch', ''],
    ["'=1+1", '2021', '2', 'mittel', ''],
    ['West', '2021', '2', 'mittel', ''],
    ['Ost', '2021', '4', 'sehr niedrig', ''],
    ['Klein', '2021', '', '', 'few-inhabitants'],
  ]);
  expect(records.map((row) => [row.dynamics_from, row.dynamics_label, row.group, row.group_label])).toEqual([
    ['2019', 'positiv', '1', 'hoch, positiv'],
    ['2019', 'stabil', '5', 'mittel, stabil'],
    ['2019', 'stabil', '5', 'mittel, stabil'],
    ['2019', 'negativ', '12', 'sehr niedrig, negativ'],
    ['2019', '', '', ''],
  ]);
  expect(Number(records[3]?.index)).toBeCloseTo(3 / Math.sqrt(3.5), 12);
  expect(Number(records[3]?.dynamics_index)).toBeCloseTo(Math.SQRT2, 12);
  expect(records[3]).toMatchObject({ inhabitants: '1000', input_s1: '6', change_s1: '2' });
  expect(Object.keys(records[0] ?? {}).slice(0, 9)).toEqual([
    ...['area_key', 'area_name', 'year', 'index', 'type', 'excluded', 'z_s1', 'z_s3', 'z_s4'],
  ]);
});

it('gives the status of a file with one year and says that the dynamics are missing', async () => {
  const { code, records, outcome } = await typed(
    'area_key,s1,s3,s4\na,1,1,1\nb,2,2,2\nc,3,3,3\nd,6,6,.\n',
    'berlin-mss',
  );
  expect(code).toBe(1);
  expect(outcome.missing).toEqual(['Dynamik']);
  expect(records.map((row) => [row.type, row.excluded, row.missing, row.year])).toEqual([
    ['1', '', '', ''],
    ['2', '', '', ''],
    ['3', '', '', ''],
    ['', 'missing-input', 's4', ''],
  ]);
});

// Three districts of two equal parts each, all with 1,000 inhabitants: scores as the parts, standardised anew.
it('carries the types to the areas a column names', async () => {
  const rows = ['A', 'B', 'C'].flatMap((above, i) =>
    [1, 2].map((n) => `${above}${n};1000;${above};${i};${i};${i}`),
  );
  const { records } = await typed(
    ['area_key;einwohner;bezirk;s1;s3;s4', ...rows].join('\n'),
    'berlin-mss',
    '--level',
    'bezirk',
  );
  expect(records.map((row) => [row.area_key, row.type, row.parts, row.inhabitants])).toEqual([
    ['A', '1', '2', '2000'],
    ['B', '2', '2', '2000'],
    ['C', '3', '2', '2000'],
  ]);
  expect(Number(records[2]?.index)).toBeCloseTo(Math.sqrt(1.5), 12);
});

const HEAPS = ['area_key,s1,s3,s4', ...[7, 8, 0, 1, 100, 102].map((x, i) => `${i},${x},${x},${x}`)].join(
  '\n',
);

it.each(['ward', 'k-means', 'quantiles', 'jenks'])(
  'groups a file by %s instead, and says that it does',
  async (method) => {
    const { records, outcome } = await typed(HEAPS, 'berlin-mss', '--method', method, '--types', '3');
    expect(records.map(({ type, label }) => [type, label])).toEqual(
      [2, 2, 1, 1, 3, 3].map((type) => [
        String(type),
        ['niedrigste Belastung', 'mittlere Belastung', 'höchste Belastung'][type - 1],
      ]),
    );
    expect(records[0]).toMatchObject({ typology: 'berlin-mss', version: outcome.version });
    expect(outcome.version.toLowerCase()).toContain(method.replace('quantiles', 'quantile'));
    expect(outcome.note).toContain('nicht die Typologie der Stadt');
  },
);

const HEAD = 'area_key;einwohner;s1;s3;s4';
const ROWS = ['a;1000;1;1;1', 'b;1000;2;2;2', 'c;1000;3;3;3'];

it.each([
  ['', 'In „in.csv“ steht keine Tabelle.'],
  ['\n', 'In „in.csv“ steht keine Tabelle.'],
  [`${HEAD}\n`, 'In „in.csv“ steht keine Tabelle.'],
  [[HEAD, ...ROWS, 'd;-4;4;4;4'].join('\n'), 'in Zeile 5 keine Anzahl von Menschen („-4“)'],
  [[HEAD, ...ROWS, 'd;1000;4;1e999;4'].join('\n'), 'steht in Zeile 5, Spalte „s3“, „1e999“'],
  [
    ['area_key,s1,s3,s4', 'a,1,5,1,1', 'b,2,5,2,2'].join('\n'),
    'stehen in Zeile 2 mehr Angaben als Spalten im Kopf',
  ],
  [`${HEAD.replace(';s4', '')}\na;1000;1;1`, 'In „in.csv“ fehlen Spalten: s4. Vorhanden sind: area_key'],
  [`${HEAD};S1\na;1000;1;1;1;1`, 'In „in.csv“ steht die Spalte „S1“ zweimal.'],
  [[HEAD, ...ROWS, ';1000;4;4;4'].join('\n'), 'In „in.csv“ fehlt in Zeile 5 der Schlüssel'],
  [[HEAD, ...ROWS, 'b;1000;4;4;4'].join('\n'), 'der Schlüssel „b“ in Zeile 5 zum zweiten Mal'],
  [[HEAD, ...ROWS, 'd;1000;4;vier;4'].join('\n'), 'steht in Zeile 5, Spalte „s3“, „vier“'],
  [
    [HEAD, ...ROWS, 'd;1.234;4;4;4'].join('\n'),
    'ist die Einwohnerzahl in Zeile 5 keine Anzahl von Menschen („1.234“)',
  ],
  [[HEAD, ...ROWS.slice(1)].join('\n'), 'bleiben nur 2 Gebiete mit allen Werten'],
  [[HEAD, ...ROWS].join('\n').replaceAll(/;\d;\d;\d/g, ';5;5;5'), 'In allen Gebieten gleich'],
])('refuses %j in one sentence that names the place, and writes nothing', async (content, sentence) => {
  writeFileSync(path('out.csv'), 'of yesterday');
  const { code, err } = await typed(content, 'berlin-mss');
  expect(code).toBe(2);
  expect(err).toContain(sentence);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(readdirSync(folder).sort()).toEqual(['in.csv', 'out.csv']);
  expect(readFileSync(path('out.csv'), 'utf8')).toBe('of yesterday');
});

it('reads small numbers as programs write them', async () => {
  const { records } = await typed([HEAD, ...ROWS, 'd;1000;4e-3;4;4'].join('\n'), 'berlin-mss');
  expect(records[3]?.input_s1).toBe('0.004');
});

it.each([
  ['1.234', 1],
  ['1.23', 0],
  ['0.123', 0],
  ['1234', 0],
])('says of %s alone whether the point could be one of thousands', async (value, remarks) => {
  const { outcome } = await typed([HEAD, ...ROWS, `d;1000;${value};4;4`].join('\n'), 'berlin-mss');
  const about = outcome.remarks.filter((remark: string) => remark.includes('Dezimalzeichen'));
  expect(about).toHaveLength(remarks);
  if (remarks) expect(about[0]).toContain('„1.234“ in Zeile 5');
});

it.each([
  ['1000,0', '1234'],
  ['1000.0', '1.234'],
])('lets inhabitants written %s settle that 1.234 is %s', async (inhabitants, read) => {
  const { records, outcome } = await typed(
    [HEAD, ...ROWS, `d;${inhabitants};1.234;4;4`].join('\n'),
    'berlin-mss',
  );
  expect(records[3]?.input_s1).toBe(read);
  expect(outcome.remarks.filter((remark: string) => remark.includes('Dezimalzeichen'))).toEqual([]);
});

it('refuses a row that lies in no larger area', async () => {
  const { code, err } = await typed(
    [`${HEAD};bezirk`, ...ROWS.map((row) => `${row};A`), 'd;1000;4;4;4;'].join('\n'),
    'berlin-mss',
    '--level',
    'bezirk',
  );
  expect([code, err]).toEqual([2, expect.stringContaining('fehlt in Zeile 5 der größere Raum')]);
});

it.each([
  [['--preset', 'mannheim'], 'Die Vorlage „mannheim“ gibt es nicht. Vorhanden sind: berlin-mss'],
  [['--out', path('out.xlsx')], 'Möglich sind: .csv, .json'],
  [['--input', path('nowhere.csv')], 'lässt sich nicht lesen'],
  [['--method', 'centroid', '--types', '3'], 'Vorhanden sind: ward, k-means, quantiles, jenks.'],
  [['--method', 'ward'], 'Die Angabe --types fehlt.'],
  [['--types', '3'], 'Die Angabe --method fehlt.'],
  [['--method', 'ward', '--types', '9'], 'Bitte geben Sie eine Zahl von 2 bis 8 an.'],
  [['--method', 'ward', '--types', '2.5'], 'Bitte geben Sie eine Zahl von 2 bis 8 an.'],
])('refuses %j', async (words, sentence) => {
  writeFileSync(path('in.csv'), [HEAD, ...ROWS].join('\n'));
  const usual = ['typology', '--input', path('in.csv'), '--preset', 'berlin-mss', '--out', path('out.csv')];
  const { code, err } = await sozialraum([...usual, ...words]);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
});

it('leaves out an empty column and says so', async () => {
  const { code, outcome } = await typed(
    [HEAD, ...ROWS.map((row) => row.replace(/;\d$/, ';'))].join('\n'),
    'berlin-mss',
  );
  expect(code).toBe(1);
  expect(outcome.missing).toHaveLength(2);
});

it('holds every preset to the form of typology.json and marks what is inferred', async () => {
  const ids = await presetIds();
  expect(ids).toEqual(['berlin-mss', 'hamburg-sozialmonitoring', 'seven-indicators']);
  for (const id of ids) expect((await presetOf(id)).id).toBe(id);
  expect((await presetOf('hamburg-sozialmonitoring')).note).toEqual({
    de: expect.stringContaining('erschlossen'),
    en: expect.stringContaining('inferred'),
  });
  expect((await presetOf('seven-indicators')).note.de).toContain('nicht die Formel der Stadt Mannheim');
});

it('applies a preset to a city that has its indicators, and names what another lacks', async () => {
  const seven = await presetOf('seven-indicators');
  const catalogue = async (city: 'hamburg' | 'mannheim') => (await packageOf(city)) as unknown as Catalogue;
  expect(presetForCity(seven, await catalogue('hamburg'))).toBe(seven);
  const mannheim = await catalogue('mannheim');
  expect(() => presetForCity(seven, mannheim)).toThrow(
    expect.objectContaining({
      code: 'preset-not-for-city',
      facts: expect.objectContaining({ missing: expect.stringContaining('grundsicherung-alter') }),
    }),
  );
});
