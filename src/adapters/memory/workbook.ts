import { cellAddress, sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import { excelTableOf, tableNameOf, type Block, type Sheet } from '../../figures/sheet';
import { freeSheetName, isNumberedName } from '../../figures/sheet-name';
import type {
  ChangeableWorkbook,
  FormulaChange,
  StoredTable,
  Surroundings,
  TableUpdate,
  Target,
  WorkbookContents,
} from '../../ports/workbook';
import type { Undo } from '../../ports/undo';
import { fromBelow, rowOf, type RowLay, type RowUpdate } from '../../refresh/sheet-writes';
import { namedCells } from '../../refresh/named-cells';
import { undoRefused } from '../../refresh/undo-refused';

type Value = string | number;

interface PlacedTable {
  name: string;
  sheet: Sheet;
  block: Block;
}

/** A worksheet as plain objects; a test writes into `rows` as a person would. */
export interface MemoryWorksheet {
  name: string;
  rows: Value[][];
  tables: PlacedTable[];
  isProtected: boolean;
}

/** A workbook as plain objects, with one empty worksheet on which cell A1 is selected. */
export class MemoryWorkbook implements ChangeableWorkbook {
  readonly worksheets: MemoryWorksheet[] = [{ name: 'Tabelle1', rows: [], tables: [], isProtected: false }];
  selection = { worksheet: 'Tabelle1', row: 0, column: 0 };
  #memory = new Map<string, StoredTable['provenance']>();

  async place(sheet: Sheet, target: Target): Promise<string> {
    const { worksheet, row, column } =
      target.kind === 'selection' ? this.#selected(sheet, target) : this.#added(sheet);
    return this.#put(sheet, worksheet, row, column);
  }

  async surroundings(sheet: Sheet): Promise<Surroundings> {
    const { worksheet, block, target, table, placed } = this.#replaceable(sheet);
    const formulas = this.#formulas().filter(
      ({ at }) => at.worksheet !== worksheet.name || !isIn(block, at.row, at.column),
    );
    const occupied = filledCells(worksheet, target, block);
    const name = tableNameOf(sheet.provenance.request.id);
    return {
      worksheet: worksheet.name,
      name,
      layout: block,
      table,
      placed,
      formulas,
      occupied,
      merged: [],
      isFiltered: false,
    };
  }

  async replace(sheet: Sheet, formulas: FormulaChange[] = []): Promise<Undo> {
    const { id } = sheet.provenance.request;
    const { worksheet, block, target, wished } = this.#replaceable(sheet);
    if (worksheet.isProtected) throw new ReportingError('sheet-protected', { sheet: worksheet.name });
    const occupied = filledCells(worksheet, target, block);
    if (occupied.length)
      throw new ReportingError('table-no-room', { sheet: worksheet.name, cells: namedCells(occupied) });
    const back = this.#takenBack();
    for (let r = 0; r < block.rows; r++)
      for (let c = 0; c < block.columns; c++) put(worksheet, block.row + r, block.column + c, '');
    worksheet.tables = worksheet.tables.filter(({ name }) => name !== tableNameOf(id));
    this.#put(sheet, worksheet, block.row, block.column);
    for (const { at, next } of formulas) {
      const other = 'row' in at ? this.#worksheet(at.worksheet) : undefined;
      if (other && 'row' in at) put(other, at.row, at.column, next);
    }
    const isOurs = isNumberedName(worksheet.name, wished);
    if (isOurs && !this.#worksheet(sheet.name)) worksheet.name = sheet.name;
    return back();
  }

  async withFormulas(): Promise<WorkbookContents> {
    return { tables: await this.tables(), formulas: this.#formulas() };
  }

  #formulas() {
    return this.worksheets.flatMap(({ name: worksheet, rows }) =>
      rows.flatMap((cells, row) =>
        cells.flatMap((value, column) =>
          String(value).startsWith('=') ? [{ at: { worksheet, row, column }, text: String(value) }] : [],
        ),
      ),
    );
  }

  #replaceable(sheet: Sheet) {
    const { id } = sheet.provenance.request;
    const found = this.#find(id);
    if (!found) throw new ReportingError('figure-gone');
    const { row, column } = found.block;
    const target = { row, column, rows: sheet.cells.length, columns: sheet.table.columns };
    const table = found.worksheet.tables.find(({ name }) => name === tableNameOf(id))!;
    return { ...found, target, table: table.block, placed: table.sheet.table };
  }

  /** Remembers what stands now; called when all is written, it gives what puts that back. */
  #takenBack(): () => Undo {
    const before = structuredClone({ worksheets: this.worksheets, memory: this.#memory });
    return () => {
      const after = structuredClone(this.worksheets);
      return async () => {
        for (const [i, worksheet] of this.worksheets.entries()) {
          const cells = changedCells(after[i]?.rows ?? [], worksheet.rows);
          if (cells.length) throw undoRefused(worksheet.name, cells);
        }
        this.worksheets.splice(0, Infinity, ...before.worksheets);
        this.#memory = before.memory;
      };
    };
  }

  #put(sheet: Sheet, worksheet: MemoryWorksheet, row: number, column: number): string {
    const block = { row, column, rows: sheet.cells.length, columns: sheet.table.columns };
    sheet.cells.forEach((cells, r) =>
      cells.forEach(({ value }, c) => put(worksheet, row + r, column + c, value ?? '')),
    );
    const placed = excelTableOf(sheet);
    const table = { ...placed, row: row + placed.row, column: column + placed.column };
    worksheet.tables.push({ name: tableNameOf(sheet.provenance.request.id), sheet, block: table });
    this.#memory.set(sheet.provenance.request.id, sheet.provenance);
    return sheetAddress(worksheet.name, block);
  }

  async tables(): Promise<StoredTable[]> {
    return [...this.#memory].map(([id, provenance]) => {
      const found = this.#find(id);
      if (!found) return { provenance, address: '', values: [] };
      const { worksheet, block, apart, table } = found;
      const values = Array.from({ length: block.rows }, (_, r) =>
        Array.from(
          { length: block.columns },
          (__, c) => worksheet.rows[block.row + r]?.[block.column + c] ?? '',
        ),
      );
      return {
        provenance,
        address: sheetAddress(worksheet.name, block),
        values,
        excel: { name: tableNameOf(id), block: table },
        ...(apart && { apart }),
        ...(worksheet.isProtected && { isProtected: true }),
      };
    });
  }

  async update(updates: TableUpdate[]): Promise<Undo> {
    const places = updates.map((update) => ({ update, found: this.#find(update.id) }));
    const locked = places.find(({ found }) => found?.worksheet.isProtected)?.found;
    if (locked) throw new ReportingError('sheet-protected', { sheet: locked.worksheet.name });
    const back = this.#takenBack();
    for (const { update, found } of places) {
      if (!found) continue;
      const { worksheet, block } = found;
      for (const lay of update.lays ?? []) layRow(worksheet, block, lay);
      for (const { row, column, value } of update.cells)
        put(worksheet, block.row + row, block.column + column, value);
      for (const change of fromBelow(update.rows ?? [])) this.#changeRow(worksheet, block, change);
      if (update.worksheet && !this.#worksheet(update.worksheet)) worksheet.name = update.worksheet;
      this.#memory.set(update.id, update.provenance);
    }
    return back();
  }

  /** All below moves, the tables there too. */
  #changeRow(worksheet: MemoryWorksheet, { row: top, column: left }: Block, change: RowUpdate) {
    const at = top + rowOf(change);
    if (change.do === 'remove') worksheet.rows.splice(at, 1);
    else {
      worksheet.rows.splice(at, 0, []);
      for (const { column, cell } of change.cells) put(worksheet, at, left + column, cell.value ?? '');
    }
    const by = change.do === 'remove' ? -1 : 1;
    const isLast = (block: Block) => change.do === 'insert' && change.isLast && block.row + block.rows === at;
    for (const { block } of worksheet.tables)
      if (block.row > at) block.row += by;
      else if (at < block.row + block.rows || isLast(block)) block.rows += by;
  }

  #selected(sheet: Sheet, { overwrite }: { overwrite: boolean }) {
    const { row, column, worksheet: name } = this.selection;
    const worksheet = this.#worksheet(name) ?? this.#added(sheet).worksheet;
    if (worksheet.isProtected) throw new ReportingError('sheet-protected', { sheet: worksheet.name });
    const block = { row, column, rows: sheet.cells.length, columns: sheet.table.columns };
    for (const [id, { rendered }] of this.#memory) {
      const found = this.#find(id);
      if (found?.worksheet === worksheet && touches(found.block, block))
        throw new ReportingError('target-in-own-table', { title: rendered['r0.c0'] ?? '' });
    }
    if (filledCells(worksheet, block).length && !overwrite)
      throw new ReportingError('target-not-empty', { range: sheetAddress(worksheet.name, block) });
    return { worksheet, row, column };
  }

  #added(sheet: Sheet) {
    const name = freeSheetName(sheet.name, (tried) => this.#worksheet(tried) !== undefined);
    const worksheet: MemoryWorksheet = { name, rows: [], tables: [], isProtected: false };
    this.worksheets.push(worksheet);
    return { worksheet, row: 0, column: 0 };
  }

  #worksheet(name: string): MemoryWorksheet | undefined {
    return this.worksheets.find((worksheet) => worksheet.name.toLowerCase() === name.toLowerCase());
  }

  #find(
    id: string,
  ): { worksheet: MemoryWorksheet; block: Block; table: Block; apart: number; wished: string } | undefined {
    for (const worksheet of this.worksheets)
      for (const { name, sheet, block } of worksheet.tables)
        if (name === tableNameOf(id))
          return {
            worksheet,
            apart: sheet.apart,
            wished: sheet.name,
            table: block,
            block: {
              row: block.row - sheet.table.row,
              column: block.column - sheet.table.column,
              rows: sheet.cells.length + block.rows - excelTableOf(sheet).rows,
              columns: sheet.table.columns,
            },
          };
    return undefined;
  }
}

