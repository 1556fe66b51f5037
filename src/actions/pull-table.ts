import type { FigureRequest } from '../figures/provenance';
import type { Query } from '../domain/query';
import { sheetOfTable } from '../figures/sheet-of-table';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Target, Workbook } from '../ports/workbook';

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
  const request: FigureRequest = { id: newId(), kind: 'table', query, language, options: {} };
  return workbook.place(sheetOfTable(answer, request, topics), target);
}
