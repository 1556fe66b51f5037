import { computeTypology } from '../actions/compute-typology';
import { newWorkbook } from '../adapters/files/workbook';
import type { TypologyResult } from '../domain/typology/index-typology';
import type { IndicatorSource } from '../ports/indicator-source';
import { csvOf, type CsvValue } from './csv';
import { formatOf, languageIn, required, yearIn } from './figure-options';
import { writeWhole } from './write-file';

/** `typology --year 2012 [--preset NAME] --out FILE.xlsx|.csv|.json`; a preset is one of the city's typologies. */
export const typology = {
  name: 'typology',
  options: {
    year: { type: 'string' },
    preset: { type: 'string' },
    out: { type: 'string' },
    city: { type: 'string', default: 'hamburg' },
    lang: { type: 'string', default: 'de' },
    json: { type: 'boolean', default: false },
  },
  run,
} as const;

export interface TypologyValues {
  year?: string;
  preset?: string;
  out?: string;
  city?: string;
  lang?: string;
  json?: boolean;
}

/** The file, the indicators without data in the year, and how many areas have a type. */
export interface TypologyFileResult {
  file: string;
  missing: string[];
  typed: number;
  excluded: number;
}

/**
 * Writes a typology to a file. Resolves to 0, or to 1 when an indicator of the definition has no data in the year. Fails
 * with `option-missing`, `option-not-a-year`, `unknown-format`, `unknown-typology`, `file-not-written`, `typology-…` and
 * what the source fails with.
 */
async function run(
  values: TypologyValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyFileResult) => void },
): Promise<0 | 1> {
  const { city = 'hamburg', preset } = values;
  const out = required(values.out, 'out');
  const format = formatOf(out);
  const language = languageIn(values.lang);
  const year = yearIn(required(values.year, 'year'));
  const workbook = newWorkbook();
  const { result } = await computeTypology(
    { source, workbook },
    { city, year, ...(preset && { definition: preset }) },
    { language, newId: () => `typ${year}` },
  );
  const { columns, records } = recordsOf(result);
  if (format === '.xlsx') await writeWhole(out, workbook.bytes());
  else if (format === '.csv') await writeWhole(out, csvOf(columns, records));
  else await writeWhole(out, `${JSON.stringify(records, null, 1)}\n`);
  const missing = result.leftOut.map(({ indicator }) => indicator.name[language]);
  const excluded = result.areas.filter((area) => area.excluded).length;
  print({ file: out, missing, typed: result.areas.length - excluded, excluded });
  return missing.length ? 1 : 0;
}

/** One record an area; a z column for every indicator of the definition, also for one without data. */
function recordsOf({ definition, year, indicators, areas }: TypologyResult) {
  const scores = definition.indicators.map(({ id }) => ({
    column: `z_${id}`,
    position: indicators.findIndex(({ indicator }) => indicator.id === id),
  }));
  const records = areas.map(({ area, index, type, excluded, z }): Record<string, CsvValue> => ({
    area_key: area.key,
    area_name: area.name,
    year,
    index,
    type,
    excluded: excluded?.reason ?? '',
    ...Object.fromEntries(scores.map(({ column, position }) => [column, z[position] ?? null])),
  }));
  const columns = ['area_key', 'area_name', 'year', 'index', 'type', 'excluded'];
  return { columns: [...columns, ...scores.map(({ column }) => column)], records };
}
