import { say } from '../texts';
import type { Formula, Indicator, IndicatorId } from '../domain/indicator';
import type { GroupRule, IndicatorMetadata } from '../domain/indicator-metadata';
import type { ReferenceDate } from '../domain/period';
import type { Language, Text } from '../domain/text';

/** How definitions can fail to fit together. */
export type IndicatorRule =
  | 'group-counted-differently'
  | 'dates-differ-between'
  | 'dates-differ-within'
  | 'units-differ'
  | 'populations-differ';

/** Definitions that do not fit together. */
export interface IndicatorFinding {
  rule: IndicatorRule;
  indicators: IndicatorId[];
  message: Text;
}

/** Finds definitions that do not fit together: among each other, and the numerator of one with its denominator. */
export function checkIndicators(indicators: Indicator[], metadata: IndicatorMetadata[]): IndicatorFinding[] {
  return [
    ...groupsCountedDifferently(indicators, metadata),
    ...datesBetween(indicators, metadata),
    ...indicators.flatMap((indicator) => datesWithin(indicator, indicators)),
    ...indicators.flatMap((indicator) => withinDefinition(indicator, metadataOf(metadata, indicator))),
  ];
}

/** The same people left out of one indicator and counted in another of the same population, in the same years. */
function groupsCountedDifferently(
  indicators: Indicator[],
  metadata: IndicatorMetadata[],
): IndicatorFinding[] {
  const sides = (side: 'excludes' | 'includes') =>
    indicators.flatMap((indicator) =>
      (metadataOf(metadata, indicator)?.[side] ?? []).map((rule) => ({
        indicator,
        rule,
        key: JSON.stringify([populationOf(indicator, metadata), rule.group]),
      })),
    );
  const included = sides('includes');
  const clashes = sides('excludes').flatMap((excluded) =>
    included
      .filter(({ key, rule }) => key === excluded.key && overlap(rule, excluded.rule))
      .map((counted) => ({ key: excluded.key, excluded, counted })),
  );
  return [...new Set(clashes.map(({ key }) => key))].map((key) => {
    const ofKey = clashes.filter((clash) => clash.key === key);
    const without = unique(ofKey.map(({ excluded }) => excluded.indicator));
    const within = unique(ofKey.map(({ counted }) => counted.indicator));
    const { rule } = ofKey[0]!.excluded;
    return finding(
      'group-counted-differently',
      [...without, ...within].map(({ id }) => id),
      (language) => ({
        group: rule.name[language],
        years: yearsOf(rule, language),
        without: names(without, language),
        within: names(within, language),
      }),
    );
  });
}

/** Indicators of one population that were counted on different days of a reporting year. */
function datesBetween(indicators: Indicator[], metadata: IndicatorMetadata[]): IndicatorFinding[] {
  const populations = [...new Set(indicators.map((indicator) => populationOf(indicator, metadata)))];
  return populations.flatMap((population) => {
    const ofPopulation = indicators.filter((one) => populationOf(one, metadata) === population);
    const years = [
      ...new Set(ofPopulation.flatMap(({ referenceDates }) => Object.keys(referenceDates))),
    ].sort();
    return years.flatMap((year) => {
      const dated = ofPopulation.flatMap((indicator) => {
        const date = indicator.referenceDates[year];
        return date ? [{ indicator, date }] : [];
      });
      const dates = distinct(dated.map(({ date }) => date));
      if (dates.length < 2) return [];
      return finding(
        'dates-differ-between',
        dated.map(({ indicator }) => indicator.id),
        (language) => ({
          year,
          population: ofPopulation[0]?.populationBase[language] ?? '',
          dates: dates
            .map((date) => {
              const on = dated.filter((one) => sameDate(one.date, date)).map(({ indicator }) => indicator);
              return `${date} (${names(on, language)})`;
            })
            .join('; '),
        }),
      );
    });
  });
}

