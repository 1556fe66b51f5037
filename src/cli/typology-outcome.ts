import { typologyRemarks } from '../figures/typology-remarks';
import type { Language } from '../domain/text';
import type { TypologyResult } from '../domain/typology/result';
import { say } from '../texts';

/** The file, what has no data in the year, and how many areas have a type. */
export interface TypologyOutcome {
  file: string;
  typology: string;
  version: string;
  /** Where the method comes from and whose it is not. */
  note: string;
  missing: string[];
  typed: number;
  excluded: number;
  /** Sentences on what was left out, computed from less or not checked. */
  remarks: string[];
  sentences: string[];
}

export function outcomeOf(
  result: TypologyResult,
  file: string,
  language: Language,
  more: string[] = [],
): TypologyOutcome {
  const { leftOut, areas, definition, dynamics } = result;
  const excluded = areas.filter((area) => area.excluded).length;
  const typed = areas.length - excluded;
  const constant = leftOut.filter(({ reason }) => reason === 'constant');
  const remarks = [...typologyRemarks({ ...result, leftOut: constant }, language), ...more];
  return {
    file,
    typology: definition.id,
    version: definition.version,
    note: definition.note[language],
    missing: [
      ...leftOut
        .filter(({ reason }) => reason === 'no-data')
        .map(({ indicator }) => indicator.name[language]),
      ...(definition.dynamics && !dynamics ? [say(language, 'excel.dynamics')] : []),
    ],
    typed,
    excluded,
    remarks,
    sentences: [
      say(language, 'typologyExplained.changeMethod', {
        name: definition.name[language],
        version: definition.version,
      }),
      definition.note[language],
      say(language, 'typology.typed', { typed, total: areas.length }),
      ...remarks,
    ],
  };
}
