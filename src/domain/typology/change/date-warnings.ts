import { referenceDateOf } from '../../indicator';
import { formatDate, type ReportingYear } from '../../period';
import { inBoth } from '../../text';
import type { TypologyOfYear } from './compare-typologies';
import { aboutIndicators, pairs, warning, type ChangeWarning, type Years } from './warning';

/** Where indicators were counted on another day, or nobody says when. */
export function dateWarnings(years: Years): ChangeWarning[] {
  return [...referenceDates(years), ...unknownReferenceDates(years)];
}

/** Another day of the year, or another year relative to the reporting year; dates are compared as exactly as both are. */
function referenceDates({ before, after }: Years): ChangeWarning[] {
  return pairs({ before, after }).flatMap(([indicator, later]) => {
    const was = referenceDateOf(indicator, before.result.year);
    const is = referenceDateOf(later, after.result.year);
    if (!was || !is || sameDay(was, before.result.year, is, after.result.year)) return [];
    return [
      warning(
        'reference-date',
        { indicator: indicator.id, before: was, after: is },
        {
          indicator: indicator.shortName,
          before: inBoth((language) => formatDate(was, language)),
          after: inBoth((language) => formatDate(is, language)),
        },
      ),
    ];
  });
}

function sameDay(was: string, before: ReportingYear, is: string, after: ReportingYear): boolean {
  const [one, other] = [daysOf(was, before), daysOf(is, after)];
  return one.slice(0, other.length).join('-') === other.slice(0, one.length).join('-');
}

/** Years after the reporting year, month, day. */
function daysOf(iso: string, year: ReportingYear): string[] {
  const [dated, ...rest] = iso.split('-');
  return [String(Number(dated) - year), ...rest];
}

function unknownReferenceDates({ before, after }: Years): ChangeWarning[] {
  const without = ({ result: { indicators, year } }: TypologyOfYear) =>
    aboutIndicators(
      'reference-date-unknown',
      indicators.map(({ indicator }) => indicator).filter((one) => referenceDateOf(one, year) === null),
      { year },
    );
  return [...without(before), ...without(after)];
}
