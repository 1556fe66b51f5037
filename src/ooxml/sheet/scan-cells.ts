import { columnAt } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Block } from '../../figures/sheet';
import { characters, firstOf } from '../package/scan-xml';
import { rowPortions } from './row-portions';
import { stringOf } from './shared-strings';

/** A row or a cell as it opens; neither has a `>` in its attributes. */
const OPENING = /<((?:[\w.-]+:)?(row|c))(?=[\s/>])([^>]*?)(\/?)>/g;
const PLACE = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/;
const TYPE = /\st\s*=\s*["'](\w+)["']/;

/**
 * Reads blocks of a worksheet part in one pass over its text, without a tree of it: numbers, texts, `` for nothing; a formula as its
 * text, `=A1*2`. Rows and cells that do not say where they stand follow the one before. Fails with `package-damaged`.
 */
export function scannedCells(
  worksheet: Uint8Array,
  strings: string[],
  blocks: Block[],
): (string | number)[][][] {
  const read = blocks.map(({ rows, columns }) =>
    Array.from({ length: rows }, () => new Array<string | number>(columns).fill('')),
  );
  let row = -1;
  let column = -1;
  for (const { xml, match } of openingsIn(worksheet)) {
    const [opening, name = '', kind, attributes = '', closes] = match;
    const [, letters = '', digits] = PLACE.exec(attributes) ?? [];
    if (kind === 'row') {
      row = digits ? Number(digits) - 1 : row + 1;
      column = -1;
      continue;
    }
    if (digits) row = Number(digits) - 1;
    column = letters ? columnAt(letters) : column + 1;
    if (closes) continue;
    const places = blocks.flatMap((block, b) => (isIn(block, row, column) ? [{ block, b }] : []));
    if (!places.length) continue;
    const start = match.index + opening.length;
    const end = xml.indexOf(`</${name}`, start);
    if (end < 0) throw new ReportingError('package-damaged', { element: name });
    const content = xml.slice(start, end);
    const value = formulaIn(content) ?? valueOf(content, TYPE.exec(attributes)?.[1] ?? 'n', strings);
    const kept = typeof value === 'string' ? alone(value) : value;
    for (const { block, b } of places) read[b]![row - block.row]![column - block.column] = kept;
  }
  return read;
}

function* openingsIn(worksheet: Uint8Array): Generator<{ xml: string; match: RegExpExecArray }> {
  for (const xml of rowPortions(worksheet)) for (const match of xml.matchAll(OPENING)) yield { xml, match };
}

/** A text of its own: a slice would keep all of its portion in memory. */
function alone(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function isIn(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

const FORMULA = /^\s*<(?:[\w.-]+:)?f(?=[\s/>])[^>]*?(?:\/>|>([^<]*)<)/;

/** As somebody would type it; of a shared one only its first cell has the words. */
function formulaIn(content: string): string | undefined {
  const found = FORMULA.exec(content);
  return found ? `=${characters(found[1] ?? '')}` : undefined;
}

function valueOf(content: string, type: string, strings: string[]): string | number {
  if (type === 'inlineStr') return inlineText(content);
  const raw = content.startsWith('<v>')
    ? content.slice(3, content.indexOf('</', 3))
    : (firstOf(content, 'v')?.content ?? '');
  if (type === 's') return strings[Number(raw)] ?? '';
  return type === 'n' && raw !== '' ? Number(raw) : characters(raw);
}

/** Most texts are a single run. */
function inlineText(content: string): string {
  const [, only] = /^<is><t(?: [^>]*)?>([^<]*)<\/t><\/is>$/.exec(content) ?? [];
  return only === undefined ? stringOf(content) : characters(only);
}
