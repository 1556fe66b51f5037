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
  /** A thin line above. */
  lineAbove?: boolean;
}

const QUIET = '#595959';

export const ROLE_LOOKS: Record<SheetRole, Look> = {
  title: { bold: true, size: 14, colour: '#1f3a5f' },
  subtitle: { colour: QUIET },
  group: { bold: true, align: 'center', fill: '#e3ebf3' },
  unit: { align: 'center', colour: QUIET },
  head: { bold: true, align: 'center', wrap: true },
  key: {},
  name: {},
  number: { align: 'right' },
  sign: { align: 'right' },
  text: {},
  note: { wrap: true, size: 9 },
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
