import type { DeliveryFinding } from '../../src/deliveries/finding';
import { summedUp } from '../../src/deliveries/summed-up';

const finding = (rule: DeliveryFinding['rule'], severity: DeliveryFinding['severity']): DeliveryFinding => ({
  rule,
  severity,
  measures: [],
  areas: [],
  facts: {},
});

const times = (count: number, one: DeliveryFinding) => Array.from({ length: count }, () => one);

it('leaves what a person reads as it is', () => {
  const findings = [...times(200, finding('jump', 'warning')), ...times(200, finding('jump', 'error'))];
  expect(summedUp(findings)).toEqual(findings);
});

it('counts further findings of a rule after the last that is listed, as grave as they are', () => {
  const other = finding('numbers-lost', 'decision');
  const findings = [...times(199, finding('area-unknown', 'error')), other];
  const all = summedUp([...findings, ...times(4, finding('area-unknown', 'error')), other]);
  expect(all).toEqual([
    ...findings,
    finding('area-unknown', 'error'),
    { ...finding('more-findings', 'error'), facts: { rule: 'area-unknown', count: 3 } },
    other,
  ]);
});
