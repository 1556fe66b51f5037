import type { FigureRequest } from '../../src/figures/provenance';
import { sheetOfTypology } from '../../src/figures/sheet-of-typology';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { numberCell } from '../../src/domain/cell';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT, type Value } from '../domain/answers';

const DEFINITION: TypologyDefinition = {
  id: 'drei',
  version: '1.0',
  name: { de: 'Probetypologie', en: 'Sample typology' },
  level: 'stadtteil',
  method: 'index',
  indicators: [
    { id: UNEMPLOYMENT.id, sign: 1, weight: 1 },
    { id: CHILDREN.id, sign: 1, weight: 1 },
  ],
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
  note: { de: 'Erklärtes Beispiel der Stadt.', en: 'Declared example of the city.' },
};

const answer = (...children: Value[]) =>
  answerOf({
    indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
    years: [2018],
    rows: [
      ['0101', 'Altstadt', 2, children[0] ?? '.', 2000],
      ['0102', 'HafenCity', 4, children[1] ?? '.', 3000],
      ['0103', 'Neustadt', 6, children[2] ?? '.', 4000],
      ['0104', 'St. Pauli', 8, 8, 999],
      ['00', 'Hamburg', 4, 4, 10_000],
    ],
  });

const sheetFor = (asked = answer(1, 2, 3)) => {
  const request: FigureRequest = {
    id: 't',
    kind: 'typology',
    query: asked.query,
    language: 'de',
    options: {},
  };
  return sheetOfTypology(computeTypology(DEFINITION, asked), asked, request);
};

const texts = (sheet = sheetFor()) => sheet.cells.map((row) => row.map(({ value }) => value));

it('shows type and index before inputs and z-scores, side by side', () => {
  expect(texts()[0]?.[0]).toBe('Probetypologie nach Stadtteilen, Hamburg 2018');
  expect(texts().slice(3, 6)).toEqual([
    [
      null,
      null,
      'Ergebnis',
      null,
      null,
      null,
      'Eingangswerte',
      null,
      'z-Werte, höher = mehr Belastung',
      null,
    ],
    [null, 'Einheit', null, null, null, 'Anzahl', '%', '%', null, null],
    [
      'Schlüssel',
      'Stadtteil',
      'Typ',
      'Nicht typisiert, weil',
      'Index',
      'Bevölkerung 2018',
      'Arbeitslosenquotient 2018',
      'Kinder in Mindestsicherung 1) 2018',
      'z Arbeitslosenquotient',
      'z Kinder in Mindestsicherung',
    ],
  ]);
  // Both inputs lie at −√1.5, 0 and √1.5 deviations, and so does the index.
  const [low] = [Math.sqrt(1.5)];
  expect(texts()[6]).toEqual([
    '0101',
    'Altstadt',
    '1 niedrig',
    null,
    expect.closeTo(-low, 12),
    2000,
    2,
    1,
    expect.closeTo(-low, 12),
    expect.closeTo(-low, 12),
  ]);
});

it('tells what each column is: indicator, year and measure', () => {
  expect(
    sheetFor().columns.map(({ indicator, year, measure }) => [measure, indicator ?? '', year ?? '']),
  ).toEqual([
    ['key', '', ''],
    ['name', '', ''],
    ['type', '', 2018],
    ['excluded', '', 2018],
    ['index', '', 2018],
    ['value', INHABITANTS.id, 2018],
    ['value', UNEMPLOYMENT.id, 2018],
    ['value', CHILDREN.id, 2018],
    ['z', UNEMPLOYMENT.id, 2018],
    ['z', CHILDREN.id, 2018],
  ]);
});

it('gives each type its declared colour and an area without one none', () => {
  const fills = sheetFor()
    .cells.slice(6, 10)
    .map((row) => [row[2]?.value, row[2]?.fill]);
  expect(fills).toEqual([
    ['1 niedrig', '#ffffcc'],
    ['2 mittel', '#fecc5c'],
    ['3 hoch', '#e31a1c'],
    ['x', '#ffffff'],
  ]);
});

