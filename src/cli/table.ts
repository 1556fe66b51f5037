import { tableSheet } from '../actions/pull-table';
import { DEFAULT_CITY, type Catalogue } from '../domain/catalogue';
import { cellAt, indicatorsWithoutData, type Answer } from '../domain/answer';
import { signOfAbsence } from '../domain/cell';
import { contentHash } from '../figures/content-hash';
import type { TableLayout } from '../figures/table-layout';
import type { Query } from '../domain/query';
import { areaNotes, quarterNotes } from '../figures/source-line';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { FIGURE_COLUMNS } from '../service/pxweb/formats/csv';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS, formatOf, languageIn, listed, required, yearsIn } from './figure-options';
import { LAYOUT_OPTIONS, layoutIn, type LayoutValues } from './layout-options';
import { writeSheet } from './write-sheet';

/** `table --indicators a,b --level stadtteil --years 2008..2012 --out FILE.xlsx|.csv|.json`. */
export const table = {
  name: 'table',
  options: {
    indicators: { type: 'string' },
    level: { type: 'string' },
    areas: { type: 'string' },
    edition: { type: 'string' },
    years: { type: 'string' },
    ...LAYOUT_OPTIONS,
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

export interface TableValues extends LayoutValues {
  indicators?: string;
  level?: string;
  areas?: string;
  edition?: string;
  years?: string;
  out?: string;
  city?: string;
  lang?: string;
  json?: boolean;
}

/** The file, and the indicators that have no number at all in a year. */
interface TableResult {
  file: string;
  missing: string[];
}

/**
 * Writes the figures of a query to a file. Resolves to 0, or to 1 when an indicator has no number at all in a year. Fails
 * with `option-missing`, `option-not-a-year`, `option-unknown-value`, `unknown-format`, `file-not-written` and what the source
 * fails with.
 */
async function run(
  values: TableValues,
  { source, print }: { source: IndicatorSource; print: (result: TableResult) => void },
): Promise<0 | 1> {
  const out = required(values.out, 'out');
  formatOf(out);
  const language = languageIn(values.lang);
  const layout = layoutIn(values);
  const { query, topics } = await askedOf(values, source);
  const answer = await source.answer(query);
  const sheet = () =>
    tableSheet(
      { query, answer, topics },
      { id: idOf(query, layout), language, ...(layout && { table: layout }) },
    );
  await writeSheet(out, sheet, () => ({ columns: FIGURE_COLUMNS, records: recordsOf(answer, language) }));
  const missing = answer.years.flatMap((year) =>
    indicatorsWithoutData(answer, year).map(({ name }) => `${name[language]} ${year}`),
  );
  print({ file: out, missing });
  return missing.length ? 1 : 0;
}

/** The question, and the topics its indicators belong to: both need the catalogue. */
async function askedOf(
  values: TableValues,
  source: IndicatorSource,
): Promise<{ query: Query; topics: Catalogue['topics'] }> {
  const { city = DEFAULT_CITY, areas, edition } = values;
  const indicators = listed(required(values.indicators, 'indicators'));
  const level = required(values.level, 'level');
  const years = required(values.years, 'years');
  const catalogue = await source.catalogue(city, undefined, edition);
  const query = {
    city,
    indicators,
    level,
    years: yearsIn(years, catalogue.years),
    ...(areas && { areas: listed(areas) }),
    ...(edition && { edition }),
  };
  return { query, topics: catalogue.topics };
}

/** The same question gets the same id, so that it gives the same file. */
function idOf(query: Query, layout: TableLayout | undefined): string {
  return contentHash({
    query: JSON.stringify(query),
    ...(layout && { layout: JSON.stringify(layout) }),
  }).slice(0, 8);
}

/** One record a cell, in the order of the answer. */
function recordsOf(answer: Answer, language: Language): Record<string, CsvValue>[] {
  return answer.indicators.flatMap(({ id, unit, source, seed }) =>
    answer.areas.flatMap((area) =>
      answer.years.map((year) => {
        const { key, name, level } = area;
        const cell = cellAt(answer, id, key, year);
        return {
          area_key: key,
          area_name: name,
          level,
          year,
          indicator: id,
          value: cell.value,
          sign: cell.value === null ? signOfAbsence(cell.absence) : (cell.quality ?? ''),
          unit: unit[language],
          release: answer.release.id,
          source: source[language],
          note: [
            ...(seed?.role === 'proxy' ? [seed.note[language]] : []),
            ...areaNotes(answer, [year], language),
            ...quarterNotes(area, language),
            answer.attribution[language],
          ].join(' '),
        };
      }),
    ),
  );
}
