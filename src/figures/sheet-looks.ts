import { THEME, webColour } from './palette';
import type { SheetCell, SheetRole } from './sheet';

/** How a cell looks; what is missing stays as the workbook has it. Colours `#rrggbb`, sizes in points. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  colour?: string;
  fill?: string;
  align?: 'center' | 'right';
  wrap?: boolean;
  /** At the top of a high row; otherwise at its bottom. */
  top?: boolean;
  /** A little away from the column before. */
  indent?: boolean;
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
  text: { indent: true },
  note: { wrap: true, top: true, size: 9 },
  empty: {},
};

export const EMPHASIS_LOOKS: Record<NonNullable<SheetCell['emphasis']>, Look> = {
  city: { bold: true, lineAbove: true },
  unassigned: { italic: true },
};

export const TABLE_STYLE = 'TableStyleLight1';
export const LINE_POINTS = 15;

/** The looks of a cell by what it is; a type's colour comes on top. */
export function lookOf({ role, emphasis, fill }: SheetCell): Look {
  return { ...ROLE_LOOKS[role], ...(emphasis && EMPHASIS_LOOKS[emphasis]), ...(fill && { fill }) };
}
