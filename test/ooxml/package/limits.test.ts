import { inMegabytes, PACKAGE_LIMITS, withFileLimit } from '../../../src/ooxml/package/limits';

it('takes the size the house sets, and ten times that unpacked', () => {
  expect(withFileLimit(PACKAGE_LIMITS, 2)).toEqual({
    ...PACKAGE_LIMITS,
    file: 2_097_152,
    unpacked: 20_971_520,
  });
  expect(withFileLimit(PACKAGE_LIMITS, 0.5).file).toBe(524_288);
});

it('keeps the usual limits where the house sets none', () => {
  expect(withFileLimit(PACKAGE_LIMITS, undefined)).toBe(PACKAGE_LIMITS);
});

it('says sizes in megabytes with one decimal', () => {
  expect([1_048_576, 1_572_864, 104_858, 0].map(inMegabytes)).toEqual([1, 1.5, 0.1, 0]);
});
