import { HostError } from '../../protocol/host-error';
import type { Book } from './book';
import type { Sheet } from './sheet';

/** Removes a sheet with everything on it; the last visible one cannot go. */
export function removeSheet(book: Book, sheet: Sheet) {
  const others = book.sheets.filter((other) => other !== sheet);
  const next = others.find(({ visibility }) => visibility === 'Visible');
  if (!next)
    throw new HostError(
      'InvalidOperation',
      'A workbook must contain at least one visible worksheet.',
      'Worksheet.delete',
    );
  const position = book.sheets.indexOf(sheet);
  book.sheets = others;
  book.names = book.names.filter(({ scope }) => scope !== sheet);
  if (book.active === sheet)
    book.active = others.slice(position).find((other) => other.visibility === 'Visible') ?? next;
  book.report({ kind: 'sheetDeleted', sheet });
}
