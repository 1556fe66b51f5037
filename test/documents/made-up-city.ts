import type { Answer } from '../../src/domain/answer';
import type { Catalogue } from '../../src/domain/catalogue';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT, type Value } from '../domain/answers';

const AREAS: [key: string, name: string][] = [
  ['0101', 'Altstadt'],
  ['0102', 'Neustadt'],
  ['0103', 'Hafen'],
  ['0104', 'Am Wall'],
  ['0105', 'Lindenhof'],
  ['0106', 'Sankt Jakob'],
  ['0107', 'Nordufer'],
  ['0108', 'Ziegelei'],
  ['99', 'nicht zuordenbar'],
  ['00', 'Hamburg'],
];
const INDICATORS = [UNEMPLOYMENT, CHILDREN, INHABITANTS];
const YEARS = [2013, 2017, 2018, 2024];

/** Signs among the numbers, come and gone from year to year: position of indicator, area and year → what stands there. */
const SIGNS: Record<string, Value> = { '0.2.2': '.', '1.5.3': '/', '1.1.2': 0, '0.6.3': 0 };

/**
 * A city of eight areas, three indicators and four years, all in memory. No two numbers are shown alike, so that every number
 * of a document tells where it comes from. Cases that belong to no area are known in the last year only.
 */
export function madeUpCity(): IndicatorSource {
  return {
    cities: async () => [catalogue.city],
    catalogue: async () => catalogue,
    answer: async ({ indicators, areas, years }) =>
      answer(
        INDICATORS.flatMap((indicator, i) => (indicators.includes(indicator.id) ? [i] : [])),
        years,
        areas,
      ),
  };
}

function answer(indicators: number[], years: number[], chosen?: string[]): Answer {
  const rows = AREAS.flatMap(([key, name], a) =>
    chosen && key !== '00' && !chosen.includes(key)
      ? []
      : [[key, name, ...indicators.flatMap((i) => years.map((year) => valueOf(i, a, YEARS.indexOf(year))))]],
  ) as [string, string, ...Value[]][];
  return answerOf({
    indicators: indicators.flatMap((i) => INDICATORS[i] ?? []),
    years,
    rows,
    ...(chosen && { chosen }),
  });
}

function valueOf(indicator: number, area: number, year: number): Value {
  const sign = SIGNS[`${indicator}.${area}.${year}`];
  if (sign !== undefined) return sign;
  if (AREAS[area]?.[0] === '99' && (indicator !== 2 || year !== 3)) return '.';
  const place = (indicator * AREAS.length + area) * YEARS.length + year;
  if (indicator === 2) return 1000 + ((place * 7919) % 8999);
  return 2 + ((place * 577) % 901) / 10 + 0.03;
}

const { city, edition, level, release, attribution } = answer([0], [2013]);
const all = answer([0, 1, 2], YEARS);

const catalogue: Catalogue = {
  city,
  edition,
  editions: [edition],
  levels: [level],
  areas: all.areas,
  topics: [],
  indicators: INDICATORS,
  years: YEARS,
  availability: Object.fromEntries(INDICATORS.map(({ id }) => [id, { [level.id]: YEARS }])),
  typologies: [],
  release,
  attribution,
};
