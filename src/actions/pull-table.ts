import type { Answer } from '../domain/answer';
import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import type { Language } from '../domain/text';
import type { Sheet } from '../figures/sheet';
import { sheetOfTable } from '../figures/sheet-of-table';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Target, Workbook } from '../ports/workbook';
import type { SheetOptions } from './sheet-options';

export interface PlaceOptions {
  language: Language;
  /** Gives a short opaque id: lower-case letters and digits. */
  newId: () => string;
  target?: Target;
}

/** Puts the figures a query asks for into a worksheet. Resolves to the address written, `Bevölkerung!A1:H110`. */
export async function pullTable(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  query: Query,
  { language, newId, target = { kind: 'new-sheet' } }: PlaceOptions,
): Promise<string> {
  const [answer, { topics }] = await Promise.all([source.answer(query), source.catalogue(query.city)]);
  return workbook.place(tableSheet({ query, answer, topics }, { id: newId(), language }), target);
}

/** The worksheet of an answer, its indicators by topic. */
export function tableSheet(
  { query, answer, topics }: { query: Query; answer: Answer; topics: Catalogue['topics'] },
  { id, language }: SheetOptions,
): Sheet {
  return sheetOfTable(answer, { id, kind: 'table', query, language, options: {} }, topics);
}
