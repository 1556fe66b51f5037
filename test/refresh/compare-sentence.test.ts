import type { SentenceBody } from '../../src/figures/figure';
import { compareSentence } from '../../src/refresh/compare-sentence';

const body = (text: string, year: number): SentenceBody => ({
  kind: 'sentence',
  pieces: [
    'In Billstedt sind es ',
    { text, indicator: 'alo', area: '0115', year, measure: 'value' },
    ' Prozent.',
  ],
});

const compared = (mine: string, year: number) =>
  compareSentence(
    {
      lines: [],
      slots: [{ slot: 1, place: 1, text: mine }],
      sentence: `In Billstedt sind es ${mine} Prozent.`,
    },
    body('7,1', 2018),
    body('6,4', year),
    { before: { years: [2018], release: [] }, after: { years: [year], release: [] } },
  );

it('waits with a number typed over when the year changes: it was typed for the old one', () => {
  expect(compared('9,9', 2024).hand).toMatchObject([{ mine: '9,9', new: '6,4', holds: true }]);
});

it('keeps a number typed over within its year, and does not wait', () => {
  expect(compared('9,9', 2018).hand).toMatchObject([{ mine: '9,9', holds: false }]);
});

it('renews a number nobody touched', () => {
  expect(compared('7,1', 2024)).toMatchObject({ changes: [{ old: '7,1', new: '6,4' }], hand: [] });
});
