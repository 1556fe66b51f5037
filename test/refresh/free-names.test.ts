import { inFreeOrder, settledNames } from '../../src/refresh/free-names';

const order = (standing: string[], fresh: string[]) =>
  inFreeOrder(
    fresh.map((name, at) => ({ at, name })),
    standing,
  ).map(({ at, name }) => `${at} ${name}`);

it('writes no head another column still has', () => {
  expect(order(['2013', '2018'], ['2018', '2024'])).toEqual(['1 2024', '0 2018']);
  expect(order(['2018', '2024'], ['2013', '2018'])).toEqual(['0 2013', '1 2018']);
  expect(order(['a 1', 'b 1', 'a 2', 'b 2'], ['A 2', 'B 2', 'a 3', 'b 3'])).toEqual([
    '2 a 3',
    '0 A 2',
    '3 b 3',
    '1 B 2',
  ]);
});

it('lets one of two that change places step aside', () => {
  const steps = order(['x', 'y', 'z'], ['y', 'x', 'w']);
  expect(steps.slice(-2)).toEqual(['1 x', '0 y']);
  expect(steps).toHaveLength(4);
});

it('ends where a column of somebody’s own has the head', () => {
  expect(order(['2018', '2024'], ['2024'])).toHaveLength(2);
});

it('gives sheets names that differ, those left by others too', () => {
  const wishes = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }));
  expect(settledNames(wishes(['A 2013', 'A 2018'], ['A 2018', 'A 2024']), ['A 2013', 'A 2018'])).toEqual([
    { from: 'A 2018', to: 'A 2024' },
    { from: 'A 2013', to: 'A 2018' },
  ]);
  expect(
    settledNames(wishes(['A 2018', 'A 2024'], ['A 2018 (2)', 'A 2024']), ['A 2018', 'A 2018 (2)', 'a 2024']),
  ).toEqual([
    { from: 'A 2018', to: 'A 2024 (2)' },
    { from: 'A 2018 (2)', to: 'A 2024 (3)' },
  ]);
  expect(settledNames(wishes(['A 2024', 'A 2024']), ['A 2024'])).toEqual([]);
});
