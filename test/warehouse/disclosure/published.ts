import type { Area } from '../../../src/domain/area';
import { numberCell } from '../../../src/domain/cell';
import type { Formula, Indicator } from '../../../src/domain/indicator';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import { cellKey, type Earlier, type Figures, type Pattern } from '../../../src/warehouse/disclosure/figures';
import { protect, type Protection } from '../../../src/warehouse/disclosure/protect';
import { rounded, SECRET } from '../../../src/warehouse/disclosure/shown';
import { cellsOf } from '../../../src/warehouse/read/answer-cells';
import type { Observed } from '../../../src/warehouse/read/read-observations';
import { figureKey, type Published, type View } from './attacker';
import type { City } from './invented-city';
import { solve } from './solving';

const YEAR = 2020;

/**
 * Publishes invented cities one after the other, each as a release of the same city, with everything but the database and
 * the wire: many times faster than these.
 */
export function publishAll(
  cities: City[],
  rules: ProtectionRules,
): (Published & Pick<Protection, 'exposed'>)[] {
  const earlier: Earlier[] = [];
  return cities.map((city) => {
    const figures = figuresOf(city);
    const { pattern, exposed } = protect(solve, rules, figures, earlier);
    earlier.push({ figures, rules, secret: pattern });
    const open: Observed = (area) =>
      Object.fromEntries(
        Object.entries(city.counts).flatMap(([measure, values]) =>
          values[area] === undefined ? [] : [[measure, numberCell(values[area])]],
        ),
      );
    const counts = new Set(Object.keys(city.counts));
    const closed = rounded(hidden(open, pattern), { rounding: rules.rounding, counts });
    return { truth: viewOf(city, open), shown: viewOf(city, closed), rules, exposed };
  });
}

/** As the database lets it out. */
function hidden(open: Observed, pattern: Pattern): Observed {
  return (area, year) =>
    Object.fromEntries(
      Object.entries(open(area, year)).map(([measure, cell]) => [
        measure,
        pattern.has(cellKey({ year, measure, area })) ? SECRET : cell,
      ]),
    );
}

function figuresOf(city: City): Figures {
  return {
    areas: areasOf(city),
    levels: city.levels,
    measures: Object.keys(city.counts).map((id) => ({ id, kind: 'count' })),
    formulas: indicatorsOf(city).map(({ formula }) => formula),
    cells: Object.entries(city.counts).flatMap(([measure, values]) =>
      Object.entries(values).map(([area, value]) => ({ year: YEAR, area, measure, value })),
    ),
  };
}

function viewOf(city: City, observed: Observed): View {
  const areas = areasOf(city);
  const indicators = indicatorsOf(city) as Indicator[];
  const top = areas.find(({ kind }) => kind === 'city')!;
  const figures = new Map<string, number>();
  for (const level of city.levels) {
    const ofLevel = areas.filter((area) => area.level === level);
    const parts = ofLevel.filter(({ kind }) => kind === 'part');
    const cells = cellsOf(indicators, ofLevel, [YEAR], { parts, city: top, observed, delivered: observed });
    let position = 0;
    for (const { id } of indicators)
      for (const { key } of ofLevel) {
        const { value } = cells[position++]!;
        if (value !== null) figures.set(figureKey(YEAR, id, key), value);
      }
  }
  const levels = city.levels.map((id) => ({ id })) as View['catalogue']['levels'];
  return { catalogue: { areas, levels, indicators, years: [YEAR] }, figures };
}

function areasOf({ areas }: City): Area[] {
  return areas.map(({ parent, ...area }) => ({ ...area, name: area.key, ...(parent && { parent }) }));
}

function indicatorsOf({ counts, shares }: City): { id: string; formula: Formula }[] {
  return [
    ...Object.keys(counts).map((measure) => ({
      id: measure,
      formula: { kind: 'count' as const, measures: [measure] },
    })),
    ...shares.map(([numerator, denominator]) => ({
      id: `${numerator}-share`,
      formula: {
        kind: 'ratio' as const,
        numerator: [numerator],
        denominator: [denominator],
        factor: 100,
      },
    })),
  ];
}
