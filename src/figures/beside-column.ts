import { cellAt, type Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import { absent, numberCell, type Cell } from '../domain/cell';
import { roundDecimal } from '../domain/number-format';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { number } from './content';
import type { Beside } from './table-layout';
import type { ValueColumn } from './value-column';

/**
 * How the values of a column stand to others: a column in its indicator and year with another measure. Nothing where there is
 * nothing to compare with: no city, or no year before. A sign stays the same sign, so nothing is computed from a secret number.
 */
export function besideColumn(
  answer: Answer,
  values: ValueColumn,
  beside: Beside,
  language: Language,
): ValueColumn[] {
  return MAKERS[beside](answer, values, language);
}

type Maker = (answer: Answer, values: ValueColumn, language: Language) => ValueColumn[];

const MAKERS: Record<Beside, Maker> = {
  'to-city': toCity,
  'to-before': toBefore,
  rank: ranks,
};

function toCity(answer: Answer, values: ValueColumn, language: Language): ValueColumn[] {
  const city = answer.areas.find(({ kind }) => kind === 'city');
  if (!city) return [];
  const whole = values.cell(city).cell;
  return [
    differences(values, {
      measure: 'to-city',
      sub: say(language, 'figure.toCity', { city: city.name }),
      unit: unitOfDifference(values, language),
      cell: (area) =>
        area.kind === 'city' ? absent('meaningless') : difference(values.cell(area).cell, whole),
    }),
  ];
}

function toBefore(answer: Answer, values: ValueColumn, language: Language): ValueColumn[] {
  const before = yearBefore(answer, values.year);
  if (before === undefined) return [];
  return [
    differences(values, {
      measure: 'to-before',
      sub: say(language, 'figure.toBefore', { year: before }),
      unit: unitOfDifference(values, language),
      cell: ({ key }) =>
        difference(cellAt(answer, values.of.id, key, values.year), cellAt(answer, values.of.id, key, before)),
    }),
  ];
}

/** The year before it in a table. */
export function yearBefore({ years }: Pick<Answer, 'years'>, year: ReportingYear): ReportingYear | undefined {
  return years[years.indexOf(year) - 1];
}

function differences(
  values: ValueColumn,
  { cell, ...said }: Pick<ValueColumn, 'measure' | 'sub' | 'unit'> & { cell: (area: Area) => Cell },
): ValueColumn {
  return {
    ...values,
    ...said,
    cell: (area) => ({ ...number(cell(area), values.decimals), signed: true }),
  };
}

/** The difference of two percentages is one of percentage points. */
function unitOfDifference({ unit }: ValueColumn, language: Language): string {
  return unit === '%' ? say(language, 'figure.percentagePoints') : unit;
}

function difference(minuend: Cell, subtrahend: Cell): Cell {
  if (minuend.value === null) return minuend;
  if (subtrahend.value === null) return subtrahend;
  return numberCell(withoutDust(minuend.value - subtrahend.value), minuend.quality ?? subtrahend.quality);
}

/** 7.3 − 7.2 is 0.1, not 0.09999999999999964. */
function withoutDust(value: number): number {
  return roundDecimal(value, 10);
}

/** The parts that have a number, which are ranked. */
export function numbersIn(answer: Answer, indicator: IndicatorId, year: ReportingYear): Area[] {
  return answer.areas.filter(
    ({ kind, key }) => kind === 'part' && cellAt(answer, indicator, key, year).value !== null,
  );
}

/** Among the parts with a number, the highest first; values that are shown alike share a rank, and the next are counted on. */
function ranks(answer: Answer, values: ValueColumn, language: Language): ValueColumn[] {
  const shown = (area: Area) => {
    const { cell, decimals } = values.cell(area);
    return cell.value === null ? [] : [roundDecimal(cell.value, decimals)];
  };
  const places = new Map<number, number>();
  numbersIn(answer, values.of.id, values.year)
    .flatMap(shown)
    .sort((a, b) => b - a)
    .forEach((value, at) => places.has(value) || places.set(value, at + 1));
  const rank = (area: Area): Cell => {
    const { cell } = values.cell(area);
    if (area.kind !== 'part') return absent('meaningless');
    const place = places.get(shown(area)[0] ?? NaN);
    return cell.value === null || place === undefined ? cell : numberCell(place, cell.quality);
  };
  return [
    {
      ...values,
      measure: 'rank',
      sub: say(language, 'figure.rank'),
      unit: '',
      decimals: 0,
      cell: (area) => number(rank(area), 0),
    },
  ];
}
