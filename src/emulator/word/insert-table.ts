import { invalidArgument } from '../protocol/host-error';
import { blockSpan } from './insert-paragraph';
import type { Location } from './locations';
import type { WordModel } from './model';
import { placeBlocks } from './place-blocks';
import { makeParagraph } from './runs';
import type { Span } from './spans';
import { boxOf } from './spans';
import { styleByName, styleId } from './styles';
import type { Element } from './xml';
import { make } from './xml';

export type CellTexts = readonly (readonly string[])[];

/** Inserts a table in the style Table Grid; values must have its rows and columns, else InvalidArgument. */
export function insertTable(
  model: WordModel,
  span: Span,
  { rows, columns, values }: { rows: number; columns: number; values?: CellTexts },
  where: Location,
): Element {
  refuseMisfit(rows, columns, values);
  const place = blockSpan(span);
  return model.change(boxOf(place), () => {
    const table = makeTable(rows, columns, values);
    const style = styleByName(model.pkg, 'Table Grid');
    const properties = table.firstChild as Element;
    if (style) properties.insertBefore(make('tblStyle', { val: styleId(style) }), properties.firstChild);
    placeBlocks(model, place, where, [table]);
    return table;
  });
}

export function refuseMisfit(rows: number, columns: number, values: CellTexts | undefined): void {
  const fits = !values || (values.length === rows && values.every((row) => row.length === columns));
  if (rows < 1 || columns < 1 || !fits)
    throw invalidArgument('insertTable', 'The values do not fit the table.');
}

function makeTable(rows: number, columns: number, values?: CellTexts): Element {
  const table = make('tbl');
  const properties = table.appendChild(make('tblPr'));
  properties.appendChild(make('tblW', { w: '5000', type: 'pct' }));
  properties.appendChild(make('tblLook', { val: '04A0' }));
  const grid = table.appendChild(make('tblGrid'));
  const width = Math.floor(9062 / columns);
  for (let column = 0; column < columns; column += 1) grid.appendChild(make('gridCol', { w: String(width) }));
  for (let row = 0; row < rows; row += 1)
    table.appendChild(
      makeRow(
        Array.from({ length: columns }, (_, column) => values?.[row]?.[column] ?? ''),
        width,
      ),
    );
  return table;
}

export function makeRow(texts: readonly string[], width?: number): Element {
  const row = make('tr');
  for (const text of texts) {
    const cell = row.appendChild(make('tc'));
    const properties = cell.appendChild(make('tcPr'));
    properties.appendChild(make('tcW', width ? { w: String(width), type: 'dxa' } : { w: '0', type: 'auto' }));
    cell.appendChild(makeParagraph(String(text)));
  }
  return row;
}
