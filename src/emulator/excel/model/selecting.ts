import type { Area } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';

/** Selects an area and brings its sheet to the front. */
export function selectArea(book: Book, sheet: Sheet, area: Area) {
  sheet.selection = area;
  book.active = sheet;
}
