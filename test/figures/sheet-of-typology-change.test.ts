import type { FigureRequest } from '../../src/figures/provenance';
import { sheetOfTypologyChange } from '../../src/figures/sheet-of-typology-change';
import { compareTypologies } from '../../src/domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { answerOf, DEFINITION, type Row } from '../domain/typology/few-areas';

const BEFORE: Row[] = [
  ['p', 1000, 1, 3],
  ['q', 1000, 2, 2],
  ['r', 1000, 3, 1],
  ['few', 99, 9, 9],
];
const AFTER: Row[] = [['p', 1000, 2, 3], ['q', 1000, 1, 2], ...BEFORE.slice(2)];

const sheetFor = (definition: TypologyDefinition = DEFINITION, language: 'de' | 'en' = 'de') => {
  const [earlier, later] = [answerOf(BEFORE, 2018), answerOf(AFTER, 2024)];
  const change = compareTypologies(
    { result: computeTypology(DEFINITION, earlier), edition: earlier.edition },
    { result: computeTypology(definition, later), edition: later.edition },
  );
  const both = { ...later, years: [2018, 2024] };
  const request: FigureRequest = { id: 'v', kind: 'typology', query: both.query, language, options: {} };
  return sheetOfTypologyChange(change, both, request);
};
const values = (sheet = sheetFor()) => sheet.cells.map((row) => row.map(({ value }) => value));
const linesOf = (sheet = sheetFor()) =>
  values(sheet)
    .slice(11)
    .map(([line]) => line);

it('shows both types of every area, where it went and what moved it', () => {
  expect(sheetFor().name).toBe('Veränderung 2018–2024');
  expect(values()[0]?.[0]).toBe('Wenige: Veränderung nach Stadtteilen, X-Stadt 2018 und 2024');
  expect(values()[5]).toEqual([
    'Schlüssel',
    'Stadtteil',
    'Index 2018',
    'Typ 2018',
    'Index 2024',
    'Typ 2024',
    'Index-Differenz',
    'Wechsel',
    'Indikator',
    'Wert 2018',
    'Wert 2024',
    'Durchschnitt 2018',
    'Durchschnitt 2024',
  ]);
  // As in compare-typologies.test.ts: from −3√1.5 to −√1.5.
  const root = Math.sqrt(1.5);
  expect(values()[6]).toEqual([
    'p',
    'Ort p',
    expect.closeTo(-3 * root, 12),
    '1 niedrig',
    expect.closeTo(-root, 12),
    '2 mittel',
    expect.closeTo(2 * root, 12),
    'mehr Belastung',
    'Alpha, %',
    1,
    2,
    2,
    2,
  ]);
  expect(values()[9]).toEqual([
    'few',
    'Ort few',
    'x',
    'nicht typisiert',
    'x',
    'nicht typisiert',
    'x',
    'kein Vergleich',
    null,
    null,
    null,
    null,
    null,
  ]);
});

it('says the matrix in words, a line a type', () => {
  expect(linesOf().slice(1, 8)).toEqual([
    'Von 3 Gebieten mit Typ in beiden Jahren haben 2024 gegenüber 2018: 1 einen Typ mit mehr Belastung, 1 einen mit weniger Belastung, 1 denselben. Ohne Vergleich: 1.',
    'Ein Typ zeigt, wo ein Gebiet im Vergleich zu den anderen steht. Ein Wechsel kann deshalb auch daher kommen, dass sich andere Gebiete verändert haben.',
    '2018 Typ 1 (Gebiete: 1). 2024 davon: 1 Typ 2.',
    '2018 Typ 2 (Gebiete: 1). 2024 davon: 1 Typ 1.',
    '2018 Typ 3 (Gebiete: 1). 2024 davon: 1 Typ 3.',
    '2018 nicht typisiert (Gebiete: 1). 2024 davon: 1 nicht typisiert.',
    '2018 nicht vorhanden (Gebiete: 0). 2024 davon: –.',
  ]);
});

it('keeps its shape whether there are warnings or not', () => {
  const warned = sheetFor({ ...DEFINITION, version: '2', limits: [-1, 2] });
  expect(linesOf()[8]).toBe('Verfahren, Indikatoren, Stichtage und Gebiete sind in beiden Jahren dieselben.');
  expect(linesOf(warned)[8]).toBe(
    'Beim Vergleich zu beachten: Die Typologie hat für 2018 die Fassung 1 und für 2024 die Fassung 2. Die Grenzen der Typen sind nicht dieselben: −2,00; 2,00 für 2018 und −1,00; 2,00 für 2024.',
  );
  expect(Object.keys(warned.provenance.rendered)).toEqual(Object.keys(sheetFor().provenance.rendered));
});

it('leaves no slot open in English', () => {
  expect(values(sheetFor(DEFINITION, 'en')).flat().join('\n')).not.toMatch(/[{}]/);
});
