/** New heads of the columns of a table by their old ones. */
export type Renames = ReadonlyMap<string, string>;

/**
 * A formula whose structured references follow columns that get another head, all at once: `2013` may become `2018` where
 * `2018` becomes `2024`. Tables by name, whatever the case. References in texts, as `INDIRECT` takes them, stay.
 */
export function withRenamedColumns(formula: string, tables: ReadonlyMap<string, Renames>): string {
  return formula.replace(PIECES, (piece, name?: string, specifier?: string) => {
    const renames = name && tables.get(name.toLowerCase());
    return renames && specifier ? name + renamed(specifier, renames) : piece;
  });
}

/** What a structured reference names: one head, or the first and the last of several columns; none where it means them all. */
export interface ColumnReference {
  heads: string[];
  isThisRow: boolean;
}

/** A formula whose references to the columns of a table name the heads that `next` says, or are `#REF!` where it says none. */
export function withColumnsOf(
  formula: string,
  table: string,
  next: (reference: ColumnReference) => string[] | undefined,
): string {
  return formula.replace(PIECES, (piece, name?: string, specifier = '') => {
    if (name?.toLowerCase() !== table.toLowerCase()) return piece;
    const heads = [...specifier.matchAll(INNER)].flatMap(([, written = '']) => headIn(written)?.head ?? []);
    const fresh = next({ heads, isThisRow: /^\[@|\[#This Row\]/i.test(specifier) });
    if (!fresh) return '#REF!';
    return name + renamed(specifier, new Map(heads.map((head, i) => [head, fresh[i] ?? head])));
  });
}

/** Texts and names of sheets in quotes are passed over; a table is a name before brackets, which nest once. */
const COLUMN = String.raw`(?:'.|[^\[\]'])*`;
const PIECES = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|([\p{L}_\\][\p{L}\p{N}_.\\]*)(\[(?:${COLUMN}|\[${COLUMN}\])*\])?`,
  'gsu',
);
const INNER = new RegExp(String.raw`\[(${COLUMN})\]`, 'gs');

function renamed(specifier: string, renames: Renames): string {
  return specifier.replace(INNER, (all, written: string) => {
    const { row = '', head } = headIn(written) ?? {};
    const next = head === undefined ? undefined : renameOf(head, renames);
    return next === undefined ? all : `[${row && bracketed(row, next)}${row ? '' : escaped(next)}]`;
  });
}

/** `#All` and its like are no heads. */
function headIn(written: string): { row: string; head: string } | undefined {
  const [row, name] = written.startsWith('@') ? ['@', written.slice(1)] : ['', written];
  return !name || name.startsWith('#') ? undefined : { row, head: unescaped(name) };
}

/** `@` takes a head of one word as it is, any other in brackets of its own. */
function bracketed(row: string, head: string): string {
  return /^[\p{L}\p{N}_]+$/u.test(head) ? row + head : `${row}[${escaped(head)}]`;
}

function renameOf(head: string, renames: Renames): string | undefined {
  const wanted = head.toLowerCase();
  return [...renames].find(([old]) => old.toLowerCase() === wanted)?.[1];
}

/** These mean something in a reference, unless an apostrophe stands before them. */
function escaped(head: string): string {
  return head.replace(/[[\]#'@]/g, "'$&");
}

function unescaped(head: string): string {
  return head.replace(/'(.)/gs, '$1');
}
