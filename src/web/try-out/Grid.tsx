import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Language } from '../../domain/text';
import { say } from '../../texts';
import type { Book } from '../../emulator/excel/model/book';
import { addressOf, columnName } from '../../emulator/excel/model/address';
import { standardHeight, standardWidth } from '../../emulator/excel/model/sheet';
import { editableCell, person, shownCell } from '../../emulator/excel/person';
import { CellDraft } from './CellDraft';
import { cellLook, pixels } from './cell-look';
import { extentOf } from './sheet-extent';
import { TypingPlace } from './TypingPlace';
import { useVersion } from './use-version';

interface Props {
  book: Book;
  language: Language;
  /** Shows a refusal (protected sheet) to the person. */
  attempt(action: () => void): void;
}

const HEAD_HEIGHT = 22;
const HEAD_WIDTH = 40;

/** The cells of the active sheet: drawn, selected, typed into. */
export function Grid({ book, language, attempt }: Props) {
  useVersion(book);
  const sheet = book.active;
  const { row: selectedRow, column: selectedColumn } = sheet.selection;
  /** What the draft of the selected cell starts with. */
  const [draft, setDraft] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const typing = useRef<HTMLTextAreaElement>(null);
  const { rows, columns } = extentOf(sheet);
  const tops = offsets(sheet.frozen.rows, HEAD_HEIGHT, (row) => heightOf(row));
  const lefts = offsets(sheet.frozen.columns, HEAD_WIDTH, (column) => widthOf(column));

  useEffect(() => {
    grid.current
      ?.querySelector('td[aria-selected=true]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [sheet, selectedRow, selectedColumn]);

  function heightOf(row: number) {
    return pixels(sheet.rowHeights.get(row) ?? standardHeight);
  }
  function widthOf(column: number) {
    return pixels(sheet.columnWidths.get(column) ?? standardWidth);
  }
  function select(row: number, column: number) {
    const place = { row: Math.max(0, row), column: Math.max(0, column), rows: 1, columns: 1 };
    person.select(book, sheet, place);
  }
  function endDraft(text: string | undefined, { down, right }: { down: number; right: number }) {
    if (text !== undefined) attempt(() => person.type(book, sheet, selectedRow, selectedColumn, text));
    setDraft(undefined);
    select(selectedRow + down, selectedColumn + right);
    typing.current?.focus({ preventScroll: true });
  }
  function onText(text: string, isPasted: boolean) {
    if (isPasted) attempt(() => person.paste(book, sheet, selectedRow, selectedColumn, text));
    else setDraft(text);
  }
  function onKeyDown(event: KeyboardEvent) {
    const [down = 0, right = 0] = MOVES[event.key] ?? [];
    if (event.key in MOVES) select(selectedRow + down, selectedColumn + right);
    else if (event.key === 'F2') setDraft(editableCell(sheet, selectedRow, selectedColumn));
    else if (event.key === 'Delete') attempt(() => person.empty(book, sheet, sheet.selection));
    else return;
    event.preventDefault();
  }

  return (
    <div
      className="grid"
      role="region"
      aria-label={sheet.name}
      tabIndex={-1}
      ref={grid}
      onFocus={({ target }) => target === grid.current && typing.current?.focus({ preventScroll: true })}
    >
      <TypingPlace
        label={say(language, 'tryOut.typeInto', { cell: addressOf(sheet.selection) })}
        place={typing}
        onKeyDown={onKeyDown}
        onText={onText}
      />
      <table
        role="grid"
        aria-label={say(language, 'tryOut.cellsOf', { sheet: sheet.name })}
        className={sheet.showGridlines ? '' : 'plain'}
      >
        <thead>
          <tr style={{ height: HEAD_HEIGHT }}>
            <td className="corner" style={{ width: HEAD_WIDTH }} />
            {count(columns).map((column) => (
              <th
                key={column}
                scope="col"
                style={{ width: widthOf(column), ...stuck('left', lefts[column], 31) }}
                className={column === selectedColumn ? 'current' : ''}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {count(rows).map((row) => (
            <tr key={row} style={{ height: heightOf(row) }}>
              <th
                scope="row"
                className={row === selectedRow ? 'current' : ''}
                style={stuck('top', tops[row], 31)}
              >
                {row + 1}
              </th>
              {count(columns).map((column) => {
                const merge = sheet.mergeAt(row, column);
                if (merge && (merge.row !== row || merge.column !== column)) return null;
                const selected = row === selectedRow && column === selectedColumn;
                const table = sheet.tables.find(
                  ({ area }) =>
                    row >= area.row &&
                    row < area.row + area.rows &&
                    column >= area.column &&
                    column < area.column + area.columns,
                );
                const cell = sheet.cell(row, column);
                return (
                  <td
                    key={column}
                    rowSpan={merge?.rows}
                    colSpan={merge?.columns}
                    aria-selected={selected}
                    style={{
                      ...((tops[row] ?? lefts[column]) !== undefined && { backgroundColor: '#fff' }),
                      ...(cell || table
                        ? cellLook(
                            sheet.style(row, column),
                            cell?.value ?? '',
                            table && { table, row: row - table.area.row },
                          )
                        : {}),
                      ...stuck('top', tops[row], 11),
                      ...stuck(
                        'left',
                        lefts[column],
                        (tops[row] === undefined ? 2 : 12) + lefts.length - column,
                      ),
                    }}
                    onMouseDown={() => {
                      if (selected && draft !== undefined) return;
                      grid.current?.focus({ preventScroll: true });
                      select(row, column);
                    }}
                    onDoubleClick={() => setDraft(editableCell(sheet, row, column))}
                  >
                    {selected && draft !== undefined ? (
                      <CellDraft
                        label={say(language, 'tryOut.cellInput', {
                          cell: `${columnName(column)}${row + 1}`,
                        })}
                        start={draft}
                        onEnd={endDraft}
                      />
                    ) : (
                      shownCell(book, sheet, row, column)
                    )}
                    {table?.showFilterButton && row === table.area.row && (
                      <span className="filter" aria-hidden="true">
                        ▾
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MOVES: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [20, 0],
  PageUp: [-20, 0],
  Enter: [1, 0],
};

const count = (length: number) => Array.from({ length }, (_, i) => i);

/** Where frozen rows or columns stick, in pixels from the grid's edge. */
function offsets(frozen: number, start: number, size: (index: number) => number): number[] {
  return count(frozen).map((index) => start + count(index).reduce((sum, before) => sum + size(before), 0));
}

function stuck(side: 'top' | 'left', offset: number | undefined, zIndex: number) {
  return offset === undefined ? {} : { position: 'sticky' as const, [side]: offset, zIndex };
}