it('keeps an excluded area with its inputs and says why it has no type', () => {
  expect(texts()[9]).toEqual([
    '0104',
    'St. Pauli',
    'x',
    'zu wenige Einwohnerinnen und Einwohner',
    'x',
    999,
    8,
    8,
    'x',
    'x',
  ]);
});

it('declares below the table everything the index was computed with', () => {
  expect(
    texts()
      .slice(11, 19)
      .map(([line]) => line),
  ).toEqual([
    'Verfahren: Probetypologie, Fassung 1.0, Berichtsjahr 2018.',
    'Standardisierung: z = (Wert − Mittelwert) ÷ Standardabweichung, ungewichtet über 3 typisierte Gebiete (Standardabweichung der Grundgesamtheit).',
    'Index: gewichtete Summe der z-Werte mit Vorzeichen. Geteilt durch die eigene Standardabweichung 2,0000.',
    'Arbeitslosenquotient: Mittelwert 4,0000, Standardabweichung 1,6330, Vorzeichen +1, Gewicht 1.',
    'Kinder in Mindestsicherung: Mittelwert 2,0000, Standardabweichung 0,8165, Vorzeichen +1, Gewicht 1.',
    'Typen nach dem ungerundeten Index: 1 niedrig: bis −1,0 (Gebiete: 1); 2 mittel: über −1,0 bis 1,0 (Gebiete: 1); 3 hoch: über 1,0 (Gebiete: 1).',
    'Nicht typisiert: 1 von 4 Gebieten (unter 1.000 Einwohnerinnen und Einwohner, fehlende Angabe oder vom Verfahren ausgenommen).',
    'Erklärtes Beispiel der Stadt.',
  ]);
});

it('keeps its shape when an indicator has no data, and says so', () => {
  const rows = answer().areas.length;
  const without = {
    ...answer(),
    cells: answer().cells.map((cell, i) =>
      i >= rows && i < 2 * rows ? { value: null, absence: 'unknown' as const } : cell,
    ),
  };
  const sheet = sheetFor(without);
  expect(Object.keys(sheet.provenance.rendered)).toEqual(Object.keys(sheetFor().provenance.rendered));
  expect(texts(sheet)[6]?.slice(2)).toEqual([
    '1 niedrig',
    null,
    expect.closeTo(-Math.sqrt(1.5), 12),
    2000,
    2,
    '.',
    expect.closeTo(-Math.sqrt(1.5), 12),
    'x',
  ]);
  expect(texts(sheet)[15]?.[0]).toBe(
    'Kinder in Mindestsicherung: für 2018 keine Daten, deshalb nicht eingegangen.',
  );
});

it('tells z-scores of zero from nothing', () => {
  expect(sheetFor().cells[7]?.[8]).toEqual({ value: 0, role: 'number', format: '0.00' });
});

