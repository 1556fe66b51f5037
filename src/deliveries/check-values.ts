import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Plausibility } from './plausibility';

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

/** Changes against the year before that are too large to go unexplained. */
export function checkJumps(figures: Figures, { jumps }: Plausibility): DeliveryFinding[] {
  return jumps.flatMap(({ measures, factor, difference, why }) =>
    measures.flatMap((measure) =>
      cases(figures).flatMap(({ area, year }): DeliveryFinding[] => {
        const before = figures.at(area, year - 1, measure);
        const value = figures.at(area, year, measure);
        if (before === undefined || value === undefined) return [];
        const [less, more] = before < value ? [before, value] : [value, before];
        if (more - less < difference || more < less * factor) return [];
        const facts = {
          area: figures.nameOf(area),
          measure: figures.called([measure]),
          before,
          previous: year - 1,
          value,
          year,
        };
        return [{ rule: 'jump', severity: 'warning', year, measures: [measure], areas: [area], facts, why }];
      }),
    ),
  );
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
