import { minimumOf, protectionOf, type ProtectionRules } from '../../src/domain/protection-rules';

const RULES: ProtectionRules = {
  minimumCount: 5,
  sources: [{ measures: ['arm', 'alo'], minimumCount: 10 }],
  zeros: 'shown',
};

it('demands the minimum of a measure’s source, otherwise that of all', () => {
  expect(['alo', 'bev'].map((measure) => minimumOf(RULES, measure))).toEqual([10, 5]);
  expect(minimumOf({ minimumCount: 3, zeros: 'shown' }, 'bev')).toBe(3);
});

it('keeps a small count between nothing and twice the minimum less one', () => {
  expect(protectionOf(RULES, 'bev', 4)).toEqual({ from: 0, to: 9 });
  expect(protectionOf(RULES, 'arm', 9)).toEqual({ from: 0, to: 19 });
});

it('keeps what is hidden though large enough as wide on either side, never below nothing', () => {
  expect(protectionOf(RULES, 'bev', 20)).toEqual({ from: 11, to: 29 });
  expect(protectionOf(RULES, 'bev', 5)).toEqual({ from: 0, to: 14 });
});

it('takes the width a source declares, but never one that the count itself exceeds', () => {
  const narrow = { ...RULES, width: 3 };
  expect(protectionOf(narrow, 'bev', 2)).toEqual({ from: 0, to: 3 });
  expect(protectionOf(narrow, 'bev', 4)).toEqual({ from: 0, to: 4 });
  expect(protectionOf(narrow, 'bev', 20)).toEqual({ from: 17, to: 23 });
});
