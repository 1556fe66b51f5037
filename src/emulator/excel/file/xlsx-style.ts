import type { Alignment, Border, BorderStyle, Borders, Color, Fill, Font, Style } from 'exceljs';
import { noBorder, plainStyle } from '../model/cell-style';
import type { BorderLine, BorderSide, CellStyle } from '../model/cell-style';

/** The looks of a cell as exceljs writes them; what is plain stays out of the file. */
export function toXlsxStyle(style: CellStyle): Partial<Style> {
  return {
    ...(style.numberFormat === plainStyle.numberFormat ? {} : { numFmt: style.numberFormat }),
    ...(hasPlainFont(style) ? {} : { font: font(style) }),
    ...(style.fill ? { fill: solid(style.fill) } : {}),
    ...(Object.keys(style.borders).length > 0 ? { border: borders(style.borders) } : {}),
    alignment: alignment(style),
    ...(style.locked && !style.formulaHidden
      ? {}
      : { protection: { locked: style.locked, hidden: style.formulaHidden } }),
  };
}

/** The looks of a cell of a file; theme colours and patterns the emulator does not know become plain. */
export function fromXlsxStyle(style: Partial<Style>): CellStyle {
  const { font: text = {}, fill, border = {}, alignment: aligned = {}, protection } = style;
  return {
    ...plainStyle,
    numberFormat: style.numFmt || plainStyle.numberFormat,
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? (hex(fill.fgColor) ?? '') : '',
    fontName: text.name ?? plainStyle.fontName,
    fontSize: text.size ?? plainStyle.fontSize,
    fontColor: hex(text.color) ?? plainStyle.fontColor,
    bold: text.bold ?? false,
    italic: text.italic ?? false,
    strikethrough: text.strike ?? false,
    underline: underlineFrom(text.underline),
    horizontalAlignment: nameOf(horizontals, aligned.horizontal) ?? plainStyle.horizontalAlignment,
    verticalAlignment: nameOf(verticals, aligned.vertical) ?? plainStyle.verticalAlignment,
    wrapText: aligned.wrapText ?? false,
    indentLevel: aligned.indent ?? 0,
    textOrientation: typeof aligned.textRotation === 'number' ? aligned.textRotation : 0,
    locked: protection?.locked ?? true,
    formulaHidden: protection?.hidden ?? false,
    borders: bordersFrom(border),
  };
}

export const argb = (color: string) => ({ argb: `FF${color.slice(1)}` });

export const hex = (color: Partial<Color> | undefined): string | undefined =>
  color?.argb ? `#${color.argb.slice(-6).toUpperCase()}` : undefined;

const solid = (color: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(color) });

const hasPlainFont = (style: CellStyle) =>
  (['fontName', 'fontSize', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough'] as const).every(
    (name) => style[name] === plainStyle[name],
  );

const font = (style: CellStyle): Partial<Font> => ({
  name: style.fontName,
  size: style.fontSize,
  color: argb(style.fontColor),
  ...(style.bold ? { bold: true } : {}),
  ...(style.italic ? { italic: true } : {}),
  ...(style.strikethrough ? { strike: true } : {}),
  ...(style.underline === 'None' ? {} : { underline: underlines[style.underline] ?? 'single' }),
});

const underlines: Record<string, 'single' | 'double' | 'singleAccounting' | 'doubleAccounting'> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
};

function underlineFrom(underline: Font['underline'] | undefined): string {
  if (underline === true) return 'Single';
  return nameOf(underlines, underline) ?? 'None';
}

const horizontals: Record<string, Alignment['horizontal']> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
};

const verticals: Record<string, Alignment['vertical']> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
};

function alignment(style: CellStyle): Partial<Alignment> {
  const horizontal = horizontals[style.horizontalAlignment];
  const vertical = verticals[style.verticalAlignment];
  return {
    ...(horizontal ? { horizontal } : {}),
    ...(vertical && style.verticalAlignment !== plainStyle.verticalAlignment ? { vertical } : {}),
    ...(style.wrapText ? { wrapText: true } : {}),
    ...(style.indentLevel ? { indent: style.indentLevel } : {}),
    ...(style.textOrientation ? { textRotation: style.textOrientation } : {}),
  };
}

/** Excel's line styles and weights side by side with the one name the file has for both. */
const lines: [style: string, weight: string, name: BorderStyle][] = [
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
  ['Double', 'Thick', 'double'],
];

const lineName = ({ style, weight }: BorderLine): BorderStyle =>
  (
    lines.find(([known, heavy]) => known === style && heavy === weight) ??
    lines.find(([known]) => known === style)
  )?.[2] ?? 'thin';

function borders(drawn: CellStyle['borders']): Partial<Borders> {
  const side = (line: BorderLine | undefined): Partial<Border> | undefined =>
    line && line.style !== 'None' ? { style: lineName(line), color: argb(line.color) } : undefined;
  const diagonal = side(drawn.diagonalDown) ?? side(drawn.diagonalUp);
  return {
    ...Object.fromEntries(
      sides.flatMap((name) => {
        const line = side(drawn[name]);
        return line ? [[name, line]] : [];
      }),
    ),
    ...(diagonal
      ? {
          diagonal: {
            ...diagonal,
            down: Boolean(side(drawn.diagonalDown)),
            up: Boolean(side(drawn.diagonalUp)),
          },
        }
      : {}),
  };
}

const sides = ['top', 'bottom', 'left', 'right'] as const satisfies BorderSide[];

function bordersFrom(border: Partial<Borders>): CellStyle['borders'] {
  const line = (drawn: Partial<Border> | undefined): BorderLine | undefined => {
    const [style, weight] = lines.find(([, , name]) => name === drawn?.style) ?? [];
    return style && weight ? { style, weight, color: hex(drawn?.color) ?? noBorder.color } : undefined;
  };
  const found = sides.flatMap((name) => {
    const drawn = line(border[name]);
    return drawn ? [[name, drawn] as const] : [];
  });
  const diagonal = line(border.diagonal);
  return {
    ...Object.fromEntries(found),
    ...(diagonal && border.diagonal?.down ? { diagonalDown: diagonal } : {}),
    ...(diagonal && border.diagonal?.up ? { diagonalUp: diagonal } : {}),
  };
}

const nameOf = <T>(names: Record<string, T>, wanted: T | undefined): string | undefined =>
  wanted === undefined ? undefined : Object.keys(names).find((name) => names[name] === wanted);
