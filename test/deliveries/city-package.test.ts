import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCityPackage } from '../../src/deliveries/city-package';
import { ONE_COLUMN } from '../domain/typology/sample';

const MANNHEIM = join(__dirname, '../../assets/cities/mannheim');

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'city-package-')), 'mannheim');
  await cp(MANNHEIM, folder, { recursive: true });
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

async function edit(file: string, change: (text: string) => string) {
  const text = await readFile(join(folder, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  await writeFile(join(folder, file), changed);
}

async function fault(): Promise<unknown> {
  return readCityPackage(folder).then(
    () => 'read',
    ({ code, facts }) => ({ code, ...facts }),
  );
}

const invalid = (file: string, detail: string) => ({
  code: 'city-package-invalid',
  file: `mannheim/${file}`,
  detail: expect.stringContaining(detail),
});

test('reads a sound package', async () => {
  expect(await fault()).toBe('read');
});

test('refuses a package without its observations', async () => {
  await rm(join(folder, 'observations.csv'));
  expect(await fault()).toEqual(invalid('observations.csv', 'ENOENT'));
});

test('refuses an observation of an area nobody knows', async () => {
  await edit('observations.csv', (text) => text.replace('\n071,2012', '\n0071,2012'));
  expect(await fault()).toEqual(invalid('observations.csv', '0071 is not known'));
});

test('refuses a second observation of the same area, year and measure', async () => {
  await edit('observations.csv', (text) => `${text}${text.trim().split('\n').at(-1)}\n`);
  expect(await fault()).toEqual(invalid('observations.csv', 'occurs twice'));
});

test('refuses a value that is no number and a sign nobody defined', async () => {
  await edit('observations.csv', (text) => text.replace(',9.4,,', ',"9,4",,'));
  expect(await fault()).toEqual(invalid('observations.csv', '0.value'));
  await edit('observations.csv', (text) => text.replace(',"9,4",,', ',,?,'));
  expect(await fault()).toEqual(invalid('observations.csv', '0.sign'));
});

test('reads which numbers are preliminary or estimated, and refuses that of no number', async () => {
  await edit('observations.csv', (text) => text.replace(',9.4,,', ',9.4,p,').replace(',610,,', ',610,s,'));
  const { observations } = await readCityPackage(folder);
  expect(observations.slice(0, 2).map(({ cell }) => cell)).toEqual([
    { value: 9.4, quality: 'p' },
    { value: 610, quality: 's' },
  ]);
  await edit('observations.csv', (text) => text.replace(',9.4,p,', ',,p,'));
  expect(await fault()).toEqual(invalid('observations.csv', 'a sign of a number without one'));
});

test('refuses letters that are none of UTF-8, and such as were lost on the way', async () => {
  const file = join(folder, 'areas.csv');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text, 'latin1');
  expect(await fault()).toEqual({ code: 'delivery-letters', file: 'mannheim/areas.csv' });
  await writeFile(file, text.replace('ü', '\uFFFD'));
  expect(await fault()).toEqual({ code: 'delivery-letters', file: 'mannheim/areas.csv' });
});

test.each([
  [',610,,', ',610.5,,', '610.5'],
  [',610,,', ',-1,,', '-1'],
  [',9.4,,', ',109.4,,', '109.4'],
])('refuses figures that cannot be: %s as %s', async (right, wrong, detail) => {
  await edit('observations.csv', (text) => text.replace(right, wrong));
  expect(await fault()).toEqual(invalid('observations.csv', detail));
});

test('refuses an indicator over a measure nobody knows', async () => {
  await edit('indicators.json', (text) => text.replace('"svb"', '"svbb"'));
  expect(await fault()).toEqual(invalid('indicators.json', 'svbb is not known'));
});

test('refuses a typology that excludes an area nobody knows, and two of one name', async () => {
  const declared = {
    ...ONE_COLUMN,
    indicators: [{ id: 'einwohner', sign: 1, weight: 1 }],
    exclusions: { minimumInhabitants: 0, inhabitants: 'einwohner', areas: ['0000'] },
  };
  await edit('typology.json', () => JSON.stringify([declared]));
  expect(await fault()).toEqual(invalid('typology.json', '0000 is not known'));
  await edit('typology.json', () => JSON.stringify([declared, declared]));
  expect(await fault()).toEqual(invalid('typology.json', 'sample occurs twice'));
});

test('refuses a misspelt property instead of dropping it', async () => {
  await edit('indicators.json', (text) => text.replace('"decimals"', '"decimal"'));
  expect(await fault()).toEqual(invalid('indicators.json', 'decimal'));
});

test('refuses a level without an area for what is not assignable', async () => {
  await edit('areas.csv', (text) => text.replace(/NZ-stadtteil.*\n/, ''));
  expect(await fault()).toEqual(invalid('areas.csv', 'stadtteil without an unassigned area'));
});

test('refuses a second city and a city below the first level', async () => {
  const needsOne = invalid('areas.csv', 'needs one city, on the first level');
  await edit('areas.csv', (text) => text.replace('stadtbezirk,08222000,part', 'stadtbezirk,08222000,city'));
  expect(await fault()).toEqual(needsOne);
  await edit('areas.csv', (text) => text.replace('stadt,,city', 'stadt,,part'));
  expect(await fault()).toEqual(needsOne);
});

test('refuses JSON that does not parse', async () => {
  await edit('typology.json', () => '[');
  expect(await fault()).toEqual(invalid('typology.json', 'SyntaxError'));
});
