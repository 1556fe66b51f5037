export type BorderSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export interface BorderLine {
  style: string;
  color: string;
  weight: string;
}

/** The look of a cell in the words of Excel's API: colours as #RRGGBB, sizes in points. */
export interface CellStyle {
  numberFormat: string;
  fill: string;
  fontName: string;
  fontSize: number;
  fontColor: string;
  bold: boolean;
  italic: boolean;
  underline: string;
  strikethrough: boolean;
  horizontalAlignment: string;
  verticalAlignment: string;
  wrapText: boolean;
  indentLevel: number;
  textOrientation: number;
  locked: boolean;
  formulaHidden: boolean;
  borders: Partial<Record<BorderSide, BorderLine>>;
}

/** An empty `fill` is no fill; Excel answers #FFFFFF for it. */
export const plainStyle: CellStyle = {
  numberFormat: 'General',
  fill: '',
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  bold: false,
  italic: false,
  underline: 'None',
  strikethrough: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
  borders: {},
};

export const noBorder: BorderLine = { style: 'None', color: '#000000', weight: 'Thin' };
