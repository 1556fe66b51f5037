import { changeSheet, compareTypology } from '../actions/compare-typology';
import type { Facts } from '../domain/reporting-error';
import type { Text } from '../domain/text';
import type { TypologyChange } from '../domain/typology/change/compare-typologies';
import type { ChangeCode, ChangeWarning } from '../domain/typology/change/warning';
import { warningSentence } from '../figures/change-warning';
import { moverLine } from '../figures/typology-change-lines';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import type { CsvValue } from './csv';
import { FIGURE_OPTIONS, required, yearIn } from './figure-options';
import { typologyAsked, type TypologyAskedValues } from './typology-asked';
import { CHOICE_OPTIONS } from './typology-choice';
import { methodOf } from './typology-records';
import { asRecords, writeSheet } from './write-sheet';

/** `typology change --year 2024 --compare 2018 [--preset NAME] [--out FILE.xlsx|.csv|.json]`. */
export const typologyChange = {
  options: {
    year: { type: 'string' },
    compare: { type: 'string' },
    ...CHOICE_OPTIONS,
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

export interface TypologyChangeValues extends TypologyAskedValues {
  compare?: string;
}

interface TypologyChangeResult {
  file?: string;
  counts: TypologyChange['counts'];
  transitions: TypologyChange['transitions'];
  movers: Record<string, CsvValue>[];
  warnings: { code: ChangeCode; facts: Facts; message: Text }[];
  sentences: string[];
}

/**
 * Says which areas changed their type between two years and why; with `--out` writes all areas to a file. Resolves to 1
 * when the years differ in more than their figures. Fails with `option-missing`, `option-not-a-year`, `unknown-format`,
 * `unknown-preset`, `preset-not-for-city`, `file-not-written`, `typology-…` and what the source fails with.
 */
async function run(
  values: TypologyChangeValues,
  { source, print }: { source: IndicatorSource; print: (result: TypologyChangeResult) => void },
): Promise<0 | 1> {
  const { out } = values;
  const before = yearIn(required(values.compare, 'compare'));
  const { asked, language } = await typologyAsked(values, source);
  const compared = await compareTypology({ source }, { ...asked, before });
  const { change } = compared;
  const records = recordsOf(change);
  const sheet = () => changeSheet(compared, { id: `ver${before}x${asked.year}`, language });
  if (out) await writeSheet(out, sheet, () => asRecords(records));
  const { counts, transitions, movers } = change;
  const warnings = change.warnings.map(told);
  const moved = new Set(movers.map(({ area }) => area.key));
  print({
    ...(out && { file: out }),
    counts,
    transitions,
    movers: records.filter(({ area_key: key }) => moved.has(String(key))),
    warnings,
    sentences: [
      say(language, 'typologyExplained.changeMethod', {
        name: change.after.definition.name[language],
        version: change.after.definition.version,
      }),
      ...movers.map((mover) => moverLine(mover, language)),
      ...warnings.map(({ message }) => message[language]),
    ],
  });
  return warnings.length ? 1 : 0;
}

function told(warning: ChangeWarning) {
  const { code, facts } = warning;
  return { code, facts, message: warningSentence(warning) };
}

/** One record an area; the driver only of one that changed its type. */
function recordsOf({ areas, movers, before, after }: TypologyChange): Record<string, CsvValue>[] {
  const drivers = new Map(movers.map(({ area, driver }) => [area.key, driver]));
  return areas.map(({ area, from, to, indexBefore, indexAfter, move }) => {
    const driver = drivers.get(area.key);
    return {
      area_key: area.key,
      area_name: area.name,
      year_before: before.year,
      year: after.year,
      type_before: from,
      type: to,
      index_before: indexBefore,
      index: indexAfter,
      move,
      driver: driver?.indicator.id ?? '',
      driver_before: driver?.before.value ?? null,
      driver_value: driver?.after.value ?? null,
      driver_mean_before: driver?.meanBefore ?? null,
      driver_mean: driver?.meanAfter ?? null,
      ...methodOf(after.definition),
    };
  });
}
