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
  /** A thin line below, as the style of a table draws one at its end. */
  lineBelow?: boolean;
}

export const ROLE_LOOKS: Record<SheetRole, Look> = {
  title: { bold: true, size: 14, colour: webColour(THEME.accent) },
  subtitle: {},
  group: { bold: true, align: 'center', wrap: true, fill: webColour(THEME.tint) },
  unit: { align: 'center', colour: webColour(THEME.muted) },
  head: { bold: true, align: 'center', wrap: true },
  key: {},
  name: {},
  number: { align: 'right', indent: 2 },
  sign: { align: 'right', indent: 2 },
  text: { indent: 1 },
  note: { wrap: true, top: true, size: 9 },
  empty: {},
};

export const EMPHASIS_LOOKS: Record<NonNullable<SheetCell['emphasis']>, Look> = {
  city: { bold: true, lineAbove: true, lineBelow: true },
  unassigned: { italic: true },
  cityColumn: { bold: true },
};

/** How a head or unit is aligned by what stands below it. Over numbers there is room for the filter button, as below. */
export const OVER_LOOKS: Record<NonNullable<SheetCell['over']>, Look> = {
  numbers: { align: 'right', indent: 2 },
  texts: {},
};

export const TABLE_STYLE = 'TableStyleLight1';
export const LINE_POINTS = 15;

/** The looks of a cell by what it is; a type's colour comes on top. */
export function lookOf(cell: SheetCell): Look {
  const { emphasis, fill } = cell;
  return {
    ...roleLookOf(cell),
    ...placeOf(cell),
    ...(emphasis && EMPHASIS_LOOKS[emphasis]),
    ...(fill && { fill }),
  };
}

/** Where the text of a cell stands: a head or unit by what stands below it, any other cell by what it is. */
export function placeOf({ role, over }: SheetCell): Pick<Look, 'align' | 'indent'> {
  const { align, indent } = over ? OVER_LOOKS[over] : ROLE_LOOKS[role];
  return { ...(align && { align }), ...(indent && { indent }) };
}

/** What a cell is, without where its text stands. */
export function roleLookOf({ role }: SheetCell): Look {
  const look = { ...ROLE_LOOKS[role] };
  delete look.align;
  delete look.indent;
  return look;
}
