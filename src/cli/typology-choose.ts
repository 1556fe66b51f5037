import { chooseNumberOfTypes } from '../actions/choose-number-of-types';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { ChoiceOfK } from '../domain/typology/clusters/choice-of-k';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS } from './figure-options';
import { typologyAsked, type TypologyAskedValues } from './typology-asked';
import { methodIn } from './typology-choice';
import { asRecords, writeRecords } from './write-sheet';

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

type TypologyChooseValues = Omit<TypologyAskedValues, 'types'>;

interface TypologyChooseResult {
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
  { method: named, ...values }: TypologyChooseValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyChooseResult) => void },
): Promise<0> {
  const { out } = values;
  const method = methodIn(named);
  const { asked, language } = await typologyAsked(values, source, ['.csv', '.json']);
  const city = asked.catalogue.city.id;
  const choices = await chooseNumberOfTypes({ source }, { ...asked, city, method });
  const records = choices.map(({ k, meanSilhouette, withinSs }) => ({
    types: k,
    mean_silhouette: meanSilhouette,
    within_ss: withinSs,
  }));
  if (out) await writeRecords(out, asRecords(records));
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
