import { textWidth } from './marks';

/** Where the middle of a year stands along an axis of time, as a share of its length; each year takes the same room. */
export function shareOfYear(years: number[], year: number): number {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return (year - first + 0.5) / (last - first + 1);
}

/** The years written along an axis of time: every one from the first, or every second, fifth, … as there is room for. */
export function namedYears(years: number[], room: number, em: number): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const wanted = (textWidth('2000', em) + em / 2) / (room / (last - first + 1));
  const step = STEPS.find((each) => each >= wanted) ?? last - first + 1;
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

const STEPS = [1, 2, 5, 10, 20, 50];
