import { cellAt, type Answer } from './answer';
import type { Area } from './area';
import type { Indicator } from './indicator';
import { formatCell } from './number-format';
import type { ReportingYear } from './period';

export interface RankedArea {
  area: Area;
  value: number;
}

/** The parts of a city that have a number, highest first; equal numbers stay in the register's order. */
export function rankedParts(answer: Answer, indicator: Indicator, year: ReportingYear): RankedArea[] {
  return partsOf(answer)
    .flatMap((area) => {
      const { value } = cellAt(answer, indicator.id, area.key, year);
      return value === null ? [] : [{ area, value }];
    })
    .sort((a, b) => b.value - a.value);
}

/** The parts of a city whose number is missing or secret. */
export function partsWithoutValue(answer: Answer, indicator: Indicator, year: ReportingYear): Area[] {
  return partsOf(answer).filter(({ key }) => cellAt(answer, indicator.id, key, year).value === null);
}

export function partsOf({ areas }: Answer): Area[] {
  return areas.filter(({ kind }) => kind === 'part');
}

/** How a number is shown; two numbers shown alike count as a tie (rule DT-10). */
export type Showing = (value: number) => string;

/** All areas tied at the top and at the bottom, as shown; undefined when fewer than two areas differ. */
export function extremesOf(
  ranked: RankedArea[],
  show: Showing,
): { highest: RankedArea[]; lowest: RankedArea[] } | undefined {
  const [top] = ranked;
  const bottom = ranked.at(-1);
  if (!top || !bottom || show(top.value) === show(bottom.value)) return undefined;
  const tiedWith = (other: RankedArea) => ranked.filter(({ value }) => show(value) === show(other.value));
  return { highest: tiedWith(top), lowest: tiedWith(bottom) };
}

/** Shows numbers as a table does. */
export function shownInTable({ decimals }: Indicator, language: 'de' | 'en'): Showing {
  return (value) => formatCell({ value }, decimals, language);
}