function isIn(block: Block | undefined, r: number, c: number): boolean {
  return (
    block !== undefined &&
    r >= block.row &&
    r < block.row + block.rows &&
    c >= block.column &&
    c < block.column + block.columns
  );
}

function touches(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Cells of a block in which something stands, outside of another one. */
function filledCells({ rows }: MemoryWorksheet, within: Block, but?: Block): string[] {
  return rows.flatMap((cells, r) =>
    cells.flatMap((value, c) =>
      value !== '' && isIn(within, r, c) && !isIn(but, r, c) ? [cellAddress(r, c)] : [],
    ),
  );
}

function layRow(worksheet: MemoryWorksheet, block: Block, { row, moves, gone }: RowLay) {
  const stood = [...(worksheet.rows[block.row + row] ?? [])];
  const leave = (column: number) => put(worksheet, block.row + row, block.column + column, '');
  for (const column of [...gone, ...moves.map(({ from }) => from)]) leave(column);
  for (const { from, to } of moves)
    put(worksheet, block.row + row, block.column + to, stood[block.column + from] ?? '');
}

function put(worksheet: MemoryWorksheet, row: number, column: number, value: Value) {
  while (worksheet.rows.length <= row) worksheet.rows.push([]);
  const cells = worksheet.rows[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = value;
}

function changedCells(before: Value[][], now: Value[][]): string[] {
  const longer = now.length < before.length ? before : now;
  return longer.flatMap((row, r) =>
    row.flatMap((_, c) => (now[r]?.[c] === before[r]?.[c] ? [] : [cellAddress(r, c)])),
  );
}
