import { absent, numberCell } from '../../src/domain/cell';
import { formatCell, formatNumber, roundDecimal } from '../../src/domain/number-format';

// Rounding pairs: shared/standards/tables-charts.md (measured on Node 20), DIN 1333 rounding half away from zero.
it.each([
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [-2.5, 0, -3],
  [2.5, 0, 3],
  [0.04999, 1, 0],
])('rounds %p to %p decimals half away from zero on the decimal digits', (value, decimals, rounded) => {
  expect(roundDecimal(value, decimals)).toBe(rounded);
});

it('shows German numbers with a decimal comma, grouped thousands and a real minus sign', () => {
  expect(formatNumber(1234567.84, 1, 'de')).toBe('1.234.567,8');
  expect(formatNumber(-3.25, 1, 'de')).toBe('−3,3');
  expect(formatNumber(1234.5, 1, 'en')).toBe('1,234.5');
});

it('never shows a negative zero', () => {
  expect(formatNumber(-0.01, 0, 'de')).toBe('0');
});

it('tells exactly nothing from less than half a unit', () => {
  expect(formatCell(numberCell(0), 1, 'de')).toBe('–');
  expect(formatCell(numberCell(0.04), 1, 'de')).toBe('0,0');
  expect(formatCell(numberCell(0.4), 0, 'de')).toBe('0');
});

it.each([
  ['unknown', '.'],
  ['lost', '.'],
  ['later', '…'],
  ['unreliable', '/'],
  ['meaningless', 'x'],
] as const)('shows an absent value (%s) as its sign', (absence, sign) => {
  expect(formatCell(absent(absence), 1, 'de')).toBe(sign);
});

it.each(['p', 'r', 's'] as const)('shows behind a number that it is %s', (quality) => {
  expect(formatCell(numberCell(17.25, quality), 1, 'de')).toBe(`17,3\u00a0${quality}`);
  expect(formatCell(numberCell(0, quality), 1, 'de')).toBe(`–\u00a0${quality}`);
});
