import { THEME, webColour } from './palette';
import type { SheetCell, SheetRole } from './sheet';

/** How a cell looks; what is missing stays as the workbook has it. Colours `#rrggbb`, sizes in points. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  colour?: string;
  fill?: string;
  align?: 'left' | 'center' | 'right';
  wrap?: boolean;
  /** At the top of a high row; otherwise at its bottom. */
  top?: boolean;
  /** Away from the edge at which it is aligned, in steps of three blanks. */
  indent?: number;
  /** A thin line above. */
  lineAbove?: boolean;
}

export const ROLE_LOOKS: Record<SheetRole, Look> = {
  title: { bold: true, size: 14, colour: webColour(THEME.accent) },
  subtitle: {},
  group: { bold: true, align: 'center', wrap: true, fill: webColour(THEME.tint) },
  unit: { align: 'center', colour: webColour(THEME.muted) },
  head: { bold: true, align: 'center', wrap: true },
  key: {},
  name: {},
  number: { align: 'right' },
  sign: { align: 'right' },
  text: { indent: 1 },
  note: { wrap: true, top: true, size: 9 },
  empty: {},
};

export const EMPHASIS_LOOKS: Record<NonNullable<SheetCell['emphasis']>, Look> = {
  city: { bold: true, lineAbove: true },
  unassigned: { italic: true },
};

/** How a head or unit is aligned by what stands below it; over numbers with room for the filter button. */
export const OVER_LOOKS: Record<NonNullable<SheetCell['over']>, Look> = {
  numbers: { align: 'right', indent: 2 },
  texts: {},
};

export const TABLE_STYLE = 'TableStyleLight1';
export const LINE_POINTS = 15;

/** The looks of a cell by what it is; a type's colour comes on top. */
export function lookOf(cell: SheetCell): Look {
  const { over, emphasis, fill } = cell;
  const align = alignOf(cell);
  const indent = over && OVER_LOOKS[over].indent;
  return {
    ...roleLookOf(cell),
    ...(align && { align }),
    ...(indent && { indent }),
    ...(emphasis && EMPHASIS_LOOKS[emphasis]),
    ...(fill && { fill }),
  };
}

/** A head or unit is aligned by what stands below it, any other cell by what it is. */
export function alignOf({ role, over }: SheetCell): Look['align'] {
  return (over ? OVER_LOOKS[over] : ROLE_LOOKS[role]).align;
}

/** What a cell is, without how it is aligned. */
export function roleLookOf({ role }: SheetCell): Look {
  const look = { ...ROLE_LOOKS[role] };
  delete look.align;
  return look;
}
