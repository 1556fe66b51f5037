import { makeFigure } from '../../src/figures/make-figure';
import type { FigureContent } from '../../src/figures/figure';
import { compareFigure } from '../../src/refresh/compare-figure';
import type { StandingLine } from '../../src/refresh/standing';
import { answerOf, UNEMPLOYMENT } from '../domain/answers';

/** A box of three sentences and its source line. */
const box = (year: number, sentences: string[]): FigureContent => ({
  kind: 'box',
  title: `Warum Typ 2? (${year})`,
  altText: '',
  body: { kind: 'box', sentences },
  notes: [],
  legend: '',
  source: `Quelle: Stadt ${year}.`,
});
const BASE = box(2018, ['Der Index ist 1,2.', 'Am meisten zählt Alpha.', 'Die Grenze ist 1,0.']);
const NEXT = box(2024, ['Der Index ist 1,4.', 'Am meisten zählt Beta.', 'Die Grenze ist 1,1.']);

const STANDING: StandingLine[] = [
  { place: 1, use: 'boxTitle', text: BASE.title },
  { place: 2, use: 'box', text: 'Der Index ist 1,2.' },
  { place: 3, use: 'box', text: 'Am meisten zählt Alpha.' },
  { place: 4, use: 'box', text: 'Die Grenze ist 1,0.' },
  { place: 5, use: 'source', text: BASE.source },
];
const without = (...places: number[]) => STANDING.filter(({ place }) => !places.includes(place));

const compared = (lines: StandingLine[], next = NEXT) =>
  compareFigure(
    { lines },
    {
      base: BASE,
      next,
      times: { before: { years: [2018], release: [] }, after: { years: [2024], release: [] } },
      gone: [],
    },
  );

it('renews every line of a box nobody touched', () => {
  const { changes, hand } = compared(STANDING);
  expect(changes.map(({ key, old, new: fresh }) => [key, old, fresh])).toEqual([
    ['title', BASE.title, NEXT.title],
    ['sentence.0', 'Der Index ist 1,2.', 'Der Index ist 1,4.'],
    ['sentence.1', 'Am meisten zählt Alpha.', 'Am meisten zählt Beta.'],
    ['sentence.2', 'Die Grenze ist 1,0.', 'Die Grenze ist 1,1.'],
    ['source', BASE.source, NEXT.source],
  ]);
  expect(hand).toEqual([]);
});

it('waits with a sentence taken out of a box, and can put its new words where it stood', () => {
  expect(compared(without(3)).hand).toEqual([
    {
      key: 'sentence.1',
      kind: 'sentence',
      base: 'Am meisten zählt Alpha.',
      mine: '',
      new: 'Am meisten zählt Beta.',
      holds: true,
      writes: [{ do: 'line', use: 'box', text: 'Am meisten zählt Beta.', beside: 2, side: 'after' }],
    },
  ]);
});

it('puts each of two neighbouring sentences back behind what is left before them', () => {
  expect(compared(without(2, 3)).hand.map(({ key, writes }) => [key, writes])).toEqual([
    ['sentence.0', [expect.objectContaining({ beside: 1, text: 'Der Index ist 1,4.' })]],
    ['sentence.1', [expect.objectContaining({ beside: 1, text: 'Am meisten zählt Beta.' })]],
  ]);
});

it('has nothing to put back where nothing is left before, or the new box has no such sentence', () => {
  const first = compared(without(1, 2)).hand;
  expect(first.map(({ key, new: fresh, writes }) => [key, fresh, writes])).toEqual([
    ['sentence.0', 'Der Index ist 1,4.', []],
  ]);
  const shorter = box(2024, ['Der Index ist 1,4.', 'Am meisten zählt Beta.']);
  const last = compared(without(4), shorter).hand;
  expect(last.map(({ key, holds, new: fresh, writes }) => [key, holds, fresh, writes])).toEqual([
    ['sentence.2', true, '', []],
  ]);
});

it('waits with a rewritten sentence even where it names no year', () => {
  const lines = STANDING.map((line) =>
    line.place === 3 ? { ...line, text: 'Am meisten zählt wohl Alpha.' } : line,
  );
  expect(compared(lines).hand.map(({ key, holds }) => [key, holds])).toEqual([['sentence.1', true]]);
});

it('waits with a sentence of somebody’s own that names an old year inside the box, not below it', () => {
  const own = (place: number): StandingLine => ({ place, text: 'Das war 2018 anders.' });
  const inside = [...STANDING.slice(0, 2), own(9), ...STANDING.slice(2)];
  expect(compared(inside).hand).toMatchObject([{ key: 'own', mine: 'Das war 2018 anders.', holds: true }]);
  expect(compared([...STANDING, own(9)]).hand).toEqual([]);
});

it('tells a table whose rows stand in a further table from one with other tables around it', () => {
  const figure = (year: number) => {
    const answer = answerOf({
      indicators: [UNEMPLOYMENT],
      years: [year],
      rows: [
        ['0101', 'Altstadt', 5.4],
        ['00', 'Hamburg', 5.8],
      ],
    });
    return makeFigure(answer, { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} });
  };
  const reason = (elsewhere: string[]) =>
    compareFigure(
      { lines: [], elsewhere },
      {
        base: figure(2018),
        next: figure(2024),
        times: { before: { years: [2018], release: [] }, after: { years: [2024], release: [] } },
        gone: [],
      },
    ).reason?.code;
  expect(reason(['Eigene Zeile', ''])).toBe('table-gone');
  expect(reason(['Eigene Zeile', 'Altstadt'])).toBe('table-divided');
});
