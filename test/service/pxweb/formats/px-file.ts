/** A PC-Axis file read back by the file format's own rules (PX-file format specification, AXIS-VERSION 2013). */
export interface PxFile {
  /** `TITLE`, `VALUES("Berichtsjahr")`: the quoted pieces joined where only a line end parts them. */
  keywords: Map<string, string[]>;
  /** Numbers, and what stands in quotes where there is none. */
  data: (number | string)[];
}

/** Reads keyword by keyword, character by character; shares no code with the writer. */
export function readPx(file: string): PxFile {
  const statements = splitOutsideQuotes(file, ';').map((statement) => statement.trim());
  const keywords = new Map<string, string[]>();
  let data: PxFile['data'] = [];
  for (const statement of statements.filter(Boolean)) {
    const [name = '', ...rest] = splitOutsideQuotes(statement, '=');
    const value = rest.join('=');
    if (name === 'DATA') data = (value.match(/"[^"]*"|[^\s"]+/g) ?? []).map(datum);
    else keywords.set(name, splitOutsideQuotes(value, ',').map(joined));
  }
  return { keywords, data };
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  const pieces = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) pieces.push('');
    else pieces[pieces.length - 1] += character;
  }
  return pieces;
}

function joined(value: string): string {
  const pieces = value.match(/"[^"]*"/g);
  return pieces ? pieces.map((piece) => piece.slice(1, -1)).join('') : value.trim();
}

function datum(written: string): number | string {
  if (written.startsWith('"')) return written.slice(1, -1);
  if (!/^-?\d+(\.\d+)?$/.test(written)) throw new Error(`no number: ${written}`);
  return Number(written);
}
