import type { Answer } from '../../../../src/domain/answer';
import {
  compareTypologies,
  type TypologyOfYear,
} from '../../../../src/domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../../../../src/domain/typology/definition';
import { computeTypology } from '../../../../src/domain/typology/index-typology';
import { warningSentence } from '../../../../src/figures/change-warning';
import * as de from '../../../../src/texts/de';
import { ALPHA, answerOf, BETA, DEFINITION, PEOPLE, type Row } from '../few-areas';

const ROWS: Row[] = [
  ['p', 1000, 1, 3],
  ['q', 1000, 2, 2],
  ['r', 1000, 3, 1],
  ['s', 1000, 2, 2],
];

interface Other {
  definition?: Partial<TypologyDefinition>;
  answer?: Partial<Answer>;
  rows?: Row[];
  year?: Partial<TypologyOfYear>;
}

const ofYear = (
  year: number,
  { definition, answer, rows = ROWS, year: more }: Other = {},
): TypologyOfYear => {
  const asked = { ...answerOf(rows, year), ...answer };
  return {
    result: computeTypology({ ...DEFINITION, ...definition }, asked),
    edition: asked.edition,
    ...more,
  };
};

const warningsWith = (after: Other, before: Other = {}) =>
  compareTypologies(ofYear(2018, before), ofYear(2024, after)).warnings;

const labelled = (label: string) =>
  DEFINITION.types.map((type) => ({ ...type, label: { de: label, en: label } }));
const dated = (date: string | null) => ({
  answer: {
    indicators: [PEOPLE, { ...ALPHA, referenceDates: { '2018': '2018-12-31', '2024': date } }, BETA],
  },
});
const edition = (id: string, validFrom: string) => ({ id, name: { de: id, en: id }, validFrom });
const group = (to: number) => ({
  year: {
    metadata: [{ indicator: 'a', excludes: [{ group: 'g', name: { de: 'Kinder', en: 'children' }, to }] }],
  },
});

test('is silent where nothing but the figures differs', () => {
  expect(warningsWith({})).toEqual([]);
});

const CASES: [code: string, after: Other, message: string, before?: Other][] = [
  [
    'typology',
    { definition: { id: 'x' } },
    'Die beiden Jahre haben verschiedene Typologien: Wenige und Wenige.',
  ],
  [
    'version',
    { definition: { version: '2' } },
    'Die Typologie hat für 2018 die Fassung 1 und für 2024 die Fassung 2.',
  ],
  [
    'level',
    { definition: { level: 'bezirk' } },
    'Die Raumebene ist nicht dieselbe: stadtteil für 2018 und bezirk für 2024.',
  ],
  [
    'standardisation',
    { definition: { combination: 'mean' } },
    'Der Index ist in den beiden Jahren nicht auf dieselbe Weise berechnet.',
  ],
  [
    'limits',
    { definition: { limits: [-1.5, 2] } },
    'Die Grenzen der Typen sind nicht dieselben: −2,00; 2,00 für 2018 und −1,50; 2,00 für 2024.',
  ],
  [
    'types',
    { definition: { types: labelled('x') } },
    'Die Typen sind nicht dieselben: niedrig; mittel; hoch für 2018 und x; x; x für 2024.',
  ],
  [
    'minimum-inhabitants',
    { definition: { exclusions: { ...DEFINITION.exclusions, minimumInhabitants: 500 } } },
    'Ein Gebiet bekommt 2018 ab 100 und 2024 ab 500 Menschen einen Typ.',
  ],
  [
    'indicator-set',
    { definition: { indicators: DEFINITION.indicators.slice(0, 1) } },
    'Nur 2018 eingegangen: Beta.',
  ],
  [
    'weight',
    { definition: { indicators: [{ id: 'a', sign: 1, weight: 1.5 }, DEFINITION.indicators[1]!] } },
    'Alpha hat nicht in beiden Jahren dasselbe Gewicht mit Vorzeichen: 2 und 1,50.',
  ],
  [
    'indicator-definition',
    { answer: { indicators: [PEOPLE, ALPHA, { ...BETA, exclusions: { de: 'x', en: 'x' } }] } },
    'In den beiden Jahren anders festgelegt: Beta.',
  ],
  [
    'indicator-groups',
    group(2023),
    'Alpha behandelt diese Gruppe nicht in beiden Jahren gleich: Kinder.',
    group(2023),
  ],
  [
    'reference-date',
    dated('2024-06'),
    'Alpha hat nicht denselben Stichtag im Jahr: 31.12.2018 und Juni 2024.',
  ],
  [
    'reference-date',
    dated('2023-12-31'),
    'Alpha hat nicht denselben Stichtag im Jahr: 31.12.2018 und 31.12.2023.',
  ],
  ['reference-date-unknown', dated(null), 'Für 2024 nennt die Quelle keinen Stichtag: Alpha.'],
  [
    'area-edition',
    { answer: { edition: edition('e2', '2010') } },
    'Der Gebietsstand ist nicht derselbe: Stand 1 und e2.',
  ],
  [
    'before-edition',
    { answer: { edition: edition('e2', '2020-01-01') } },
    'Die Zahlen von 2018 gelten für Gebiete, die es erst seit 01.01.2020 so gibt.',
    { answer: { edition: edition('e2', '2020-01-01') } },
  ],
  ['area-set', { rows: [...ROWS, ['t', 1000, 2, 2]] }, 'Gebiete nur 2024 vorhanden (1): Ort t.'],
  [
    'typed-areas',
    { rows: [...ROWS.slice(0, 3), ['s', 1000, null, 2]] },
    'Typ nur in einem der beiden Jahre (1): Ort s.',
  ],
];

test.each(CASES.map((given) => ({ code: given[0], given })))('warns of another $code', ({ given }) => {
  const [code, after, message, before] = given;
  expect(warningsWith(after, before).map((warning) => [warning.code, warningSentence(warning).de])).toEqual([
    [code, message],
  ]);
});

test('names the areas that the method leaves out in one of the years', () => {
  const exclusions = { ...DEFINITION.exclusions, areas: ['s'] };
  expect(warningsWith({ definition: { exclusions } }).map(({ code, facts }) => [code, facts])).toEqual([
    ['named-areas', { areas: 's' }],
    ['typed-areas', { areas: 's' }],
  ]);
});

test('takes a date known to the month for the same as its last day', () => {
  expect(warningsWith(dated('2024-12'))).toEqual([]);
});

test('leaves no slot open in either language', () => {
  const warnings = warningsWith(
    { definition: { version: '2', limits: [0, 1], level: 'x' }, rows: ROWS.slice(0, 3) },
    { answer: { edition: edition('e0', '2000') } },
  );
  expect(warnings.length).toBeGreaterThan(4);
  for (const warning of warnings) {
    const message = warningSentence(warning);
    expect(Object.keys(de.typologyExplained)).toContain(`warning ${warning.code}`);
    expect(`${message.de} ${message.en}`).not.toMatch(/[{}]/);
  }
});
