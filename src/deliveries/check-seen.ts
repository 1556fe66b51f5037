import { cellAddress, columnLetters } from '../figures/cell-address';
import type { FoundColumns } from './find-columns';
import type { DeliveryFinding } from './finding';
import { cellIn, filledColumns, filledRows, type DeliveredTable, type SeenCell, type Sheet } from './grid';
import type { Mapping } from './mapping';
import type { Row } from './read-rows';
import { shortList } from './short-list';

const RULES: Record<SeenCell['as'], Pick<DeliveryFinding, 'rule' | 'severity'>> = {
  raised: { rule: 'cell-raised', severity: 'warning' },
  'struck-part': { rule: 'cell-struck-part', severity: 'warning' },
  struck: { rule: 'cell-struck', severity: 'decision' },
  percent: { rule: 'cell-percent', severity: 'warning' },
  otherwise: { rule: 'cell-shown-otherwise', severity: 'decision' },
  'no-result': { rule: 'cell-no-result', severity: 'error' },
};

/** Where a person sees something else than what is stored, or does not see what is read. */
export function checkSeen(
  { sheets }: DeliveredTable,
  sheet: Sheet,
  mapping: Mapping,
  { columns, marks, area, year }: FoundColumns,
  rows: Row[],
): DeliveryFinding[] {
  const used = [...columns.values(), ...marks.values(), area, year].filter((column) => column !== undefined);
  const at = { rows: new Set(rows.map(({ index }) => index)), columns: new Set(used) };
  return [...hidden(sheets, sheet, at), ...otherwise(sheet, mapping, at)];
}

/** What is read. */
interface At {
  rows: Set<number>;
  columns: Set<number>;
}

function hidden(sheets: Sheet[], { name, seen, rows }: Sheet, at: At): DeliveryFinding[] {
  const decision = (rule: DeliveryFinding['rule'], places: string[]): DeliveryFinding[] =>
    places.length === 0
      ? []
      : [{ rule, severity: 'decision', measures: [], areas: [], facts: { list: shortList(places) } }];
  const hiddenSheets = sheets.filter((other) => other.seen?.isHidden && other.rows.length > 0);
  const hiddenRows = [...(seen?.hiddenRows ?? [])].filter((row) => at.rows.has(row));
  const filled = new Set(
    seen?.hiddenColumns.size ? filledRows({ rows }).flatMap((row) => filledColumns(rows[row]!)) : [],
  );
  const hiddenColumns = [...(seen?.hiddenColumns ?? [])].filter((column) => filled.has(column));
  return [
    ...decision(
      'hidden-sheets',
      hiddenSheets.map((other) => other.name),
    ),
    ...(seen?.isHidden ? decision('hidden-sheet-read', [name]) : []),
    ...decision(
      'hidden-rows',
      hiddenRows.map((row) => String(row + 1)),
    ),
    ...decision('hidden-columns', hiddenColumns.map(columnLetters)),
  ];
}

function otherwise(sheet: Sheet, { headRows }: Mapping, at: At): DeliveryFinding[] {
  const isRead = ({ row, column }: SeenCell) =>
    at.columns.has(column) && (at.rows.has(row) || headRows.includes(row + 1));
  const groups = new Map<string, SeenCell[]>();
  for (const cell of sheet.seen?.cells ?? []) {
    if (!isRead(cell)) continue;
    const key = cell.as === 'percent' ? cell.as : `${cell.as} ${cell.text}`;
    const group = groups.get(key);
    if (group) group.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups.values()].map((cells) => {
    const { as, text, row, column } = cells[0]!;
    const place = shortList(cells.map((cell) => cellAddress(cell.row, cell.column)));
    const read = String(cellIn(sheet, row, column) ?? '').slice(0, 80);
    const facts = { place, count: cells.length, text: text.slice(0, 80), read };
    return { ...RULES[as], measures: [], areas: [], facts };
  });
}
