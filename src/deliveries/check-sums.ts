import type { ReportingYear } from '../domain/period';
import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Plausibility } from './plausibility';
import { shortList } from './short-list';

interface Compared {
  area: string;
  parts: number;
  total: number;
}

type SumRule = Plausibility['sums'][number];

/** More areas than this with one fault are one finding. */
const MOST_ALONE = 3;
const SHIFTS = [1, -1, 2, -2, 3, -3];
/** A shift explains the differences when this share of the areas fits after it. */
const EXPLAINED = 0.8;
const FEWEST_FOR_A_SHIFT = 5;
const SMALLEST = 1e-6;

/** Parts against their total and tables against one another, area by area; a table whose rows slipped is one error. */
export function checkSums(figures: Figures, { sums }: Plausibility): DeliveryFinding[] {
  return sums.flatMap((rule) => figures.years.flatMap((year) => checkYear(figures, rule, year)));
}

function checkYear(figures: Figures, rule: SumRule, year: ReportingYear): DeliveryFinding[] {
  const compared = figures.areas.flatMap(({ key, kind }): Compared[] => {
    const parts = figures.sum(key, year, rule.parts);
    const total = figures.sum(key, year, rule.total);
    return kind === 'city' || parts === undefined || total === undefined ? [] : [{ area: key, parts, total }];
  });
  const off = compared.filter(differs);
  if (off.length === 0) return [];
  const finding = {
    severity: rule.severity,
    year,
    measures: [...rule.parts, ...rule.total],
    areas: off.map(({ area }) => area),
    why: rule.why,
  };
  const words = { year, parts: figures.called(rule.parts), total: figures.called(rule.total) };
  const shift = shiftOf(compared);
  if (shift)
    return [
      {
        ...finding,
        rule: 'rows-shifted',
        severity: 'error',
        facts: {
          year,
          shifted: words.parts,
          reference: words.total,
          rows: Math.abs(shift.rows),
          count: shift.fitting,
          all: compared.length,
        },
      },
    ];
  if (off.length <= MOST_ALONE)
    return off.map(({ area, parts, total }) => ({
      ...finding,
      rule: 'sum-missed',
      areas: [area],
      facts: { ...words, area: figures.nameOf(area), sum: parts, value: total },
    }));
  const differences = off.map(({ parts, total }) => Math.abs(parts - total));
  return [
    {
      ...finding,
      rule: 'sum-missed-often',
      facts: {
        ...words,
        count: off.length,
        least: Math.min(...differences),
        most: Math.max(...differences),
        list: shortList(off.map(({ area, parts, total }) => `${figures.nameOf(area)} ${parts}/${total}`)),
      },
    },
  ];
}

function differs({ parts, total }: Pick<Compared, 'parts' | 'total'>): boolean {
  return Math.abs(parts - total) > SMALLEST;
}

/** By how many rows of the register the parts slipped against the total, if that explains nearly all areas. */
function shiftOf(compared: Compared[]): { rows: number; fitting: number } | undefined {
  const count = compared.length;
  if (count < FEWEST_FOR_A_SHIFT || compared.filter(differs).length < count / 2) return undefined;
  return SHIFTS.map((rows) => ({
    rows,
    fitting: compared.filter(({ parts }, i) => {
      const total = compared[(((i - rows) % count) + count) % count]?.total ?? NaN;
      return !differs({ parts, total });
    }).length,
  })).find(({ fitting }) => fitting >= count * EXPLAINED);
}
