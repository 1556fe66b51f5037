import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readTable } from '../deliveries/read-table';
import { typologyTable } from '../deliveries/typology-table';
import { formatNumber } from '../domain/number-format';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { aggregateTypology } from '../domain/typology/aggregate';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
import { say } from '../texts';
import type { Call } from './command';
import { printer } from './figures';
import { formatOf, required, yearIn } from './figure-options';
import { DEFAULT_PRESET, presetOf } from './presets';
import type { TypologyValues } from './typology';
import { regrouped } from './typology-choice';
import { outcomeOf } from './typology-outcome';
import { aggregatedRecordsOf, recordsOf } from './typology-records';
import { writeRecords } from './write-sheet';

/**
 * Types the areas of a file by a preset. Resolves to 0, or to 1 when an indicator or the dynamics of the preset have no
 * data in it. Fails with `option-missing`, `option-not-a-year`, `unknown-format`, `unknown-preset`, `file-missing`,
 * `file-not-written`, `typology-…` and what reading a delivery fails with.
 */
export async function typologyOfFile({ values, language, terminal }: Call): Promise<0 | 1> {
  const { input, preset = DEFAULT_PRESET, year, level, ...rest } = values as TypologyValues;
  const out = required(rest.out, 'out');
  formatOf(out, ['.csv', '.json']);
  const definition = regrouped(await presetOf(preset), values as TypologyValues);
  const file = basename(required(input, 'input'));
  const content = await contentOf(String(input));
  if (content.length === 0) throw new ReportingError('typology-file-empty', { file });
  const table = readTable(content, file);
  const { answer, areas, inhabitantsKnown, unused, doubtful } = typologyTable(table, definition, {
    ...(year !== undefined && { year: yearIn(year) }),
    ...(level !== undefined && { level }),
  });
  const result = computeTypology(inhabitantsKnown ? definition : withoutMinimum(definition), answer);
  const records =
    level === undefined
      ? recordsOf(result, language)
      : aggregatedRecordsOf(aggregateTypology(result, areas, level), language);
  await writeRecords(out, records);
  const outcome = outcomeOf(result, out, language, [
    ...(inhabitantsKnown ? [] : [unchecked(definition, language)]),
    ...(doubtful ? [say(language, 'typology.pointRead', doubtful)] : []),
    ...(unused.length ? [say(language, 'typology.unused', { columns: unused.join(', ') })] : []),
  ]);
  printer<typeof outcome>(values, language, terminal)(outcome);
  return outcome.missing.length ? 1 : 0;
}

async function contentOf(file: string): Promise<Uint8Array> {
  return readFile(file).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file }, failure);
  });
}

function withoutMinimum(definition: TypologyDefinition): TypologyDefinition {
  return { ...definition, exclusions: { ...definition.exclusions, minimumInhabitants: 0 } };
}

function unchecked({ exclusions }: TypologyDefinition, language: Language): string {
  return say(language, 'typology.inhabitantsUnknown', {
    inhabitants: exclusions.inhabitants,
    least: formatNumber(exclusions.minimumInhabitants, 0, language),
  });
}
