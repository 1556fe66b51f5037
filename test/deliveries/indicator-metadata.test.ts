import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDefinitions } from '../../src/deliveries/indicator-metadata';
import type { IndicatorMetadata } from '../../src/domain/indicator-metadata';
import { CITIES, FIXTURE_CITY } from '../warehouse/fixture';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'metadata-')), 'musterstadt');
  await cp(FIXTURE_CITY, folder, { recursive: true });
});

afterEach(() => rm(join(folder, '..'), { recursive: true }));

const FILE = 'metadata/indicators.json';

async function change(to: (entry: IndicatorMetadata) => object[]) {
  const [entry] = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as [IndicatorMetadata];
  await writeFile(join(folder, FILE), JSON.stringify(to(entry)));
}

it.each([
  ['a word that is not foreseen', (entry: object) => [{ ...entry, colour: 'blue' }], 'colour'],
  ['a sentence in one language', (entry: object) => [{ ...entry, note: { de: 'Nur deutsch' } }], '0.note.en'],
  [
    'an interval nobody knows',
    (entry: object) => [{ ...entry, updateInterval: 'sometimes' }],
    'updateInterval',
  ],
  ['an indicator that is not there', (entry: object) => [{ ...entry, indicator: 'nix' }], 'nix is not known'],
  ['an indicator described twice', (entry: object) => [entry, entry], 'armutsquote occurs twice'],
  [
    'a reference to an indicator that is not there',
    (entry: object) => [
      { ...entry, referencedIndicators: [{ indicator: 'fort', description: { de: 'x', en: 'x' } }] },
    ],
    'fort is not known',
  ],
  [
    'limits that do not make the classes',
    (entry: IndicatorMetadata) => [
      {
        ...entry,
        defaultClassificationMapping: {
          ...entry.defaultClassificationMapping,
          items: [{ spatialUnit: 'stadtteil', breaks: [20, 10] }],
        },
      },
    ],
    'one fewer than classes',
  ],
])('refuses %s, naming it', async (_, to, detail) => {
  await change(to as (entry: IndicatorMetadata) => object[]);
  await expect(readDefinitions(folder)).rejects.toMatchObject({
    code: 'city-package-invalid',
    facts: { detail: expect.stringContaining(detail) },
  });
});

it.each(['hamburg', 'flensburg', 'mannheim'])(
  'describes every indicator of %s: who answers for it, how it comes about, and of a ratio both sides',
  async (city) => {
    const { indicators, metadata } = await readDefinitions(join(CITIES, city));
    for (const { id, formula } of indicators) {
      const known = metadata.find(({ indicator }) => indicator === id);
      expect([id, known?.contact?.organisation, known?.processDescription?.de]).toEqual([
        id,
        expect.any(String),
        expect.any(String),
      ]);
      if (formula.kind === 'ratio')
        expect([id, known?.numerator?.en, known?.denominator?.en]).toEqual([
          id,
          expect.any(String),
          expect.any(String),
        ]);
    }
  },
);
