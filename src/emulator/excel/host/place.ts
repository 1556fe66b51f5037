import { HostError, invalidArgument, itemNotFound } from '../../protocol/host-error';
import { parseAddress, splitAddress } from '../model/address';
import { intersection, isOnSheet } from '../model/area';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { Misbehaviours } from '../misbehaviours';

/** The workbook behind the host objects, and how truthfully it behaves. */
export interface Open {
  book: Book;
  misbehaviours: Misbehaviours;
}

/** Where a range lies. */
export interface Place {
  open: Open;
  sheet: Sheet;
  area: Area;
}

/** Reads an address or the name of a named range; a sheet in the address has to be this one. */
export function placeOf(open: Open, sheet: Sheet, text: string, location: string): Place {
  const { sheet: sheetName, address } = splitAddress(text);
  const target = sheetName === undefined ? sheet : open.book.sheet(sheetName);
  if (!target) throw itemNotFound(location);
  const area = parseAddress(address);
  if (area) return checkedPlace({ open, sheet: target, area }, location);
  const named = open.book.names.find(({ name }) => name.toLowerCase() === address.toLowerCase());
  if (!named) throw invalidArgument(location);
  return placeOf(open, sheet, named.formula.replace(/^=/, ''), location);
}

export function checkedPlace(place: Place, location: string): Place {
  if (isOnSheet(place.area)) return place;
  throw invalidArgument(location);
}

/** Excel moves no cells in a table somebody has filtered (office-js#994). */
export function refuseUnderFilter({ misbehaviours }: Open, sheet: Sheet, area: Area, location: string) {
  const isFiltered = sheet.tables.some((table) => table.filters.length && intersection(table.area, area));
  if (misbehaviours.issue994MovesNothingUnderFilters && isFiltered)
    throw new HostError('GeneralException', "This can't be done in a filtered range or table.", location);
}

export const notOnSheet = (location: string) =>
  new HostError('InvalidOperation', 'The ranges lie on different worksheets.', location);
