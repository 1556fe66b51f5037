import { accessDenied, HostError, invalidArgument, notImplemented } from '../../protocol/host-error';
import { applyFilters, clearFilters, filterColumn, type FilterCriteria } from '../model/filtering';
import type { Sheet } from '../model/sheet';
import type { SheetTable } from '../model/sheet-table';
import type { Open } from './place';
import { Range } from './range';

/** office-js#1226: what a filter does not say is null when it is read, and refused when it is set so. */
const unsaid = { criterion1: null, criterion2: null, operator: null, values: null, color: null, icon: null };
const shown = (criteria: FilterCriteria | undefined) => ({ ...unsaid, filterOn: 'Custom', ...criteria });

function checked(sheet: Sheet, criteria: FilterCriteria, location: string): FilterCriteria {
  if (sheet.isProtected) throw accessDenied(location);
  if (!['Values', 'Custom'].includes(criteria.filterOn))
    throw notImplemented(`FilterOn.${criteria.filterOn}`);
  const isWhole = criteria.criterion1 !== undefined || criteria.values !== undefined;
  if (!isWhole || Object.values(criteria).includes(null as never)) throw invalidArgument(location);
  return criteria;
}

/** The filter of one column of a table. */
export class Filter {
  static scalars = ['criteria'];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;
  #column: number;

  constructor(open: Open, sheet: Sheet, table: SheetTable, column: number) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
    this.#column = column;
  }

  get criteria() {
    return shown(this.#table.filters.find(({ column }) => column === this.#column)?.criteria);
  }

  apply(criteria: FilterCriteria) {
    const known = checked(this.#sheet, criteria, 'Filter.apply');
    filterColumn(this.#open.book, this.#sheet, this.#table, this.#column, known);
  }

  applyValuesFilter(values: string[]) {
    this.apply({ filterOn: 'Values', values });
  }

  clear() {
    if (this.#sheet.isProtected) throw accessDenied('Filter.clear');
    filterColumn(this.#open.book, this.#sheet, this.#table, this.#column);
  }
}

/** The filters of a table. */
export class AutoFilter {
  static scalars = ['criteria', 'enabled', 'isDataFiltered'];

  #open: Open;
  #sheet: Sheet;
  #table: SheetTable;

  constructor(open: Open, sheet: Sheet, table: SheetTable) {
    this.#open = open;
    this.#sheet = sheet;
    this.#table = table;
  }

  get criteria() {
    if (this.#open.misbehaviours.issue3030FailsToReadFilters)
      throw new HostError('GeneralException', 'There was an internal error while processing the request.');
    return Array.from({ length: this.#table.area.columns }, (_, index) =>
      shown(this.#table.filters.find(({ column }) => column === index)?.criteria),
    );
  }

  get enabled() {
    return this.#table.showFilterButton;
  }

  get isDataFiltered() {
    return this.#table.filters.length > 0;
  }

  clearCriteria() {
    if (this.#sheet.isProtected) throw accessDenied('AutoFilter.clearCriteria');
    clearFilters(this.#open.book, this.#sheet, this.#table);
  }

  clearColumnCriteria(column: number) {
    if (this.#sheet.isProtected) throw accessDenied('AutoFilter.clearColumnCriteria');
    if (column < 0 || column >= this.#table.area.columns)
      throw invalidArgument('AutoFilter.clearColumnCriteria');
    filterColumn(this.#open.book, this.#sheet, this.#table, column);
  }

  reapply() {
    if (this.#sheet.isProtected) throw accessDenied('AutoFilter.reapply');
    applyFilters(this.#open.book, this.#sheet, this.#table);
  }

  getRange() {
    return new Range({ open: this.#open, sheet: this.#sheet, area: this.#table.area });
  }

  getRangeOrNullObject() {
    return this.getRange();
  }
}
