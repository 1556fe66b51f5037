import { byteSource } from '../package/xml-source';
import { encodingOf } from '../package/xml-text';

const CELLS = 'sheetData';
const OPEN = 60;

/**
 * A worksheet without its cells, to look for what stands before and behind them: a large one is not made a text for it. Not read
 * as UTF-8, or without cells, it is whole.
 */
export function aroundCells(worksheet: Uint8Array): Uint8Array {
  if (encodingOf(worksheet) !== 'utf-8') return worksheet;
  const source = byteSource(worksheet);
  const start = source.indexOf(CELLS, 0);
  const end = closingAt(worksheet);
  if (start < 0 || end < start) return worksheet;
  const head = worksheet.subarray(0, worksheet.lastIndexOf(OPEN, start));
  const tail = worksheet.subarray(worksheet.indexOf(CLOSE, end) + 1);
  const around = new Uint8Array(head.length + tail.length);
  around.set(head);
  around.set(tail, head.length);
  return around;
}

const CLOSE = 62;
/** A prefix and the name. */
const LONGEST = 40;

/** Where the closing tag of the cells begins, looked for from the end; below zero when there is none. */
function closingAt(worksheet: Uint8Array): number {
  const source = byteSource(worksheet);
  for (let at = worksheet.lastIndexOf(OPEN); at >= 0; at = at ? worksheet.lastIndexOf(OPEN, at - 1) : -1)
    if (/^<\/(?:[\w.-]+:)?sheetData\s*>/.test(source.raw(at, Math.min(at + LONGEST, worksheet.length))))
      return at;
  return -1;
}