/** A numerator that was counted on another day than its denominator, as far as both are indicators themselves. */
function datesWithin(indicator: Indicator, all: Indicator[]): IndicatorFinding[] {
  const { formula } = indicator;
  if (formula.kind !== 'ratio') return [];
  const years = Object.keys(indicator.referenceDates).filter((year) => {
    const above = datesOf(formula.numerator, year, all);
    const below = datesOf(formula.denominator, year, all);
    return above.some((one) => below.some((other) => !sameDate(one, other)));
  });
  const [last] = years.slice(-1);
  if (last === undefined) return [];
  return [
    finding('dates-differ-within', [indicator.id], (language) => ({
      name: indicator.name[language],
      years: years.join(', '),
      numerator: datesOf(formula.numerator, last, all).join(', '),
      denominator: datesOf(formula.denominator, last, all).join(', '),
    })),
  ];
}

function withinDefinition(indicator: Indicator, known: IndicatorMetadata | undefined): IndicatorFinding[] {
  const { countedUnit, population } = known ?? {};
  const name = (language: Language) => indicator.name[language];
  return [
    ...(countedUnit && countedUnit.numerator !== countedUnit.denominator
      ? [
          finding('units-differ', [indicator.id], (language) => ({
            name: name(language),
            numerator: say(language, `indicatorCheck.unit ${countedUnit.numerator}`),
            denominator: say(language, `indicatorCheck.unit ${countedUnit.denominator}`),
          })),
        ]
      : []),
    ...(population?.numerator && population.numerator !== population.denominator
      ? [
          finding('populations-differ', [indicator.id], (language) => ({
            name: name(language),
            numerator: population.numerator ?? '',
            denominator: population.denominator,
          })),
        ]
      : []),
  ];
}

function finding(
  rule: IndicatorRule,
  indicators: IndicatorId[],
  facts: (language: Language) => Record<string, string>,
): IndicatorFinding {
  const sentence = (language: Language) => say(language, `indicatorCheck.${rule}`, facts(language));
  return { rule, indicators, message: { de: sentence('de'), en: sentence('en') } };
}

function metadataOf(metadata: IndicatorMetadata[], { id }: Indicator): IndicatorMetadata | undefined {
  return metadata.find(({ indicator }) => indicator === id);
}

/** As coded; otherwise the same words are the same population. */
function populationOf(indicator: Indicator, metadata: IndicatorMetadata[]): string {
  return metadataOf(metadata, indicator)?.population?.denominator ?? indicator.populationBase.de;
}

/** Reference dates of measures that are count indicators of their own. */
function datesOf(measures: string[], year: string, all: Indicator[]): string[] {
  const counts = all.filter(({ formula }) => isCountOf(formula, measures));
  return distinct(counts.flatMap(({ referenceDates }) => referenceDates[year] ?? []));
}

function isCountOf(formula: Formula, measures: string[]): boolean {
  return formula.kind === 'count' && formula.measures.every((measure) => measures.includes(measure));
}

/** Dates given in different precision are the same when one says less of the other. */
function sameDate(one: string, other: string): boolean {
  return one.startsWith(other) || other.startsWith(one);
}

function distinct(dates: NonNullable<ReferenceDate>[]): string[] {
  const byPrecision = [...new Set(dates)].sort((a, b) => b.length - a.length);
  return byPrecision.filter((date, i) => !byPrecision.slice(0, i).some((finer) => sameDate(finer, date)));
}

function overlap(one: GroupRule, other: GroupRule): boolean {
  return (
    (one.from ?? -Infinity) <= (other.to ?? Infinity) && (other.from ?? -Infinity) <= (one.to ?? Infinity)
  );
}

function yearsOf({ from, to }: GroupRule, language: Language): string {
  if (from === undefined && to === undefined) return say(language, 'indicatorCheck.always');
  return `${from ?? ''}–${to ?? ''}`;
}

function unique(indicators: Indicator[]): Indicator[] {
  return [...new Set(indicators)];
}

function names(indicators: Indicator[], language: Language): string {
  return indicators.map(({ name }) => name[language]).join(', ');
}
