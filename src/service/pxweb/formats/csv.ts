import { Readable } from 'node:stream';
import { cellAt, type Answer } from '../../../domain/answer';
import { signOfAbsence, type Cell } from '../../../domain/cell';
import { areaNotes, quarterNotes } from '../../../figures/source-line';
import { tableTitle } from '../../../figures/title';
import { crosstabOf } from './crosstab';
import { labelled } from './labels';
import type { Presentation } from './presentation';

type Field = string | number | null;

/** What stands of each figure, here and in files of the command line. */
export const FIGURE_COLUMNS = [
  'area_key',
  'area_name',
  'level',
  'year',
  'indicator',
  'value',
  'sign',
  'unit',
  'release',
  'source',
  'note',
];

/**
 * An answer as CSV (RFC 4180, UTF-8): long, or laid out as PxWebApi v2 does where somebody chose a placement, labels or a
 * title. Full precision, decimal point. A text a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(answer: Answer, presentation: Presentation): Readable {
  const { placed, output: { labels, title, separator = ',' } = {} } = presentation;
  const line = lineOf(separator);
  const lines =
    placed || labels || title
      ? tableRows(answer, presentation).map(line)
      : longLines(answer, presentation, line);
  return Readable.from(inPieces(lines));
}

/** Characters a piece has at least: the whole table of a large city at once, many times over, weighs hundreds of megabytes. */
const PIECE = 50_000;

function* inPieces(lines: Iterable<Line>): Iterable<string> {
  let piece = '';
  for (const line of lines) {
    piece += `${line}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** Fields beside one another, separated and quoted. */
type Line = string;

function lineOf(separator: string): (fields: Field[]) => Line {
  return (fields) => fields.map((field) => quoted(field, separator)).join(separator);
}

/** A line a cell. Areas, sources and notes come again in many: they are written once. */
function* longLines(
  answer: Answer,
  { language, output: { separator = ',' } = {} }: Presentation,
  line: (fields: Field[]) => Line,
): Iterable<Line> {
  const { indicators, years, release, attribution } = answer;
  const areas = answer.areas.map((area) => {
    const { key, name, level } = area;
    return { key, named: line([key, name, level]), made: quarterNotes(area, language) };
  });
  const ofYear = new Map(years.map((year) => [year, areaNotes(answer, [year], language)]));
  yield line(FIGURE_COLUMNS);
  for (const { id, unit, source, seed } of indicators) {
    const proxy = seed?.role === 'proxy' ? [seed.note[language]] : [];
    const about = line([unit[language], release.id, source[language]]);
    const ends = years.map((year) => {
      const notes = [...proxy, ...(ofYear.get(year) ?? []), attribution[language]].join(' ');
      return { year, notes, dated: line([year, id]), end: about + separator + line([notes]) };
    });
    for (const { key, named, made } of areas)
      for (const { year, notes, dated, end } of ends) {
        const cell = line(shown(cellAt(answer, id, key, year)));
        const told = made.length ? about + separator + line([[notes, ...made].join(' ')]) : end;
        yield named + separator + dated + separator + cell + separator + told;
      }
  }
}

/** The stub at the side, the heading in one line, the sign where there is no number. */
function tableRows(answer: Answer, presentation: Presentation): Field[][] {
  const { labels, title } = presentation.output ?? {};
  const { stub, rows, columns } = crosstabOf(answer, presentation);
  const head = [
    ...stub.map(({ dimension, label }) => (labels === 'codes' ? dimension : label)),
    ...columns.map((column) => column.map((value) => labelled(value, labels)).join(' ') || 'value'),
  ];
  const body = rows.map((row) => [
    ...row.head.map((value) => labelled(value, labels)),
    ...row.cells.map(({ cell }) => (cell.value === null ? signOfAbsence(cell.absence) : cell.value)),
  ]);
  return [...(title ? [[tableTitle(answer, presentation.language)], []] : []), head, ...body];
}

function shown(cell: Cell): Field[] {
  return cell.value === null ? [null, signOfAbsence(cell.absence)] : [cell.value, cell.quality ?? ''];
}

function quoted(value: Field, separator: string): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
