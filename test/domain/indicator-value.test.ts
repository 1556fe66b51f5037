import { absent, numberCell } from '../../src/domain/cell';
import { indicatorCell, residual } from '../../src/domain/indicator-value';
import type { Formula } from '../../src/domain/indicator';

const ratio: Formula = { kind: 'ratio', numerator: ['m', 'f'], denominator: ['all'], factor: 100 };

describe('the value of an indicator', () => {
  test('is a ratio of sums times the factor', () => {
    const cells = { m: numberCell(1), f: numberCell(2), all: numberCell(12) };
    expect(indicatorCell(ratio, cells)).toEqual({ value: 25 });
  });

  test('keeps a half a half, so that it rounds as people expect', () => {
    const cells = { m: numberCell(23), f: numberCell(0), all: numberCell(80) };
    expect(indicatorCell(ratio, cells)).toEqual({ value: 28.75 });
  });

  test('is 0 when nobody of somebody is concerned', () => {
    const cells = { m: numberCell(0), f: numberCell(0), all: numberCell(12) };
    expect(indicatorCell(ratio, cells)).toEqual({ value: 0 });
  });

  test('is meaningless when the denominator is zero', () => {
    const cells = { m: numberCell(0), f: numberCell(0), all: numberCell(0) };
    expect(indicatorCell(ratio, cells)).toEqual(absent('meaningless'));
  });

  test('is absent for the strongest reason among its measures', () => {
    const cells = { m: absent('later'), f: absent('lost'), all: absent('meaningless') };
    expect(indicatorCell(ratio, cells)).toEqual(absent('lost'));
    expect(indicatorCell(ratio, { ...cells, all: absent('unknown') })).toEqual(absent('unknown'));
  });

  test('is unknown when a measure was never observed', () => {
    expect(indicatorCell({ kind: 'count', measures: ['m', 'f'] }, { m: numberCell(3) })).toEqual(
      absent('unknown'),
    );
  });

  test('is the sum of counts, and a published rate as it stands', () => {
    const cells = { m: numberCell(3), f: numberCell(4), r: numberCell(12.3), s: absent('lost') };
    expect(indicatorCell({ kind: 'count', measures: ['m', 'f'] }, cells)).toEqual({ value: 7 });
    expect(indicatorCell({ kind: 'rate', measure: 'r' }, cells)).toEqual({ value: 12.3 });
    expect(indicatorCell({ kind: 'rate', measure: 's' }, cells)).toEqual(absent('lost'));
  });
});

describe('the not-assignable rest', () => {
  test('is the city minus its parts', () => {
    expect(residual(numberCell(100), [numberCell(60), numberCell(37)])).toEqual({ value: 3 });
  });

  test('is unknown as soon as the city or one part is absent', () => {
    expect(residual(absent('lost'), [numberCell(60)])).toEqual(absent('unknown'));
    expect(residual(numberCell(100), [numberCell(60), absent('meaningless')])).toEqual(absent('unknown'));
    expect(residual(numberCell(100), [])).toEqual(absent('unknown'));
  });
});
