import { cellAddress, columnAt } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import { splicedBytes, type Splice } from '../package/splice';
import { contentXml } from './cell-content';

/** A cell to be written, and which format it gets instead of its own. */
export interface CellWrite {
  row: number;
  column: number;
  value: string | number;
  formatOf?: ((format: number) => number) | undefined;
}

/**
 * A worksheet with cells written in one pass over its text: they keep their style, rows and cells that are missing are made, all
 * else stays byte for byte. Says whether a formula had to go. Fails with `not-a-workbook` where it has no place for cells.
 */
export function withCells(
  worksheet: string,
  writes: CellWrite[],
): { bytes: Uint8Array; replacedFormula: boolean } {
  const xml = withoutHidden(worksheet);
  const data = dataIn(xml);
  const rows = [...byRow(writes)].sort(([a], [b]) => a - b);
  const splices: Splice[] = [];
  let next = 0;
  const missing = (at: number, before: number) => {
    const from = next;
    while (next < rows.length && rows[next]![0] < before) next++;
    const made = rows.slice(from, next).map(([row, cells]) => madeRow(data.prefix, row, cells));
    if (made.length) splices.push({ start: at, end: at, text: made.join('') });
  };
  for (const row of rowsIn(xml, data)) {
    missing(row.start, row.number);
    const [number, cells] = rows[next] ?? [];
    if (number !== row.number || !cells) continue;
    splices.push(...rowSplices(xml, row, cells, data.prefix));
    next++;
  }
  missing(data.end, Infinity);
  return {
    bytes: splicedBytes(worksheet, data.closes ? filled(splices, data) : splices),
    replacedFormula: splices.some(({ start, end }) => FORMULA.test(xml.slice(start, end))),
  };
}

const FORMULA = /<([\w.-]+:)?f[\s/>]/;

/** Comments and literal text blanked out, all else at the same offsets. */
function withoutHidden(xml: string): string {
  return xml.replace(/<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>/g, (hidden) => ' '.repeat(hidden.length));
}

/** Where something stands that has an opening tag: from its `<`, from its content, to its closing tag. */
interface Stretch {
  start: number;
  inside: number;
  end: number;
  closes: boolean;
}

function dataIn(xml: string): Stretch & { prefix: string } {
  const match = /<((?:[\w.-]+:)?)sheetData(?=[\s/>])[^>]*?(\/?)>/.exec(xml);
  if (!match) throw new ReportingError('not-a-workbook');
  const prefix = match[1] ?? '';
  return { ...stretch(xml, match, `${prefix}sheetData`, match[2] === '/'), prefix };
}

function stretch(xml: string, { index, 0: tag }: RegExpExecArray, name: string, closes: boolean): Stretch {
  const inside = index + tag.length;
  const end = closes ? inside : xml.indexOf(`</${name}`, inside);
  if (end < 0) throw new ReportingError('package-damaged', { element: name });
  return { start: index, inside, end, closes };
}

type RowPlace = Stretch & { number: number; name: string };

const ROW = /<((?:[\w.-]+:)?row)(?=[\s/>])([^>]*?)(\/?)>/g;
const CELL = /<((?:[\w.-]+:)?c)(?=[\s/>])([^>]*?)(\/?)>/g;
const PLACE = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/;

function* rowsIn(xml: string, data: Stretch): Generator<RowPlace> {
  let number = -1;
  for (const { match, ...row } of stretchesIn(xml, ROW, data)) {
    const digits = PLACE.exec(match[2] ?? '')?.[2] ?? '';
    number = digits ? Number(digits) - 1 : number + 1;
    yield { ...row, number };
  }
}

function* stretchesIn(xml: string, opening: RegExp, within: Stretch) {
  const tags = new RegExp(opening);
  tags.lastIndex = within.inside;
  for (let match = tags.exec(xml); match && match.index < within.end; match = tags.exec(xml)) {
    const [, name = '', , slash] = match;
    const found = stretch(xml, match, name, slash === '/');
    yield { ...found, name, match };
    tags.lastIndex = found.end;
  }
}

function rowSplices(xml: string, row: RowPlace, writes: CellWrite[], prefix: string): Splice[] {
  const made = (cells: CellWrite[]) => cells.map((cell) => madeCell(prefix, cell)).join('');
  if (row.closes) {
    const text = `>${made(writes)}</${row.name}>`;
    return [{ start: row.inside - 2, end: row.inside, text }];
  }
  const splices: Splice[] = [];
  let waiting = writes;
  let column = -1;
  for (const { match, name, start, end, closes } of stretchesIn(xml, CELL, row)) {
    const attributes = match[2] ?? '';
    const letters = PLACE.exec(attributes)?.[1] ?? '';
    column = letters ? columnAt(letters) : column + 1;
    const before = waiting.filter((write) => write.column < column);
    const [here, ...others] = waiting.slice(before.length);
    if (before.length) splices.push({ start, end: start, text: made(before) });
    const isHere = here?.column === column;
    if (isHere) {
      const behind = closes ? end : xml.indexOf('>', end) + 1;
      splices.push({ start, end: behind, text: cellXml(name, attributes, here, prefix) });
    }
    waiting = isHere ? others : waiting.slice(before.length);
    if (!waiting.length) return splices;
  }
  return [...splices, { start: row.end, end: row.end, text: made(waiting) }];
}

function madeRow(prefix: string, row: number, cells: CellWrite[]): string {
  const content = cells.map((cell) => madeCell(prefix, cell)).join('');
  return `<${prefix}row r="${row + 1}">${content}</${prefix}row>`;
}

function madeCell(prefix: string, write: CellWrite): string {
  return cellXml(`${prefix}c`, ` r="${cellAddress(write.row, write.column)}"`, write, prefix);
}

const FORMAT = /\ss\s*=\s*["'](\d+)["']/;

/** With the attributes that stand there, but for the type, which goes with the content, and another format if one is asked for. */
function cellXml(name: string, attributes: string, { value, formatOf }: CellWrite, prefix: string): string {
  const kept = attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '').trimEnd();
  const format = formatOf?.(Number(FORMAT.exec(kept)?.[1] ?? 0));
  const own = format === undefined ? kept : `${kept.replace(FORMAT, '')} s="${format}"`;
  return `<${name}${own}${contentXml(value, prefix)}`;
}

/** Rows for a worksheet that has none: its element is opened for them. */
function filled(splices: Splice[], { inside, prefix }: Stretch & { prefix: string }): Splice[] {
  const rows = splices.map(({ text }) => text).join('');
  return rows ? [{ start: inside - 2, end: inside, text: `>${rows}</${prefix}sheetData>` }] : [];
}

function byRow(writes: CellWrite[]): Map<number, CellWrite[]> {
  const rows = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const known = rows.get(write.row);
    if (known) known.push(write);
    else rows.set(write.row, [write]);
  }
  for (const cells of rows.values()) cells.sort((a, b) => a.column - b.column);
  return rows;
}
