import { invalidArgument, itemAlreadyExists } from '../../protocol/host-error';
import type { Book } from './book';
import type { Sheet } from './sheet';

/** Checks a sheet name by Excel's rules: 1 to 31 characters, none of \ / ? * [ ] :, no apostrophe at an end, unique. */
export function checkedSheetName(book: Book, name: string, location: string, self?: Sheet): string {
  const usable = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!usable) throw invalidArgument(location);
  const taken = book.sheet(name);
  if (taken && taken !== self) throw itemAlreadyExists(location);
  return name;
}

/** The next free name of the kind Excel gives: "Tabelle2". */
export function freeSheetName(book: Book): string {
  let number = book.sheets.length + 1;
  while (book.sheet(`Tabelle${number}`)) number += 1;
  return `Tabelle${number}`;
}
