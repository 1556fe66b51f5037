import type { Answer } from '../domain/answer';
import type { Catalogue } from '../domain/catalogue';
import type { MovingYears } from '../domain/moving-years';
import type { Query } from '../domain/query';
import type { Language } from '../domain/text';
import type { Sheet } from '../figures/sheet';
import { sheetOfTable } from '../figures/sheet-of-table';
import type { TableLayout } from '../figures/table-layout';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Target, Workbook } from '../ports/workbook';
import type { SheetOptions } from './sheet-options';

export interface PlaceOptions {
  language: Language;
  /** Gives a short opaque id: lower-case letters and digits. */
  newId: () => string;
  target?: Target;
  /** How the table differs from the standard one. */
  table?: TableLayout;
  /** When they move with the data. */
  years?: MovingYears;
}

/** Puts the figures a query asks for into a worksheet. Resolves to the address written, `Bevölkerung!A1:H110`. */
export async function pullTable(
  { source, workbook }: { source: IndicatorSource; workbook: Workbook },
  query: Query,
  { language, newId, target = { kind: 'new-sheet' }, table, years }: PlaceOptions,
): Promise<string> {
  const [answer, { topics }] = await Promise.all([source.answer(query), source.catalogue(query.city)]);
  return workbook.place(
    tableSheet(
      { query, answer, topics },
      { id: newId(), language, ...(table && { table }), ...(years && { years }) },
    ),
    target,
  );
}

/** The worksheet of an answer, its indicators by topic. */
export function tableSheet(
  { query, answer, topics }: { query: Query; answer: Answer; topics: Catalogue['topics'] },
  { id, language, table, years }: SheetOptions & Pick<PlaceOptions, 'table' | 'years'>,
): Sheet {
  return sheetOfTable(
    answer,
    { id, kind: 'table', query, language, options: { ...(table && { table }), ...(years && { years }) } },
    topics,
  );
}
