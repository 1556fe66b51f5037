import type { FigureRequest } from '../../src/figures/provenance';
import { sheetOfTypologyTrust } from '../../src/figures/sheet-of-typology-trust';
import { trustIn } from '../../src/domain/typology/trust/trust';
import { answerOf, DEFINITION, type Row } from '../domain/typology/few-areas';

const ROWS: Row[] = [
  ['p', 1000, 10, 30],
  ['q', 1000, 20, 20],
  ['r', 1000, 30, 10],
  ['few', 60, 9, 9],
];
const sheetFor = (rows = ROWS, language: 'de' | 'en' = 'de') => {
  const answer = answerOf(rows);
  const request: FigureRequest = { id: 't', kind: 'typology', query: answer.query, language, options: {} };
  return sheetOfTypologyTrust(trustIn(DEFINITION, answer, { draws: 50 }), answer, request);
};
const values = (sheet = sheetFor()) => sheet.cells.map((row) => row.map(({ value }) => value));

it('shows what each indicator adds, how near the next type is, and what would change the type', () => {
  expect(sheetFor().name).toBe('Vertrauen 2018');
  expect(values()[5]).toEqual([
    'Schlüssel',
    'Stadtteil',
    'Index',
    'Typ',
    'Alpha',
    'Beta',
    'Nächster Typ',
    'Abstand im Index',
    'Gleicher Typ bei anderer Rundung',
    'Anderer Typ ohne diesen Indikator',
    'Anderer Typ bei anderer Mindestzahl',
    'Warum dieser Typ?',
  ]);
  const root = Math.sqrt(1.5);
  expect(values()[6]).toEqual([
    'p',
    'Ort p',
    expect.closeTo(-3 * root, 12),
    '1 niedrig',
    expect.closeTo(-2 * root, 12),
    expect.closeTo(-root, 12),
    2,
    expect.closeTo(3 * root - 2, 12),
    1,
    'Alpha (Typ 2)',
    null,
    expect.stringMatching(/^Ort p ist Typ 1 \(niedrig\).*, Rundung ändert nichts\.$/),
  ]);
});

it('says for an area without a type why, and what would give it one', () => {
  expect(values()[9]?.slice(2)).toEqual([
    'x',
    'x',
    'x',
    'x',
    'x',
    'x',
    'x',
    null,
    'ab 50 (mit Typ)',
    'Ort few hat keinen Typ, denn dort wohnen nur 60 Menschen. Für einen Typ müssen in einem Gebiet mindestens 100 Menschen wohnen.',
  ]);
});

it('says below what holds for all areas', () => {
  const below = values()
    .slice(11)
    .map(([line]) => line);
  expect(below.slice(1, 5)).toEqual([
    'Die Beiträge eines Gebiets ergeben zusammen seinen Index.',
    'Rundung: Alle Eingangswerte sind 50-mal innerhalb ihrer gezeigten Nachkommastellen neu gezogen (Zufall mit Startzahl 1). Immer denselben Typ haben 3 von 3 Gebieten.',
    'Ohne Alpha: 2 von 3 Gebieten bekommen einen anderen Typ: Ort p, Ort r. Rangkorrelation der Indizes (Spearman): 1,000.',
    'Ohne Beta: 0 von 3 Gebieten bekommen einen anderen Typ: –. Rangkorrelation der Indizes (Spearman): 1,000.',
  ]);
  expect(below.slice(7, 9)).toEqual([
    'Korrelation (Pearson) von Alpha mit: Beta −1,00.',
    'Korrelation (Pearson) von Beta mit: Alpha −1,00.',
  ]);
});

it('keeps its shape when an indicator has no data', () => {
  const without = sheetFor(ROWS.map(([key, people, a]): Row => [key, people, a, null]));
  expect(Object.keys(without.provenance.rendered)).toEqual(Object.keys(sheetFor().provenance.rendered));
  expect(values(without)[15]?.[0]).toBe(
    'Ohne Beta: nicht berechnet, weil dieser Indikator für 2018 nicht oder als einziger eingeht.',
  );
});

it('explains the x of an indicator without data where every area has a type', () => {
  const rows = ROWS.slice(0, 3).map(([key, people, a]): Row => [key, people, a, null]);
  const below = values(sheetFor(rows)).map(([line]) => line);
  expect(below).toContain('Zeichen: x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll.');
});

it('leaves no slot open in English', () => {
  expect(values(sheetFor(ROWS, 'en')).flat().join('\n')).not.toMatch(/[{}]/);
});
