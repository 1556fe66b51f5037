import { linesBelow } from '../../src/refresh/lines-below';

const OURS = ['', 'Zeichen: – = nichts', '', 'Quelle: Amt, Berichtsjahr 2018', 'Lizenz'];
const found = (...standing: string[]) => linesBelow(OURS, standing, 0);
const [blank, signs, legend, source, licence] = OURS as [string, string, string, string, string];

it('finds lines where they were written', () => {
  expect(found(...OURS, 'eigener Text')).toEqual([0, 1, 2, 3, 4]);
});

it('finds them again where rows were put in above and between', () => {
  expect(found('eigen', blank, signs, 'eigen', legend, source, licence)).toEqual([1, 2, 4, 5, 6]);
});

it('misses the one somebody took out, and no other', () => {
  expect(found(blank, signs, legend, licence)).toEqual([0, 1, 2, -1, 3]);
  expect(found(signs, legend, source, licence)).toEqual([-1, 0, 1, 2, 3]);
});

it('takes a rewritten line for the one between its neighbours', () => {
  expect(found(blank, signs, legend, 'ganz anders', licence)).toEqual([0, 1, 2, 3, 4]);
});

it('knows a rewritten line by its words where rows were put in beside it', () => {
  const rewritten = 'Quelle: Amt für Statistik, Berichtsjahr 2018';
  expect(found(blank, signs, legend, 'eigener Text', rewritten, licence)).toEqual([0, 1, 2, 4, 5]);
  expect(found(blank, signs, legend, 'eigener Text', 'noch einer', licence)).toEqual([0, 1, 2, -1, 5]);
});

it('gives an empty line no row in which something stands', () => {
  expect(found(blank, signs, 'eigen', 'eigen', source, licence)).toEqual([0, 1, -1, 4, 5]);
});

it('does not look for a rewritten line in a copy further below', () => {
  const gap = Array<string>(12).fill('Zahl');
  expect(found(blank, signs, legend, 'von uns umgeschrieben', licence, ...gap, ...OURS)).toEqual([
    0, 1, 2, 3, 4,
  ]);
});

it('stays where it was expected when no line is known, and off the rows that were not read', () => {
  expect(linesBelow(OURS, ['a', 'b', 'c', 'd'], 0)).toEqual([0, 1, 2, 3, -1]);
});
