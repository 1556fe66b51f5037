import { cellAddress } from '../../figures/cell-address';
import type { Formula } from '../../ports/workbook';

/** Where a formula stands: its worksheet by its id, once that is known. */
export interface FormulaPlace {
  at: Formula['at'];
  worksheetId?: string;
}

/** A formula of the workbook, queued to be read. */
export interface ToldFormula {
  /** Empty where it is gone. */
  text(): string;
  write(text: string): void;
  place(): FormulaPlace;
  /** The worksheet nobody may write on. */
  locked(): string | undefined;
  /** For a person: `B2`, or the name. */
  where: string;
  worksheet(): string;
}

export function toldFormula(context: Excel.RequestContext, { at, worksheetId }: FormulaPlace): ToldFormula {
  if ('name' in at) {
    const item = context.workbook.names.getItemOrNullObject(at.name);
    item.load('formula');
    return {
      text: () => (item.isNullObject ? '' : String(item.formula)),
      write: (text) => {
        item.formula = text;
      },
      place: () => ({ at }),
      locked: () => undefined,
      where: at.name,
      worksheet: () => '',
    };
  }
  const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId ?? at.worksheet);
  const range = worksheet.getRangeByIndexes(at.row, at.column, 1, 1);
  worksheet.load('id,name');
  worksheet.protection.load('protected');
  range.load('formulas');
  return {
    text: () => (worksheet.isNullObject ? '' : String(range.formulas[0]?.[0] ?? '')),
    write: (text) => {
      range.formulas = [[text]];
    },
    place: () => ({ at, worksheetId: worksheet.id }),
    locked: () => (worksheet.protection.protected ? worksheet.name : undefined),
    where: cellAddress(at.row, at.column),
    worksheet: () => worksheet.name,
  };
}
