import type { Answer } from '../domain/answer';
import type { Area } from '../domain/area';
import type { Cell } from '../domain/cell';
import type { Indicator, IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { TypologyDefinition } from '../domain/typology/definition';

/** What a warehouse would have answered, as far as a file can say. */
export function answerOfFile(
  file: string,
  { indicators, exclusions, level }: TypologyDefinition,
  areas: Area[],
  years: ReportingYear[],
  cells: Cell[],
): Answer {
  const source = { de: file, en: file };
  const ids = [...indicators.map(({ id }) => id), exclusions.inhabitants];
  const city = { id: '', name: file };
  return {
    query: { city: city.id, indicators: ids, level, years, release: '' },
    city,
    level: { id: level, name: source, plural: source, pluralDative: source },
    edition: { id: '', name: source },
    release: { id: '', date: '', note: source },
    indicators: ids.map((id) => indicatorOf(id, indicators.find((term) => term.id === id)?.name, source)),
    areas,
    years,
    cells,
    attribution: source,
  };
}

function indicatorOf(id: IndicatorId, name = { de: id, en: id }, source: Indicator['source']): Indicator {
  const nothing = { de: '', en: '' };
  return {
    id,
    name,
    shortName: name,
    topic: '',
    formula: { kind: 'rate', measure: id },
    unit: nothing,
    decimals: 2,
    burden: 'none',
    referenceDates: {},
    populationBase: nothing,
    exclusions: nothing,
    source,
    explanation: nothing,
    readingAid: nothing,
    plain: { one: nothing, many: nothing },
  };
}
