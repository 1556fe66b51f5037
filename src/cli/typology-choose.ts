import { chooseNumberOfTypes } from '../actions/choose-number-of-types';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { ChoiceOfK } from '../domain/typology/clusters/choice-of-k';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS, formatOf, languageIn, required, yearIn } from './figure-options';
import { methodIn, typologyChosen } from './typology-choice';
import { writeRecords } from './typology-outcome';

/** `typology choose --year 2018 --method ward [--preset NAME] [--out FILE.csv|.json]`. */
export const typologyChoose = {
  options: {
    year: { type: 'string' },
    method: { type: 'string' },
    preset: { type: 'string' },
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

export interface TypologyChooseValues {
  year?: string;
  method?: string;
  preset?: string;
  out?: string;
  city?: string;
  lang?: string;
}

export interface TypologyChooseResult {
  file?: string;
  choices: Record<string, CsvValue>[];
  sentences: string[];
}

/**
 * Says for each number of types how clearly a method parts the areas, so that a person can choose one. Fails with
 * `option-missing`, `option-not-a-year`, `unknown-grouping`, `unknown-format`, `unknown-preset`, `preset-not-for-city`,
 * `file-not-written`, `typology-…` and what the source fails with.
 */
async function run(
  values: TypologyChooseValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyChooseResult) => void },
): Promise<0> {
  const { city = 'hamburg', preset, out } = values;
  if (out) formatOf(out, ['.csv', '.json']);
  const language = languageIn(values.lang);
  const year = yearIn(required(values.year, 'year'));
  const method = methodIn(values.method);
  const definition = await typologyChosen({ ...(preset && { preset }) }, await source.catalogue(city));
  const choices = await chooseNumberOfTypes({ source }, { city, year, definition, method });
  const records = choices.map(({ k, meanSilhouette, withinSs }) => ({
    types: k,
    mean_silhouette: meanSilhouette,
    within_ss: withinSs,
  }));
  if (out) await writeRecords(out, { columns: Object.keys(records[0] ?? {}), records });
  print({
    ...(out && { file: out }),
    choices: records,
    sentences: [
      ...choices.map((choice) => sentenceOf(choice, language)),
      say(language, 'typology.choiceReading'),
    ],
  });
  return 0;
}

function sentenceOf({ k, meanSilhouette, withinSs }: ChoiceOfK, language: Language): string {
  return say(language, 'typology.choice', {
    types: k,
    silhouette: meanSilhouette === null ? '–' : formatNumber(meanSilhouette, 3, language),
    spread: formatNumber(withinSs, 1, language),
  });
}
