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
  const rows = placed || labels || title ? tableRows(answer, presentation) : longRows(answer, presentation);
  return Readable.from(written(rows, separator));
}

/** Characters a piece has at least: the whole table of a large city at once, many times over, weighs hundreds of megabytes. */
const PIECE = 50_000;

function* written(rows: Iterable<Field[]>, separator: string): Iterable<string> {
  // Names, sources and notes come again in each row: what they look like is found out once.
  const texts = new Map<string, string>();
  const field = (value: Field): string => {
    if (typeof value !== 'string') return value === null ? '' : String(value);
    const known = texts.get(value);
    if (known !== undefined) return known;
    const text = quoted(value, separator);
    texts.set(value, text);
    return text;
  };
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(field).join(separator)}\r\n`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

/** A row a cell. */
function* longRows(answer: Answer, { language }: Presentation): Iterable<Field[]> {
  const { indicators, areas, years, release, attribution } = answer;
  const ofYear = new Map(years.map((year) => [year, areaNotes(answer, [year], language)]));
  yield FIGURE_COLUMNS;
  for (const { id, unit, source, seed } of indicators) {
    const proxy = seed?.role === 'proxy' ? [seed.note[language]] : [];
    const about = [unit[language], release.id, source[language]];
    const notes = new Map(
      years.map((year) => [year, [...proxy, ...(ofYear.get(year) ?? []), attribution[language]].join(' ')]),
    );
    for (const area of areas) {
      const { key, name, level } = area;
      const made = quarterNotes(area, language);
      for (const year of years) {
        const note = notes.get(year) ?? '';
        const cell = shown(cellAt(answer, id, key, year));
        yield [key, name, level, year, id, ...cell, ...about, made.length ? [note, ...made].join(' ') : note];
      }
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

function quoted(value: string, separator: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
}
