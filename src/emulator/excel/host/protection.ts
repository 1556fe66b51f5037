import { accessDenied, HostError, invalidArgument } from '../../protocol/host-error';
import type { Sheet } from '../model/sheet';
import type { Open } from './place';

const defaultOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

export class WorksheetProtection {
  static scalars = ['options', 'protected'];

  #open: Open;
  #sheet: Sheet;

  constructor(open: Open, sheet: Sheet) {
    this.#open = open;
    this.#sheet = sheet;
  }

  get protected() {
    return this.#sheet.isProtected;
  }

  get options() {
    return this.#sheet.protection?.options ?? defaultOptions;
  }

  protect(options: Record<string, unknown> | null = null, password?: string | null) {
    if (this.#sheet.isProtected) throw accessDenied('WorksheetProtection.protect');
    if (password === '') throw invalidArgument('WorksheetProtection.protect');
    this.#sheet.protection = {
      options: { ...defaultOptions, ...options },
      ...(password ? { password } : {}),
    };
    this.#open.book.report({ kind: 'look' });
  }

  unprotect(password?: string | null) {
    const known = this.#sheet.protection?.password;
    if (known !== undefined && known !== password)
      throw new HostError('InvalidPassword', 'The password is not correct.', 'WorksheetProtection.unprotect');
    this.#sheet.protection = undefined;
    this.#open.book.report({ kind: 'look' });
  }
}
