import { parse } from 'csv-parse/sync';
import { cellAddress } from '../figures/cell-address';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveredTable, Sheet } from './grid';

const SEPARATORS = [';', '\t', ','];
const LINES_LOOKED_AT = 20;

/**
 * A delimited text as one sheet; every cell stays text. UTF-8 and UTF-16 with or without byte order mark, otherwise
 * Windows-1252, which contains ISO-8859-1. Fails with `delivery-unknown-form`, `delivery-damaged`, and with `delivery-letters`
 * where letters cannot be right.
 */
export function readDelimited(
  bytes: Uint8Array,
  file: string,
  name = file,
): Pick<DeliveredTable, 'sheets' | 'formulas' | 'formulaLikeTexts' | 'separatorLine'> {
  const decoded = decodedText(bytes, file);
  const [separatorLine, said] = /^\uFEFF?(sep=(.))\r?\n/i.exec(decoded)?.slice(1) ?? [];
  const text = separatorLine === undefined ? decoded : decoded.slice(decoded.indexOf('\n') + 1);
  const sheet: Sheet = { name, rows: recordsOf(text, said ?? separatorOf(text), file), merged: [] };
  const formulaLikeTexts = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      // +3,5 is a number with its sign, +cmd is not
      /^\s*([=@]|\+(?![\d.,\s]*$))/.test(String(cell)) ? [`${name}!${cellAddress(row, column)}`] : [],
    ),
  );
  return { sheets: [sheet], formulas: [], formulaLikeTexts, ...(separatorLine && { separatorLine }) };
}

/** Bytes as text, by byte order mark, else UTF-8 where that is valid, else Windows-1252. */
export function decodedText(bytes: Uint8Array, file: string): string {
  const wide = wideEncodingOf(bytes);
  if (!wide && bytes.includes(0)) throw new ReportingError('delivery-unknown-form', { file });
  const text = decoded(bytes, wide);
  if (text.includes('\uFFFD')) throw new ReportingError('delivery-letters', { file });
  if (!wide && isMisread(text)) throw new ReportingError('delivery-letters', { file });
  return text;
}

function decoded(bytes: Uint8Array, wide: string | undefined): string {
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** By its byte order mark, or by the empty half of nearly every letter. */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || bytes.length < 8) return undefined;
  const start = bytes.subarray(0, 2000);
  const empty = [0, 0];
  start.forEach((byte, i) => byte === 0 && empty[i % 2]!++);
  const most = (start.length / 2) * 0.9;
  if (empty[1]! >= most && empty[0] === 0) return 'utf-16le';
  return empty[0]! >= most && empty[1] === 0 ? 'utf-16be' : undefined;
}

/** Signs within words, where DOS or a Mac has its umlauts, and what Windows-1252 has nothing for. */
function isMisread(text: string): boolean {
  return /[\u0080-\u0084\u0086-\u009f]|\p{L}[„”™§ˆ‰†‡¤]\p{Ll}/u.test(text);
}

/** What stands at 0x80 to 0x9f (WHATWG Encoding, index windows-1252); Node decodes these as control characters. */
const EXTRAS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  const latin1 = new TextDecoder('latin1').decode(bytes);
  return latin1.replace(/[\u0080-\u009f]/g, (control) => EXTRAS[control.charCodeAt(0) - 0x80] ?? control);
}

/** The separator that divides most lines into the same number of cells. */
function separatorOf(text: string): string {
  const lines = text
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/, LINES_LOOKED_AT)
    .filter(Boolean);
  const [best] = SEPARATORS.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter(Boolean);
    const agreeing = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length));
    return { separator, agreeing };
  }).sort((a, b) => b.agreeing - a.agreeing);
  return best?.separator ?? ';';
}

function recordsOf(text: string, delimiter: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
    });
  } catch (failure) {
    throw new ReportingError('delivery-damaged', { file }, failure);
  }
}
