import type { Indicator } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { Column } from './column';

/** A column of a worksheet. */
export interface SheetColumn<Row> extends Column<Row> {
  /** In characters. */
  width: number;
}

/** A column wide enough for its head; without a group or a unit where none is given. */
export function sheetColumn<Row>(
  column: Omit<Column<Row>, 'group' | 'unit'> & Partial<Pick<Column<Row>, 'group' | 'unit'>>,
  least = 14,
): SheetColumn<Row> {
  return { group: '', unit: '', ...column, width: widthOfHead(column.head, least) };
}

/** `Kinder in Mindestsicherung 1) 2018` */
export function indicatorHead(
  { id, shortName }: Pick<Indicator, 'id' | 'shortName'>,
  year: ReportingYear,
  marks: Record<string, string>,
  language: Language,
): string {
  return `${shortName[language]}${marks[id] ? ` ${marks[id]}` : ''} ${year}`;
}

/** Heads and sums are bold: a letter takes more than the digit that columns are measured in. */
const BOLD = 1.2;

/** A width for the longest of some texts, within bounds. */
export function widthOfTexts(texts: string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...texts.map((text) => Math.ceil(text.length * BOLD) + 2)));
}

/** A width that keeps the longest word of a head on one line beside the filter button. */
function widthOfHead(head: string, least: number): number {
  return Math.max(least, ...head.split(/\s+/).map((word) => Math.ceil(word.length * BOLD) + 4));
}
