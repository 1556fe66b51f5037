import { cheapest } from '../../../src/warehouse/disclosure/linear-program';

it('takes the cheapest way that every equation allows', () => {
  // x0 is worth 10 and has to be made up for by x1 (2 each) or x2 (1 each, 3 at most).
  const program = { costs: [-10, 2, 1], uppers: [5, 9, 3], equations: [[1, -1, -1]] };
  expect(cheapest(program)).toEqual([5, 2, 3]);
});

it('leaves all at nothing when no way pays', () => {
  expect(cheapest({ costs: [-1, 2], uppers: [5, 9], equations: [[1, -1]] })).toEqual([0, 0]);
});

it('goes as far as the limits of others let it', () => {
  expect(cheapest({ costs: [-10, 1], uppers: [5, 3], equations: [[1, -1]] })).toEqual([3, 3]);
});

it('copes with equations that say the same twice', () => {
  const equations = [
    [1, -1, 0],
    [2, -2, 0],
    [0, 1, -1],
    [1, 0, -1],
  ];
  expect(cheapest({ costs: [-10, 1, 1], uppers: [4, Infinity, Infinity], equations })).toEqual([4, 4, 4]);
});
