import type { Indicator } from '../../indicator';
import type { GroupRule, IndicatorMetadata } from '../../indicator-metadata';
import { formatNumber } from '../../number-format';
import type { ReportingYear } from '../../period';
import { inBoth, type Text } from '../../text';
import type { TypologyResult } from '../index-typology';
import type { TypologyOfYear } from './compare-typologies';
import { aboutIndicators, pairs, warning, type ChangeWarning, type Years } from './warning';

/** Where other indicators went in, with other weights, or the same ones defined in another way. */
export function indicatorWarnings(years: Years): ChangeWarning[] {
  return [
    ...indicatorSets(years),
    ...weights(years),
    ...indicatorDefinitions(years),
    ...indicatorGroups(years),
  ];
}

function indicatorSets({ before, after }: Years): ChangeWarning[] {
  return [
    onlyIn(before.result, after.result, before.result.year),
    onlyIn(after.result, before.result, after.result.year),
  ].flat();
}

function onlyIn(one: TypologyResult, other: TypologyResult, year: ReportingYear): ChangeWarning[] {
  const known = new Set(other.indicators.map(({ indicator }) => indicator.id));
  const alone = one.indicators.map(({ indicator }) => indicator).filter(({ id }) => !known.has(id));
  return aboutIndicators('indicator-set', alone, { year });
}

function weights({ before, after }: Years): ChangeWarning[] {
  return before.result.indicators.flatMap(({ indicator, sign, weight }) => {
    const later = after.result.indicators.find((other) => other.indicator.id === indicator.id);
    if (!later || later.sign * later.weight === sign * weight) return [];
    const facts = { before: sign * weight, after: later.sign * later.weight };
    return [
      warning(
        'weight',
        { indicator: indicator.id, ...facts },
        {
          indicator: indicator.shortName,
          before: shownWeight(facts.before),
          after: shownWeight(facts.after),
        },
      ),
    ];
  });
}

/** The same indicator in two releases, computed or counted in another way. */
function indicatorDefinitions({ before, after }: Years): ChangeWarning[] {
  const written = ({ formula, unit, populationBase, exclusions }: Indicator) =>
    JSON.stringify([formula, unit, populationBase, exclusions]);
  const changed = pairs({ before, after }).filter(([was, is]) => written(was) !== written(is));
  return aboutIndicators(
    'indicator-definition',
    changed.map(([, is]) => is),
    {},
  );
}

/** People whom a definition counts or leaves out in one of the years only. */
function indicatorGroups({ before, after }: Years): ChangeWarning[] {
  return pairs({ before, after }).flatMap(([, indicator]) => {
    const [was, is] = [
      rulesIn(metadataOf(before, indicator), before.result.year),
      rulesIn(metadataOf(after, indicator), after.result.year),
    ];
    const groups = new Map([...was, ...is]);
    return [...groups]
      .filter(([key]) => !was.has(key) || !is.has(key))
      .map(([, rule]) =>
        warning(
          'indicator-groups',
          { indicator: indicator.id, group: rule.group },
          { indicator: indicator.shortName, group: rule.name },
        ),
      );
  });
}

function rulesIn(metadata: IndicatorMetadata | undefined, year: ReportingYear): Map<string, GroupRule> {
  const holding = (side: 'excludes' | 'includes') =>
    (metadata?.[side] ?? [])
      .filter(({ from = -Infinity, to = Infinity }) => from <= year && year <= to)
      .map((rule): [string, GroupRule] => [`${side} ${rule.group}`, rule]);
  return new Map([...holding('excludes'), ...holding('includes')]);
}

function metadataOf({ metadata = [] }: TypologyOfYear, { id }: Indicator): IndicatorMetadata | undefined {
  return metadata.find(({ indicator }) => indicator === id);
}

function shownWeight(weight: number): Text {
  return inBoth((language) => formatNumber(weight, Number.isInteger(weight) ? 0 : 2, language));
}
