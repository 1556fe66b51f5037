import { basename } from 'node:path';
import type { ReportingYear } from '../domain/period';
import { editionBreakSentence } from '../figures/edition-break';
import type { Language } from '../domain/text';
import { formulasSentence } from '../refresh/formulas-sentence';
import type { FigureChange, TextChange } from '../refresh/refresh';
import { say } from '../texts';
import type { RefreshedFile } from './refresh-file';

export interface Wording {
  language: Language;
  dryRun: boolean;
}

type File = Omit<RefreshedFile, 'bytes'>;

/** What became of a file in a few lines for people: how much was renewed, what stays and why, what somebody wrote and it was kept. */
export function refreshWords(file: File & { place?: string }, wording: Wording): string[] {
  const { language } = wording;
  const { place } = file;
  const name = basename(file.file);
  if (!file.isRecognised) return [say(language, 'cli.nothingRecognised', { file: name })];
  const counts = countsOf(file, wording).join(', ');
  return [
    place === undefined
      ? say(language, 'cli.refreshPreview', { file: name, counts })
      : say(language, 'cli.refreshSummary', { file: name, place, counts }),
    ...file.figures.flatMap((figure) => figureWords(figure, file, wording)),
    ...file.report.map((change) => `  ${say(language, 'cli.reportChange', { ...change })}`),
    ...file.drift.map(
      ({ where, text, years }) => `  ${say(language, 'cli.drift', { where, text, years: years.join(', ') })}`,
    ),
  ];
}

/** Whether a figure stays as it was although it was to be brought further. */
export function stays({ reason, state }: FigureChange): boolean {
  return reason !== undefined || ['orphan', 'unavailable'].includes(state);
}

/** `11 von 12 erneuert`, `1 bleibt 2018`. */
function countsOf(file: File, { language, dryRun }: Wording): string[] {
  const { figures, report, year } = file;
  if (!figures.length)
    return [say(language, report.length ? 'cli.countFacts' : 'cli.countNone', { count: report.length })];
  const left = figures.filter(stays);
  const renewed = figures.filter((figure) => !stays(figure) && isRenewed(figure)).length;
  const current = figures.length - left.length - renewed;
  const byYear = new Map<ReportingYear | undefined, number>();
  for (const { id } of left) {
    const shown = year === undefined ? undefined : file.years.get(id);
    byYear.set(shown, (byYear.get(shown) ?? 0) + 1);
  }
  return [
    say(language, dryRun ? 'cli.countDue' : 'cli.countRenewed', { renewed, count: figures.length }),
    ...(current ? [say(language, 'cli.countCurrent', { count: current })] : []),
    ...[...byYear].map(([shown, count]) => staying(shown, count, language)),
  ];
}

function isRenewed({ changes, state }: FigureChange): boolean {
  return changes.length > 0 || state === 'copied';
}

function staying(year: ReportingYear | undefined, count: number, language: Language): string {
  if (year === undefined) return say(language, count === 1 ? 'cli.countLeftOne' : 'cli.countLeft', { count });
  return say(language, count === 1 ? 'cli.countStaysOne' : 'cli.countStay', { count, year });
}

function figureWords(figure: FigureChange, file: File, wording: Wording): string[] {
  const { language, dryRun } = wording;
  const { title, changes, kept, rowsLacking = [], editionBreak, isFiltered, formulas } = figure;
  const lines = stays(figure)
    ? [stayingFigure(figure, file, wording)]
    : isRenewed(figure)
      ? [say(language, dryRun ? 'cli.figureDue' : 'cli.figureRenewed', { title, count: changes.length })]
      : kept.length
        ? [say(language, 'cli.figureCurrent', { title })]
        : [];
  return [
    ...lines.map((line) => `  ${line}`),
    ...kept.map((text) => `    ${keptText(text, language)}`),
    ...rowsLacking.map((row) => `    ${say(language, 'refresh.rowLacking', { row })}`),
    ...(formulas ? [`    ${formulasSentence(formulas, language)}`] : []),
    ...(isFiltered ? [`    ${say(language, 'refresh.filtered')}`] : []),
    ...(editionBreak ? [`    ${editionBreakSentence(editionBreak, language)}`] : []),
  ];
}

function stayingFigure(figure: FigureChange, { years, year }: File, { language }: Wording): string {
  const shown = year === undefined ? undefined : years.get(figure.id);
  const facts = { title: figure.title, reason: figure.reason?.sentence ?? '' };
  return shown === undefined
    ? say(language, 'cli.figureLeft', facts)
    : say(language, 'cli.figureStays', { ...facts, year: shown });
}

function keptText({ where, old, new: fresh }: TextChange, language: Language): string {
  return fresh === ''
    ? say(language, 'cli.keptOwn', { where, mine: old })
    : say(language, 'cli.kept', { where, mine: old, fresh });
}
