import type { Answer } from '../../../domain/answer';
import { signOfAbsence } from '../../../domain/cell';
import type { Indicator } from '../../../domain/indicator';
import { indicatorNotes, signLegend, sourceLine } from '../../../figures/source-line';
import type { Language } from '../../../domain/text';

/** Publishers and publications behind indicators, each once. */
export function sourcesOf(indicators: Indicator[], language: Language): string {
  return [...new Set(indicators.flatMap(({ source }) => source[language].split('; ')))].join('; ');
}

/** What has to stand beside the figures in every format: provenance, stand-ins, the signs that occur, the licence. */
export function notesOf(answer: Answer, language: Language): string[] {
  const signs = new Set(
    answer.cells.map((cell) => (cell.value === null ? signOfAbsence(cell.absence) : (cell.quality ?? ''))),
  );
  return [
    sourceLine(answer, language),
    ...indicatorNotes(answer.indicators, language).notes,
    signLegend([...signs], language),
    answer.attribution[language],
  ].filter(Boolean);
}
