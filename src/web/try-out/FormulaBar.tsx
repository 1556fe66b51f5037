import { addressOf } from '../../emulator/excel/model/address';
import type { Book } from '../../emulator/excel/model/book';
import { editableCell } from '../../emulator/excel/person';
import { useVersion } from './use-version';

/** Address and full content of the selected cell. */
export function FormulaBar({ book }: { book: Book }) {
  useVersion(book);
  const sheet = book.active;
  const { row, column } = sheet.selection;
  return (
    <div className="formula">
      <span className="address">{addressOf(sheet.selection)}</span>
      <span className="fx" aria-hidden="true">
        fx
      </span>
      <span className="content">{editableCell(sheet, row, column)}</span>
    </div>
  );
}
