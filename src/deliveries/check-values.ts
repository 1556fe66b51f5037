import { countFault } from '../domain/count-fault';
import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Plausibility } from './plausibility';
import { shortList } from './short-list';

interface Case {
  area: string;
  year: number;
}

function cases({ areas, years }: Figures): Case[] {
  return years.flatMap((year) => areas.map(({ key }) => ({ area: key, year })));
}

/** Counts below zero and shares outside 0 to 100. */
export function checkRanges(figures: Figures): DeliveryFinding[] {
  return cases(figures).flatMap(({ area, year }) =>
    figures.measures.flatMap(({ id, kind, unit }): DeliveryFinding[] => {
      const value = figures.at(area, year, id);
      if (value === undefined) return [];
      const finding = { severity: 'error' as const, year, measures: [id], areas: [area] };
      const facts = { area: figures.nameOf(area), year, measure: figures.called([id]), value };
      if (kind === 'count' && value < 0) return [{ ...finding, rule: 'negative-count', facts }];
      if (kind === 'count' && countFault(value)) return [{ ...finding, rule: 'count-impossible', facts }];
      if (kind === 'rate' && unit === '%' && (value < 0 || value > 100))
        return [{ ...finding, rule: 'rate-out-of-range', facts }];
      return [];
    }),
  );
}

/** A part larger than the whole it is part of. */
export function checkWithin(figures: Figures, { within }: Plausibility): DeliveryFinding[] {
  return within.flatMap(({ numerator, denominator, why }) =>
    cases(figures).flatMap(({ area, year }): DeliveryFinding[] => {
      const value = figures.at(area, year, numerator);
      const base = figures.at(area, year, denominator);
      if (value === undefined || base === undefined || value <= base) return [];
      const facts = {
        area: figures.nameOf(area),
        year,
        numerator: figures.called([numerator]),
        value,
        denominator: figures.called([denominator]),
        base,
      };
      const measures = [numerator, denominator];
      return [{ rule: 'over-denominator', severity: 'error', year, measures, areas: [area], facts, why }];
    }),
  );
}

/** Where at least so many areas jump, and more than half, the column is another one. */
const FEWEST_FOR_A_COLUMN = 5;

/** Changes against the latest year before that is known, too large to go unexplained; one finding where a whole column jumps. */
export function checkJumps(figures: Figures, { jumps }: Plausibility): DeliveryFinding[] {
  return jumps.flatMap((rule) =>
    rule.measures.flatMap((measure) =>
      figures.years.flatMap((year) => {
        const compared = comparedIn(figures, measure, year);
        const jumping = compared.filter((change) => isJump(change, year, rule));
        const isColumn = jumping.length >= FEWEST_FOR_A_COLUMN && jumping.length * 2 > compared.length;
        return (isColumn ? [jumping] : jumping.map((one) => [one])).map((those) =>
          jumpIn(figures, those, { measure, year, all: compared.length, why: rule.why }),
        );
      }),
    ),
  );
}

interface Change {
  area: string;
  before: number;
  previous: number;
  value: number;
}

function comparedIn(figures: Figures, measure: string, year: number): Change[] {
  return figures.areas.flatMap(({ key: area }) => {
    const previous = figures.yearBefore(area, year, measure);
    const value = figures.at(area, year, measure);
    if (previous === undefined || value === undefined) return [];
    return [{ area, before: figures.at(area, previous, measure)!, previous, value }];
  });
}

/** The factor is one of a year; over more years as much is added for each. */
function isJump(
  { before, previous, value }: Change,
  year: number,
  { factor, difference }: Plausibility['jumps'][number],
): boolean {
  const [less, more] = before < value ? [before, value] : [value, before];
  return more - less >= difference && more >= less * (1 + (factor - 1) * (year - previous));
}

function jumpIn(
  figures: Figures,
  changes: Change[],
  { measure, year, all, why }: { measure: string; year: number; all: number; why: DeliveryFinding['why'] },
): DeliveryFinding {
  const areas = changes.map(({ area }) => area);
  const finding = { year, measures: [measure], areas, why };
  const called = figures.called([measure]);
  const { before, previous, value } = changes[0]!;
  if (changes.length === 1) {
    const facts = { area: figures.nameOf(areas[0]!), measure: called, before, previous, value, year };
    return { ...finding, rule: 'jump', severity: 'warning', facts };
  }
  const list = shortList(changes.map((one) => `${figures.nameOf(one.area)} ${one.before} → ${one.value}`));
  const facts = { measure: called, year, previous, count: changes.length, all, list };
  return { ...finding, rule: 'jump-often', severity: 'decision', facts };
}

/** Two measures that go together elsewhere and do not go together here. */
export function checkRelations(figures: Figures, { relations }: Plausibility): DeliveryFinding[] {
  return relations.flatMap(({ measure, related, atLeast = -Infinity, atMost = Infinity, from, why }) =>
    cases(figures).flatMap(({ area, year }): DeliveryFinding[] => {
      const value = figures.at(area, year, measure);
      const base = figures.at(area, year, related);
      if (value === undefined || base === undefined || base === 0 || base < from) return [];
      if (value >= base * atLeast && value <= base * atMost) return [];
      const facts = {
        area: figures.nameOf(area),
        year,
        measure: figures.called([measure]),
        value,
        related: figures.called([related]),
        base,
      };
      const finding = { year, measures: [measure, related], areas: [area], facts, why };
      return [{ ...finding, rule: 'relation-unlikely', severity: 'warning' }];
    }),
  );
}
