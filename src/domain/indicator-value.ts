import { absent, numberCell, type Absence, type Cell, type Quality } from './cell';
import type { Formula } from './indicator';

/** From the reason that says most about the source to the one that says least. */
const STRONGEST_FIRST: Absence[] = ['unknown', 'lost', 'unreliable', 'later', 'meaningless'];

/** What is computed from numbers of several qualities has the one that says most against it. */
const WEAKEST_FIRST: Quality[] = ['s', 'p', 'r'];

/**
 * The value of an indicator for one area and year from the cells of its measures. A measure without a cell counts as
 * unknown. A denominator of zero makes the ratio meaningless; nothing of something is 0.
 */
export function indicatorCell(formula: Formula, cells: Record<string, Cell>): Cell {
  const pick = (measure: string) => cells[measure] ?? absent('unknown');
  if (formula.kind === 'rate') return pick(formula.measure);
  if (formula.kind === 'count') return total(formula.measures.map(pick));
  return ratio(total(formula.numerator.map(pick)), total(formula.denominator.map(pick)), formula.factor);
}

/** What belongs to no part: city minus parts, known only when the city and every part are. For counts. */
export function residual(city: Cell, parts: Cell[]): Cell {
  const sum = total(parts);
  if (city.value === null || sum.value === null || parts.length === 0) return absent('unknown');
  return numberCell(city.value - sum.value, weakestQuality([city, sum]));
}

/** The sum of all cells, or the strongest reason why there is none. */
export function total(cells: Cell[]): Cell {
  const sum = cells.reduce((before, { value }) => before + (value ?? 0), 0);
  return strongestAbsence(cells) ?? numberCell(sum, weakestQuality(cells));
}

/** The measures a formula reads. */
export function measuresOf(formula: Formula): string[] {
  if (formula.kind === 'ratio') return [...formula.numerator, ...formula.denominator];
  return formula.kind === 'count' ? formula.measures : [formula.measure];
}

function ratio(numerator: Cell, denominator: Cell, factor: number): Cell {
  if (numerator.value === null || denominator.value === null)
    return strongestAbsence([numerator, denominator]) ?? absent('unknown');
  if (denominator.value === 0) return absent('meaningless');
  // Multiply first: 23 of 80 is 28.75 %, but 23 / 80 * 100 is 28.749999999999996 and would be shown as 28.7.
  const quality = weakestQuality([numerator, denominator]);
  return numberCell((numerator.value * factor) / denominator.value, quality);
}

function weakestQuality(cells: Cell[]): Quality | undefined {
  if (!cells.some((cell) => cell.value !== null && cell.quality)) return undefined;
  return WEAKEST_FIRST.find((quality) =>
    cells.some((cell) => cell.value !== null && cell.quality === quality),
  );
}

function strongestAbsence(cells: Cell[]): Cell | undefined {
  if (cells.every(({ value }) => value !== null)) return undefined;
  const reason = STRONGEST_FIRST.find((absence) =>
    cells.some((cell) => cell.value === null && cell.absence === absence),
  );
  return reason && absent(reason);
}
