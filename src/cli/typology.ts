import { computeTypology, typologySheet } from '../actions/compute-typology';
import { levelOf } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import { aggregateTypology } from '../domain/typology/aggregate';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Command } from './command';
import { withFigures } from './figures';
import { FIGURE_OPTIONS, required } from './figure-options';
import { typologyAsked, type TypologyAskedValues } from './typology-asked';
import { CHOICE_OPTIONS } from './typology-choice';
import { typologyOfFile } from './typology-of-file';
import { aggregatedRecordsOf, recordsOf } from './typology-records';
import { outcomeOf, type TypologyOutcome } from './typology-outcome';
import { writeRecords, writeSheet } from './write-sheet';

export interface TypologyValues extends TypologyAskedValues {
  input?: string;
  level?: string;
  json?: boolean;
}

const options = {
  year: { type: 'string' },
  ...CHOICE_OPTIONS,
  input: { type: 'string' },
  level: { type: 'string' },
  ...FIGURE_OPTIONS,
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
  const { level } = values;
  const out = required(values.out, 'out');
  const possible = level === undefined ? undefined : (['.csv', '.json'] as const);
  const { asked, language } = await typologyAsked(values, source, possible);
  const { areas, levels } = asked.catalogue;
  if (level !== undefined && !levelOf(asked.catalogue, level))
    throw new ReportingError('unknown-level', { level, known: levels.map(({ id }) => id).join(', ') });
  const computed = await computeTypology({ source }, asked);
  const { result } = computed;
  const sheet = () => typologySheet(computed, { id: `typ${asked.year}`, language });
  if (level === undefined) await writeSheet(out, sheet, () => recordsOf(result, language));
  else await writeRecords(out, aggregatedRecordsOf(aggregateTypology(result, areas, level), language));
  const outcome = outcomeOf(result, out, language);
  print(outcome);
  return outcome.missing.length ? 1 : 0;
}
