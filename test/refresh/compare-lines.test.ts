import type { RenderedLine } from '../../src/refresh/align-lines';
import { compareLines } from '../../src/refresh/compare-lines';
import type { StandingLine } from '../../src/refresh/standing';

const TIMES = { before: { years: [2018], release: [] }, after: { years: [2024], release: [] } };
const SOURCE = 'Quelle: Stadt 2018.';
const [PROXY, GAP, MARK] = ['1) Steht für die Quote.', 'Ohne Wert: Neuwerk.', 'p = vorläufig'];

/** Notes and the source line below a table. */
const lines = (notes: string[], source = SOURCE): RenderedLine[] => [
  ...notes.map((text, i): RenderedLine => ({ use: 'note', text, key: `note.${i}` })),
  { use: 'source', text: source },
];
const standing = (rendered: RenderedLine[]): StandingLine[] =>
  rendered.map(({ use, text }, i) => ({ place: 10 + i, use, text }));

const compared = (base: string[], next: string[], stands = standing(lines(base))) =>
  compareLines(stands, lines(base), lines(next), TIMES);
const writes = (...given: Parameters<typeof compared>) =>
  compared(...given).changes?.flatMap((change) => change.writes);

it('takes out the note that goes and leaves the one behind it as it stands', () => {
  expect(writes([PROXY, GAP], [GAP])).toEqual([{ do: 'remove', place: 10 }]);
  expect(writes([PROXY, GAP], [PROXY])).toEqual([{ do: 'remove', place: 11 }]);
});

it('puts a note that comes where it belongs, and writes into no other', () => {
  const comes = { do: 'line', use: 'note', text: GAP };
  expect(writes([PROXY, MARK], [GAP, PROXY, MARK])).toEqual([{ ...comes, beside: 10, side: 'before' }]);
  expect(writes([PROXY, MARK], [PROXY, GAP, MARK])).toEqual([{ ...comes, beside: 11, side: 'before' }]);
  expect(writes([PROXY, MARK], [PROXY, MARK, GAP])).toEqual([{ ...comes, beside: 12, side: 'before' }]);
});

it('puts a note that comes behind the one before it where nothing of ours is left behind', () => {
  const withoutSource = standing(lines([PROXY])).slice(0, 1);
  expect(writes([PROXY], [PROXY, GAP], withoutSource)).toEqual([
    { do: 'line', use: 'note', text: GAP, beside: 10, side: 'after' },
  ]);
  expect(writes([PROXY], [PROXY, GAP], [])).toEqual([]);
});

it('lets a note say something else where one of its kind takes its place', () => {
  expect(writes([PROXY, 'Ohne Wert: Neuwerk.'], [PROXY, 'Ohne Wert: Moorburg.'])).toEqual([
    { do: 'text', place: 11, text: 'Ohne Wert: Moorburg.' },
  ]);
});

it('takes out and puts in rather than let notes change places', () => {
  expect(writes([PROXY, GAP], [GAP, PROXY])).toEqual([
    { do: 'remove', place: 11 },
    { do: 'line', use: 'note', text: GAP, beside: 10, side: 'before' },
  ]);
});

it('writes a note somebody split by Enter into its first paragraph and takes the rest out', () => {
  const split: StandingLine[] = [
    { place: 10, use: 'note', text: 'Ohne Wert:' },
    { place: 11, use: 'note', text: 'Neuwerk.' },
    { place: 12, use: 'source', text: SOURCE },
  ];
  expect(writes([GAP], ['Ohne Wert: Moorburg.'], split)).toEqual([
    { do: 'text', place: 10, text: 'Ohne Wert: Moorburg.' },
    { do: 'remove', place: 11 },
  ]);
});

it('waits with what goes on behind a rewritten note as long as it names an old year', () => {
  const rewritten = (...rest: StandingLine[]): StandingLine[] => [
    { place: 10, use: 'note', text: 'Ohne Wert ist nur Neuwerk.' },
    ...rest,
    { place: 12, use: 'source', text: SOURCE },
  ];
  const hand = (text: string, use: StandingLine['use']) =>
    compared([GAP], [GAP], rewritten({ place: 11, text, ...(use && { use }) })).hand?.map(
      ({ key, mine, holds }) => [key, mine, holds],
    );
  const mine = ['note.0', 'Ohne Wert ist nur Neuwerk.', false];
  expect(hand('So war es 2018.', 'note')).toEqual([mine, ['own', 'So war es 2018.', true]]);
  expect(hand('So ist es 2024.', 'note')).toEqual([mine]);
  expect(hand('So war es 2018.', undefined)).toEqual([mine]);
});
