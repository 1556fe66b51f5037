import { computeTypology } from '../actions/compute-typology';
import { newWorkbook } from '../adapters/files/workbook';
import { levelOf } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { aggregateTypology } from '../domain/typology/aggregate';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Command } from './command';
import { withFigures } from './figures';
import { formatOf, languageIn, required, yearIn } from './figure-options';
import { CHOICE_OPTIONS, typologyChosen, type TypologyChoice } from './typology-choice';
import { typologyOfFile } from './typology-of-file';
import { aggregatedRecordsOf, recordsOf } from './typology-records';
import { outcomeOf, writeRecords, type TypologyOutcome } from './typology-outcome';
import { writeWhole } from './write-file';

export interface TypologyValues extends TypologyChoice {
  year?: string;
  input?: string;
  level?: string;
  out?: string;
  city?: string;
  lang?: string;
  json?: boolean;
}

const options = {
  year: { type: 'string' },
  ...CHOICE_OPTIONS,
  input: { type: 'string' },
  level: { type: 'string' },
  out: { type: 'string' },
  city: { type: 'string', default: 'hamburg' },
  lang: { type: 'string', default: 'de' },
  json: { type: 'boolean', default: false },
} as const;

const ofCity = withFigures<TypologyValues, TypologyOutcome>({ options, run: typologyOfCity });

/**
 * `typology --year 2018 [--preset NAME] [--level LEVEL] --out FILE.xlsx|.csv|.json` for a city, and with `--input FILE.csv`
 * for a file, without any database.
 */
export const typology: Command = {
  options: ofCity.options,
  run: (call) => (call.values.input === undefined ? ofCity.run(call) : typologyOfFile(call)),
};

/**
 * Writes the typology of a city to a file. Resolves to 0, or to 1 when an indicator or the dynamics of the definition have
 * no data in the year. Fails with `option-missing`, `option-not-a-year`, `unknown-format`, `unknown-preset`,
 * `preset-not-for-city`, `file-not-written`, `unknown-level`, `typology-…` and what the source fails with.
 */
async function typologyOfCity(
  values: TypologyValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyOutcome) => void },
): Promise<0 | 1> {
  const { city = 'hamburg', level } = values;
  const out = required(values.out, 'out');
  const format = formatOf(out, level === undefined ? undefined : ['.csv', '.json']);
  const language = languageIn(values.lang);
  const year = yearIn(required(values.year, 'year'));
  const catalogue = await source.catalogue(city);
  if (level !== undefined && !levelOf(catalogue, level))
    throw new ReportingError('unknown-level', {
      level,
      known: catalogue.levels.map(({ id }) => id).join(', '),
    });
  const definition = await typologyChosen(values, catalogue);
  const workbook = newWorkbook();
  const { result } = await computeTypology(
    { source, workbook },
    { city, year, definition },
    { language, newId: () => `typ${year}` },
  );
  if (level !== undefined)
    await writeRecords(out, aggregatedRecordsOf(aggregateTypology(result, catalogue.areas, level), language));
  else if (format === '.xlsx') await writeWhole(out, workbook.bytes());
  else await writeRecords(out, recordsOf(result, language));
  const outcome = outcomeOf(result, out, language);
  print(outcome);
  return outcome.missing.length ? 1 : 0;
}
