import type { Answer } from '../../../src/domain/answer';
import { numberCell, absent, type Cell } from '../../../src/domain/cell';
import type { Indicator } from '../../../src/domain/indicator';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';

/** One indicator `a`, not divided again, two types cut at zero. */
export const ONE_COLUMN: TypologyDefinition = {
  id: 'sample',
  version: '1',
  name: { de: 'Probe', en: 'Sample' },
  level: 'stadtteil',
  method: 'index',
  indicators: [{ id: 'a', sign: 1, weight: 1 }],
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'sum',
  restandardised: false,
  exclusions: { minimumInhabitants: 0, inhabitants: 'people', areas: [] },
  limits: [0],
  types: ['low', 'high'].map((word) => ({ label: { de: word, en: word }, colour: '#ffffff' })),
  note: { de: 'Probe', en: 'Sample' },
};

/**
 * An answer written as columns: for each indicator a row of values a year, an area a value (`.` for none); areas are
 * named p1, p2, … and the city follows with its own value at the end of each row.
 */
export function columns(
  values: Record<string, (number | '.')[][]>,
  { years = [2020] }: { years?: number[] } = {},
): Answer {
  const ids = Object.keys(values);
  const count = (Object.values(values)[0]?.[0]?.length ?? 1) - 1;
  const cell = (value: number | '.' | undefined): Cell =>
    typeof value === 'number' ? numberCell(value) : absent('unknown');
  return {
    query: { city: 'x', indicators: ids, level: 'stadtteil', years, release: '1' },
    city: { id: 'x', name: 'X' },
    indicators: ids.map((id) => ({ id }) as Indicator),
    areas: [
      ...Array.from({ length: count }, (_, i) => ({
        key: `p${i + 1}`,
        name: `P${i + 1}`,
        level: 'stadtteil',
        kind: 'part' as const,
      })),
      { key: 'x', name: 'X', level: 'stadt', kind: 'city' as const },
    ],
    years,
    cells: ids.flatMap((id) =>
      Array.from({ length: count + 1 }, (_, a) => years.map((_, y) => cell(values[id]?.[y]?.[a]))).flat(),
    ),
  } as Partial<Answer> as Answer;
}
