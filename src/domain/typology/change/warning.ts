import type { Area } from '../../area';
import type { Indicator } from '../../indicator';
import type { Facts } from '../../reporting-error';
import { inBoth } from '../../text';
import type { TypologyOfYear } from './compare-typologies';

/** What makes two years hard to compare. */
export type ChangeCode =
  | 'typology'
  | 'version'
  | 'level'
  | 'standardisation'
  | 'limits'
  | 'types'
  | 'weight'
  | 'indicator-set'
  | 'indicator-definition'
  | 'indicator-groups'
  | 'reference-date'
  | 'reference-date-unknown'
  | 'minimum-inhabitants'
  | 'named-areas'
  | 'typed-areas'
  | 'area-set'
  | 'area-edition'
  | 'before-edition';

export interface ChangeWarning {
  code: ChangeCode;
  /** Keys and plain values. */
  facts: Facts;
  /** The same as a sentence shows them: names for keys, numbers and dates written out. */
  shown: Facts;
}

/** The two typologies that are compared. */
export interface Years {
  before: TypologyOfYear;
  after: TypologyOfYear;
}

/** A sentence shows the facts themselves when nothing else is `shown`. */
export function warning(code: ChangeCode, facts: Facts, shown: Facts = facts): ChangeWarning {
  return { code, facts, shown };
}

export function aboutIndicators(code: ChangeCode, indicators: Indicator[], facts: Facts): ChangeWarning[] {
  if (!indicators.length) return [];
  return [
    warning(
      code,
      { ...facts, indicators: indicators.map(({ id }) => id).join(', ') },
      {
        ...facts,
        indicators: inBoth((language) => indicators.map(({ shortName }) => shortName[language]).join(', ')),
      },
    ),
  ];
}

export function aboutAreas(code: ChangeCode, areas: Area[], facts: Facts): ChangeWarning[] {
  if (!areas.length) return [];
  const listed = (what: 'key' | 'name') => areas.map((area) => area[what]).join(', ');
  return [
    warning(
      code,
      { ...facts, areas: listed('key') },
      { ...facts, count: areas.length, areas: listed('name') },
    ),
  ];
}

/** Indicators that went in in both years: as of the earlier, as of the later. */
export function pairs({ before, after }: Years): [Indicator, Indicator][] {
  return before.result.indicators.flatMap(({ indicator }): [Indicator, Indicator][] => {
    const later = after.result.indicators.find((other) => other.indicator.id === indicator.id);
    return later ? [[indicator, later.indicator]] : [];
  });
}

export function yearFacts({ before, after }: Years) {
  return { yearBefore: before.result.year, yearAfter: after.result.year };
}
