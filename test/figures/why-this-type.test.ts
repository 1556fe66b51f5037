import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { queryForTypology } from '../../src/domain/typology/query';
import { trustIn } from '../../src/domain/typology/trust/trust';
import { whyThisType } from '../../src/figures/why-this-type';
import { answerFrom, packageOf } from '../cities/package-answer';
import { answerOf, DEFINITION, type Row } from '../domain/typology/few-areas';

const ROWS: Row[] = [
  ['p', 1000, 10, 30],
  ['q', 1000, 20, 20],
  ['r', 1000, 30, 10],
  ['few', 99, 9, 9],
  ['gap', 1000, 9, null],
  ['named', 1000, 9, 9],
];
const definition: TypologyDefinition = {
  ...DEFINITION,
  exclusions: { ...DEFINITION.exclusions, areas: ['named'] },
};

const why = (
  key: string,
  changes: Partial<TypologyDefinition> = {},
  rows = ROWS,
  language: 'de' | 'en' = 'de',
) => {
  const answer = answerOf(rows);
  return whyThisType(trustIn({ ...definition, ...changes }, answer, { draws: 200 }), key, answer, language);
};

test('names the two strongest reasons with value and average, and how near the next type is', () => {
  // Index 3√1.5 = 3.67, limit 2.
  expect(why('r')).toEqual([
    'Ort r ist Typ 3 (hoch), mehr belastet als im Durchschnitt, besonders bei: Alpha 30,0 statt 20,0\u00a0% im Mittel der 3 Stadtteile und Beta 10,0 statt 20,0\u00a0%.',
    'Keine Zahl spricht dagegen; der Index 3,67 liegt 1,67 über Typ 2, Rundung ändert nichts.',
  ]);
  expect(why('r', {}, ROWS, 'en')).toEqual([
    'Ort r is type 3 (hoch), more burdened than average, above all in: Alpha 30.0 against 20.0\u00a0% in the mean of the 3 Stadtteilen and Beta 10.0 against 20.0\u00a0%.',
    'No number speaks against it; the index 3.67 is 1.67 above type 2, rounding changes nothing.',
  ]);
});

test('says what speaks against the type', () => {
  // Beta of p and r changed: Alpha −2√1.5, Beta against +√1.5, index −√1.5 = −1.22.
  const rows: Row[] = [
    ['p', 1000, 10, 10],
    ['q', 1000, 20, 20],
    ['r', 1000, 30, 30],
  ];
  expect(why('p', {}, rows)).toEqual([
    'Ort p ist Typ 2 (mittel), weniger belastet als im Durchschnitt, besonders bei: Alpha 10,0 statt 20,0\u00a0% im Mittel der 3 Stadtteile.',
    'Dagegen spricht: Beta 10,0 statt 20,0\u00a0%; der Index −1,22 liegt 0,78 über Typ 1, Rundung ändert nichts.',
  ]);
});

test('says that rounding could change the type, and that the limit is close', () => {
  const [, second] = why('q', { limits: [0, 2] });
  expect(second).toMatch(
    /^Keine Zahl spricht dagegen; der Index 0,00 liegt weniger als 0,01 unter Typ 2, anders gerundet bleibt der Typ nur in \d\d von 100 Fällen\.$/,
  );
});

test('says that all numbers are average', () => {
  expect(why('q')[0]).toBe('Ort q ist Typ 2 (mittel), denn alle Zahlen liegen im Durchschnitt.');
});

// Beta of r lies 0.01 above the mean: shown, both are 20.0.
test('gives no reason that nobody could see in the numbers', () => {
  const rows: Row[] = [
    ['p', 1000, 10, 30],
    ['q', 1000, 20, 10],
    ['r', 1000, 30, 20.01],
  ];
  const [first, second] = why('r', {}, rows);
  expect(first).toMatch(/besonders bei: Alpha 30,0 statt 20,0\u00a0% im Mittel der 3 Stadtteile\.$/);
  expect(second).toMatch(/^Keine Zahl spricht dagegen;/);
});

test("compares with the city where the method starts from the city's value", () => {
  const [first] = why('r', { standardisation: { mean: 'city', deviation: 'population' } });
  expect(first).toContain(
    'mehr belastet als die Stadt, besonders bei: Alpha 30,0 statt 20,0\u00a0% in der ganzen Stadt',
  );
});

test('names the indicators that an area has a type without', () => {
  const [first] = why('gap', { minimumIndicators: 1 });
  expect(first).toBe(
    'Ort gap ist Typ 1 (niedrig; ohne Zahl: Beta), weniger belastet als im Durchschnitt, besonders bei: Alpha 9,0 statt 17,3\u00a0% im Mittel der 4 Stadtteile.',
  );
});

test('leaves the limits out between clusters', () => {
  const [, second] = why('r', { method: 'ward', limits: [] });
  expect(second).toBe('Keine Zahl spricht dagegen; Rundung ändert nichts.');
});

test.each([
  [
    'few',
    'Ort few hat keinen Typ, denn dort wohnen nur 99 Menschen.',
    'Für einen Typ müssen in einem Gebiet mindestens 100 Menschen wohnen.',
  ],
  [
    'gap',
    'Ort gap hat keinen Typ, denn Zahlen fehlen oder sind geheim: Beta.',
    'Für einen Typ braucht ein Gebiet alle 2 Zahlen und die Zahl der Menschen.',
  ],
  [
    'named',
    'Ort named hat keinen Typ, denn das Verfahren nimmt dieses Gebiet aus.',
    'Die Zahlen des Gebiets stehen trotzdem in der Tabelle.',
  ],
])('says why an area has no type (%s)', (key, first, second) => {
  expect(why(key)).toEqual([first, second]);
});

test('says how many indicators an area without a type would need', () => {
  const rows: Row[] = [...ROWS, ['none', 1000, null, null]];
  expect(why('none', { minimumIndicators: 1 }, rows)[1]).toBe(
    'Für einen Typ braucht ein Gebiet mindestens 1 von 2 Zahlen und die Zahl der Menschen.',
  );
});

test('knows only the areas of the level', () => {
  expect(() => why('elsewhere')).toThrow(expect.objectContaining({ code: 'unknown-area' }));
});

test('gives every area of Hamburg exactly two sentences without an open slot', async () => {
  const city = await packageOf('hamburg');
  const [declared] = city.typologies;
  const answer = answerFrom(city, queryForTypology(declared!, 'hamburg', 2024));
  const trust = trustIn(declared!, answer, { draws: 20 });
  for (const { area } of trust.result.areas)
    for (const sentence of whyThisType(trust, area.key, answer, 'de')) {
      expect(sentence).toMatch(/^[^{}]+[^.]\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|z-Wert/);
      const [, value, mean] = /besonders bei: .* ([\d,]+) statt ([\d,]+)/.exec(sentence) ?? [];
      if (value) expect([area.name, value]).not.toEqual([area.name, mean]);
      expect([sentence, sentence.split(' ').length <= 37]).toEqual([sentence, true]);
    }
});
