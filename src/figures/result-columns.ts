import type { Language } from '../domain/text';
import type { TypologyArea, TypologyResult } from '../domain/typology/result';
import { say } from '../texts';
import { score } from './content';
import { sheetColumn, type SheetColumn } from './sheet-column';
import { typeCell } from './type-cell';

/** Index and coloured type of every area. */
export function resultColumns<Row extends Pick<TypologyArea, 'index' | 'type'>>(
  { definition, year }: Pick<TypologyResult, 'definition' | 'year'>,
  language: Language,
): [index: SheetColumn<Row>, type: SheetColumn<Row>] {
  const group = say(language, 'excel.result');
  return [
    sheetColumn(
      {
        year,
        measure: 'index',
        group,
        head: say(language, 'excel.index'),
        cell: ({ index }) => score(index),
      },
      10,
    ),
    sheetColumn(
      {
        year,
        measure: 'type',
        group,
        head: say(language, 'excel.type'),
        cell: ({ type }) => typeCell(type, definition.types, language),
      },
      28,
    ),
  ];
}
