import { say } from '../../../texts';
import type { Area } from '../../area';
import type { Indicator } from '../../indicator';
import type { Facts } from '../../reporting-error';
import type { Language, Text } from '../../text';
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
  facts: Facts;
  message: Text;
}

/** The two typologies that are compared. */
export interface Years {
  before: TypologyOfYear;
  after: TypologyOfYear;
}

/** `shown` gives the facts as a sentence shows them; the facts themselves when missing. */
export function warning(
  code: ChangeCode,
  facts: Facts,
  shown: (language: Language) => Facts = () => facts,
): ChangeWarning {
  const message = (language: Language) => say(language, `typologyExplained.warning ${code}`, shown(language));
  return { code, facts, message: { de: message('de'), en: message('en') } };
}

export function aboutIndicators(code: ChangeCode, indicators: Indicator[], facts: Facts): ChangeWarning[] {
  if (!indicators.length) return [];
  return [
    warning(code, { ...facts, indicators: indicators.map(({ id }) => id).join(', ') }, (language) => ({
      ...facts,
      indicators: indicators.map(({ shortName }) => shortName[language]).join(', '),
    })),
  ];
}

export function aboutAreas(code: ChangeCode, areas: Area[], facts: Facts): ChangeWarning[] {
  if (!areas.length) return [];
  const names = areas.map(({ name }) => name).join(', ');
  return [
    warning(code, { ...facts, areas: areas.map(({ key }) => key).join(', ') }, () => ({
      ...facts,
      count: areas.length,
      areas: names,
    })),
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
