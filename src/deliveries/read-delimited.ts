import { parse } from 'csv-parse/sync';
import { cellAddress } from '../figures/cell-address';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveredTable, Sheet } from './grid';

const SEPARATORS = [';', '\t', ','];
const LINES_LOOKED_AT = 20;

/**
 * A delimited text as one sheet; every cell stays text. UTF-8 (with or without byte order mark), UTF-16 with one, otherwise
 * Windows-1252, which contains ISO-8859-1. Fails with `delivery-unknown-form`, `delivery-damaged`.
 */
export function readDelimited(
  bytes: Uint8Array,
  file: string,
  name = file,
): Pick<DeliveredTable, 'sheets' | 'formulas' | 'formulaLikeTexts'> {
  const text = decodedText(bytes, file);
  const sheet: Sheet = { name, rows: recordsOf(text, file), merged: [] };
  const formulaLikeTexts = sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      // +3,5 is a number with its sign, +cmd is not
      /^\s*([=@]|\+(?![\d.,\s]*$))/.test(String(cell)) ? [`${name}!${cellAddress(row, column)}`] : [],
    ),
  );
  return { sheets: [sheet], formulas: [], formulaLikeTexts };
}

/** Bytes as text, by byte order mark, else UTF-8 where that is valid, else Windows-1252. */
export function decodedText(bytes: Uint8Array, file: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.includes(0)) throw new ReportingError('delivery-unknown-form', { file });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
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

function recordsOf(text: string, file: string): string[][] {
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
    });
  } catch (failure) {
    throw new ReportingError('delivery-damaged', { file }, failure);
  }
}
