import { notImplemented } from '../../protocol/host-error';
import { noBorder, type BorderSide, type CellStyle } from './cell-style';

type Asked = Record<string, unknown>;

/** Says which properties of a cell are asked for, as `Range.getCellProperties` takes it, from how it looks. */
export function cellProperties(style: CellStyle, { format, ...others }: Asked): Asked {
  refuse(others);
  return { format: picked(formatOf(style), (format ?? {}) as Asked) };
}

function formatOf(style: CellStyle): Asked {
  const { fontName, fontSize, fontColor, bold, italic, underline, strikethrough } = style;
  const { horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation } = style;
  const sides: BorderSide[] = ['top', 'bottom', 'left', 'right', 'diagonalDown', 'diagonalUp'];
  return {
    fill: { color: style.fill || '#FFFFFF' },
    font: { name: fontName, size: fontSize, color: fontColor, bold, italic, underline, strikethrough },
    borders: Object.fromEntries(sides.map((side) => [side, { ...noBorder, ...style.borders[side] }])),
    ...{ horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation },
  };
}

/** What is not emulated must not look like answered. */
function picked(known: Asked, asked: Asked): Asked {
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, want]) => {
      if (!want) return [];
      if (!(name in known)) refuse({ [name]: want });
      const value = known[name];
      return [[name, want === true ? value : picked(value as Asked, want as Asked)]];
    }),
  );
}

function refuse(others: Asked): void {
  const [unknown] = Object.keys(others);
  if (unknown) throw notImplemented(`Range.getCellProperties: ${unknown}`);
}
