import type { Answer } from '../../domain/answer';
import { signOfAbsence, type Cell } from '../../domain/cell';
import type { Presentation } from './presentation';

type Field = string | number | null;

const COLUMNS = [
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
 * An answer as long CSV (RFC 4180, UTF-8): a row a cell, full precision, decimal point; the columns of
 * `sozialraum table`, then source and note. A text a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function toCsv(answer: Answer, { language }: Presentation): string {
  const { indicators, areas, years, release, attribution } = answer;
  const cells = answer.cells.values();
  const rows = indicators.flatMap(({ id, unit, source, seed }) => {
    const proxy = seed?.role === 'proxy' ? `${seed.note[language]} ` : '';
    const about = [unit[language], release.id, source[language], `${proxy}${attribution[language]}`];
    return areas.flatMap(({ key, name, level }) =>
      years.map((year) => [key, name, level, year, id, ...shown(cells.next().value as Cell), ...about]),
    );
  });
  return [COLUMNS, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function shown(cell: Cell): Field[] {
  return cell.value === null ? [null, signOfAbsence(cell.absence)] : [cell.value, cell.quality ?? ''];
}

function field(value: Field): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
