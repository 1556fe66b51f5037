import { describeTypes, typesSheet, type DescribedTypes } from '../actions/describe-types';
import { formatCell } from '../domain/number-format';
import { referenceNotes, referenceRows } from '../figures/sheet-of-reference-values';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS } from './figure-options';
import { typologyAsked, type TypologyAskedValues } from './typology-asked';
import { CHOICE_OPTIONS } from './typology-choice';
import { asRecords, writeSheet } from './write-sheet';

/** `typology reference --year 2024 [--preset NAME] [--out FILE.xlsx|.csv|.json]`. */
export const typologyReference = {
  options: {
    year: { type: 'string' },
    ...CHOICE_OPTIONS,
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

interface TypologyReferenceResult {
  file?: string;
  types: Record<string, CsvValue>[];
  sentences: string[];
}

/**
 * Says what the areas of each type are like; with `--out` writes it to a file. Fails with `option-missing`,
 * `option-not-a-year`, `unknown-format`, `file-not-written`, `typology-…` and like `typologyChosen` and the source.
 */
async function run(
  values: TypologyAskedValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyReferenceResult) => void },
): Promise<0> {
  const { out } = values;
  const { asked, language } = await typologyAsked(values, source);
  const described = await describeTypes({ source }, asked);
  const records = recordsOf(described, language);
  const sheet = () => typesSheet(described, { id: `ref${asked.year}`, language });
  if (out) await writeSheet(out, sheet, () => asRecords(records));
  print({ ...(out && { file: out }), types: records, sentences: sentencesOf(described, language) });
  return 0;
}

/** One record a type, then all typed areas and those without a type; `by_…` says how a value came about. */
function recordsOf({ values, result }: DescribedTypes, language: Language): Record<string, CsvValue>[] {
  const { year, indicators } = values;
  return referenceRows(values, result, language).map(({ name, row }, t) => ({
    type: t < values.types.length ? t + 1 : null,
    label: name,
    year,
    areas: row.areas,
    population: row.population.value,
    share: row.share.value,
    ...Object.fromEntries(indicators.map(({ indicator: { id } }, i) => [id, row.values[i]?.value ?? null])),
    ...Object.fromEntries(indicators.map(({ indicator: { id }, by }) => [`by_${id}`, by])),
  }));
}

function sentencesOf({ values, result }: DescribedTypes, language: Language): string[] {
  const lines = referenceRows(values, result, language).map(({ name, row }) =>
    say(language, row.share.value === null ? 'typology.referenceLineUntyped' : 'typology.referenceLine', {
      type: name,
      areas: row.areas,
      population: formatCell(row.population, 0, language),
      share: formatCell(row.share, 1, language),
    }),
  );
  return [...lines, ...referenceNotes(values, language).filter(Boolean)];
}