describe('with dynamics and a minimum of indicators', () => {
  const WITH_DYNAMICS: TypologyDefinition = {
    ...DEFINITION,
    minimumIndicators: 1,
    dynamics: {
      years: 5,
      limits: [-1, 1],
      classes: [
        { label: { de: 'positiv', en: 'positive' } },
        { label: { de: 'stabil', en: 'stable' } },
        { label: { de: 'negativ', en: 'negative' } },
      ],
    },
  };
  const both = answerOf({
    indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
    years: [2013, 2018],
    rows: [
      ['0101', 'Altstadt', 4, 2, 1, 1, 2000, 2000],
      ['0102', 'HafenCity', 4, 4, 2, 2, 3000, 3000],
      ['0103', 'Neustadt', 4, 6, '.', '.', 4000, 4000],
      ['0104', 'St. Pauli', 8, 8, 8, 8, 999, 999],
      ['00', 'Hamburg', 4, 4, 4, 4, 10_000, 10_000],
    ],
  });
  const sheetOf = (asked: typeof both) =>
    sheetOfTypology(computeTypology(WITH_DYNAMICS, asked), asked, {
      id: 't',
      kind: 'typology',
      query: asked.query,
      language: 'de',
      options: {},
    });

  it('shows the changes, the dynamics and the group beside the type', () => {
    const rows = texts(sheetOf(both));
    expect(rows[3]?.slice(10)).toEqual(['Veränderung seit 2013', null, 'Dynamik', null, null]);
    expect(rows[5]?.slice(10)).toEqual([
      'Δ Arbeitslosenquotient',
      'Δ Kinder in Mindestsicherung',
      'Dynamikindex',
      'Dynamikklasse',
      'Gruppe',
    ]);
    // Changes −2 0 2 of unemployment alone, children did not change: ∓√1.5, which is beyond the limits.
    expect(rows[6]?.slice(10)).toEqual([
      -2,
      'x',
      expect.closeTo(-Math.sqrt(1.5), 12),
      '1 positiv',
      '1 niedrig, positiv',
    ]);
    expect(rows[9]?.slice(10)).toEqual(['x', 'x', 'x', 'x', 'x']);
  });

  it('says which areas have fewer indicators and how the dynamics were computed', () => {
    const lines = texts(sheetOf(both))
      .slice(17, 21)
      .map(([line]) => line);
    expect(lines).toEqual([
      'Mit weniger Indikatoren berechnet (mindestens 1): Neustadt (ohne Kinder in Mindestsicherung).',
      'Dynamik: Veränderung von 2013 bis 2018, standardisiert und zusammengezählt wie der Index, über 3 Gebiete; positiv: bis −1,0 (Gebiete: 1); stabil: über −1,0 bis 1,0 (Gebiete: 1); negativ: über 1,0 (Gebiete: 1). Geteilt durch die eigene Standardabweichung 1,0000.',
      'Arbeitslosenquotient, Veränderung: Mittelwert 0,0000, Standardabweichung 1,6330.',
      'Kinder in Mindestsicherung, Veränderung: in allen Gebieten gleich, deshalb nicht eingegangen.',
    ]);
  });

  it('keeps its shape for a year without an earlier one, and says so', () => {
    const one = answerOf({
      indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
      years: [2018],
      rows: [
        ['0101', 'Altstadt', 2, 1, 2000],
        ['0102', 'HafenCity', 4, 2, 3000],
        ['0103', 'Neustadt', 6, 3, 4000],
        ['0104', 'St. Pauli', 8, 8, 999],
        ['00', 'Hamburg', 4, 4, 10_000],
      ],
    });
    const sheet = sheetOf(one);
    expect(Object.keys(sheet.provenance.rendered)).toEqual(Object.keys(sheetOf(both).provenance.rendered));
    expect(texts(sheet)[18]?.[0]).toBe(
      'Dynamik: nicht berechnet, weil Angaben von vor 5 Jahren fehlen oder sich überall gleich verändert haben.',
    );
  });
});

it('names areas whose value lies far from the others', () => {
  const values = Array.from({ length: 20 }, (_, i) => i % 2);
  const asked = answerOf({
    indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS],
    years: [2018],
    rows: [
      ...values.map((value, i): [string, string, ...Value[]] => [`01${i}`, `Ort ${i}`, value, i, 2000]),
      ['0999', 'Fern', 100, 10, 2000],
      ['00', 'Hamburg', 4, 4, 40_000],
    ],
  });
  // 20 values around 0.5 and one of 100: z is all but √20.
  const line = texts(sheetFor(asked)).find(([text]) => String(text).startsWith('Arbeitslosenquotient:'))?.[0];
  expect(line).toMatch(/Gewicht 1\. Mehr als 4 Standardabweichungen entfernt: Fern \(z = 4,5\)\.$/);
});

it('explains the marks of its numbers', () => {
  const revised = {
    ...answer(1, 2, 3),
    cells: answer(1, 2, 3).cells.map(({ value }) => numberCell(value ?? 0, 'r')),
  };
  expect(
    texts(sheetFor(revised))
      .map(([line]) => line)
      .find((line) => String(line).startsWith('Zeichen:')),
  ).toContain('r = berichtigte Zahl');
});
