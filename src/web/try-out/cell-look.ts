import type { CSSProperties } from 'react';
import type { CellStyle, BorderLine, BorderSide } from '../../emulator/excel/model/cell-style';
import type { CellValue } from '../../emulator/excel/model/cell';
import type { SheetTable } from '../../emulator/excel/model/sheet-table';

const PIXELS_PER_POINT = 4 / 3;

export function pixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}

/** How a cell looks on the page; `table` is the table object it stands in and its row there. */
export function cellLook(
  style: CellStyle,
  value: CellValue,
  table?: { table: SheetTable; row: number },
): CSSProperties {
  return {
    ...(table && tableLook(table.table, table.row)),
    ...(style.fill && { backgroundColor: style.fill }),
    ...(style.fontColor !== '#000000' && { color: style.fontColor }),
    ...(style.bold && { fontWeight: 700 }),
    ...(style.italic && { fontStyle: 'italic' }),
    ...(style.fontSize !== 11 && { fontSize: pixels(style.fontSize) }),
    textAlign: alignment(style.horizontalAlignment, value),
    verticalAlign: VERTICAL[style.verticalAlignment] ?? 'bottom',
    ...(style.wrapText && { whiteSpace: 'pre-wrap', overflow: 'hidden', overflowWrap: 'anywhere' }),
    ...(style.indentLevel > 0 && { paddingLeft: 3 + style.indentLevel * 9 }),
    ...borders(style.borders),
  };
}

const VERTICAL: Record<string, 'top' | 'middle' | 'bottom'> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
};

function alignment(horizontal: string, value: CellValue): 'left' | 'right' | 'center' {
  if (horizontal === 'Center' || horizontal === 'CenterAcrossSelection') return 'center';
  if (horizontal === 'Right') return 'right';
  if (horizontal === 'Left') return 'left';
  return typeof value === 'number' ? 'right' : 'left';
}

const SIDES: Partial<Record<BorderSide, 'borderTop' | 'borderBottom' | 'borderLeft' | 'borderRight'>> = {
  top: 'borderTop',
  bottom: 'borderBottom',
  left: 'borderLeft',
  right: 'borderRight',
};

const WIDTHS: Record<string, number> = { Hairline: 1, Thin: 1, Medium: 2, Thick: 3 };

function borders(lines: CellStyle['borders']): CSSProperties {
  return Object.fromEntries(
    (Object.entries(lines) as [BorderSide, BorderLine][]).flatMap(([side, { style, color, weight }]) => {
      const property = SIDES[side];
      return property && style !== 'None' ? [[property, `${WIDTHS[weight] ?? 1}px solid ${color}`]] : [];
    }),
  );
}

/** A light imitation of Excel's table styles: head, bands. */
function tableLook({ style, showHeaders, showBandedRows }: SheetTable, row: number): CSSProperties {
  if (!style) return {};
  if (showHeaders && row === 0)
    return style.includes('Medium')
      ? { backgroundColor: '#4472c4', color: '#ffffff', fontWeight: 700 }
      : { borderBottom: '1px solid #7f7f7f', fontWeight: 700 };
  return showBandedRows && row % 2 === 1 ? { backgroundColor: '#f2f4f7' } : {};
}
