import { blockAt, cellAddress } from '../../figures/cell-address';
import { GAP, type ChartBody } from '../../figures/figure';
import type { StandingChart } from '../../refresh/standing';
import { pack, textOf, unpack, type Parts } from '../package/archive';
import { behind, splicedPart, type Splice } from '../package/splice';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { escapeXml } from '../package/xml';
import { sharedStringsOf } from '../sheet/shared-strings';
import { worksheetsOf } from '../sheet/worksheets';
import { chartWorkbook } from './chart-sheet';
import { dayOfYear } from './time-axis';

type CellText = Map<string, string>;

/** Whether the workbook behind a chart holds just its data, or what else somebody wrote into it, and beside which names. */
export function workbookState(
  bytes: Uint8Array | undefined,
  { categories, series, timed }: Pick<StandingChart, 'categories' | 'series' | 'timed'>,
): Pick<StandingChart, 'workbook' | 'remarks'> {
  const sheet = bytes && firstSheet(bytes);
  if (!sheet) return { workbook: 'missing' };
  const expected = dataCells({ categories, series }, timed);
  const own = [...sheet.texts].filter(
    ([place, text]) => text !== '' && !sameValue(expected.get(place), text),
  );
  if (!own.length) return { workbook: 'ours' };
  const isBeside = own.every(([place]) => {
    const { row, column } = blockAt(place).block;
    const isGap = row > 0 && categories[row - 1] === GAP;
    return column > series.length && row <= categories.length && !isGap && !sheet.formulas.has(place);
  });
  const names = own.flatMap(([place]) => categories[blockAt(place).block.row - 1] ?? []);
  return { workbook: 'changed', ...(isBeside && { remarks: [...new Set(names)] }) };
}

/**
 * The workbook for new data: made anew where it held just ours. Otherwise only our cells are renewed, and what somebody wrote
 * beside a name goes where the name goes. `timed` is how the renewed chart holds its years.
 */
export function renewedWorkbook(
  bytes: Uint8Array | undefined,
  { workbook, remarks, categories, timed: wasTimed }: StandingChart,
  body: ChartBody,
  timed: boolean = wasTimed ?? false,
): Uint8Array {
  const sheet = workbook === 'changed' && bytes ? firstSheet(bytes) : undefined;
  if (!sheet) return chartWorkbook(body, timed);
  const { parts, name, index } = sheet;
  const splices = remarks
    ? rowSplices(index, body, categories, timed)
    : [...dataCells(body, timed)].flatMap(([place, text]) => cellSplice(index, place, text, timed));
  return pack(new Map([...parts, [name, splicedPart(index, splices)]]));
}

/** All rows in the order of the new names, each with the cells somebody put beside it. */
function rowSplices(index: XmlIndex, body: ChartBody, before: string[], timed: boolean): Splice[] {
  const data = index.descendants(0, 'x:sheetData')[0];
  if (data === undefined) return [];
  const cells = dataCells(body, timed);
  const dated = timed ? styleAt(index, cellAddress(1, 0)) : undefined;
  const beside = (row: number) =>
    index
      .descendants(data, 'x:c')
      .map((cell) => ({ cell, ...blockAt(index.attribute(cell, 'r') ?? 'A1').block }))
      .filter((each) => each.row === row && each.column > body.series.length);
  const rows = [0, ...body.categories.map((name) => before.indexOf(name) + 1 || -1)].map((old, row) => {
    const ours = Array.from({ length: body.series.length + 1 }, (_, column) =>
      cellAddress(row, column),
    ).flatMap((place) => {
      const style = columnOf(place) === 0 ? dated : undefined;
      return cells.get(place) ? [cellXml(place, cells.get(place)!, style, timed)] : [];
    });
    const theirs = beside(old).map(({ cell, column }) =>
      index.outer(cell).replace(/\br="[A-Z]+\d+"/, `r="${cellAddress(row, column)}"`),
    );
    return `<row r="${row + 1}">${ours.join('')}${theirs.join('')}</row>`;
  });
  const [start, end] = index.inner(data);
  return [{ start, end, text: rows.join('') }];
}

/** What our cells say: categories down column A, a column a series, names in row 1. */
function dataCells(
  { categories, series }: Pick<ChartBody, 'categories' | 'series'>,
  timed = false,
): CellText {
  const cells: CellText = new Map();
  categories.forEach((name, c) => cells.set(cellAddress(c + 1, 0), timed ? String(dayOfYear(name)) : name));
  series.forEach(({ name, values }, s) => {
    cells.set(cellAddress(0, s + 1), name);
    values.forEach((value, c) => cells.set(cellAddress(c + 1, s + 1), value === null ? '' : String(value)));
  });
  return cells;
}

function sameValue(expected: string | undefined, found: string): boolean {
  if (expected === undefined) return false;
  return expected === found || (expected !== '' && Number(expected) === Number(found));
}

interface Sheet {
  parts: Parts;
  name: string;
  index: XmlIndex;
  texts: CellText;
  /** Places whose values are computed. */
  formulas: Set<string>;
}

function firstSheet(bytes: Uint8Array): Sheet | undefined {
  try {
    const parts = unpack(bytes);
    const name = worksheetsOf(parts)[0]?.part ?? '';
    const shared = sharedStringsOf(parts);
    const index = indexXml(textOf(parts, name));
    const texts = new Map(
      index
        .descendants(0, 'x:c')
        .map((cell) => [index.attribute(cell, 'r') ?? '', cellText(index, cell, shared)]),
    );
    const formulas = new Set(
      index.descendants(0, 'x:f').map((formula) => index.attribute(index.parent(formula), 'r') ?? ''),
    );
    return { parts, name, index, texts, formulas };
  } catch {
    return undefined;
  }
}

function stringIn(index: XmlIndex, entry: XmlNode): string {
  return index
    .descendants(entry, 'x:t')
    .map((text) => index.text(text))
    .join('');
}

function cellText(index: XmlIndex, cell: XmlNode, shared: string[]): string {
  const value = index.child(cell, 'x:v');
  const text = value === undefined ? '' : index.text(value);
  const type = index.attribute(cell, 't');
  if (type === 's') return shared[Number(text)] ?? '';
  return type === 'inlineStr' ? stringIn(index, cell) : text;
}

/** One cell with another value, in its old looks. */
function cellSplice(index: XmlIndex, place: string, text: string, timed: boolean): Splice[] {
  const cell = cellNode(index, place);
  if (cell !== undefined) {
    const style = index.attribute(cell, 's');
    const [start, end] = index.range(cell);
    return [{ start, end, text: cellXml(place, text, style, timed) }];
  }
  const row = index
    .descendants(0, 'x:row')
    .find((each) => index.attribute(each, 'r') === place.replace(/\D/g, ''));
  const last =
    row === undefined
      ? undefined
      : index
          .children(row, 'x:c')
          .filter((each) => columnOf(index.attribute(each, 'r') ?? '') < columnOf(place))
          .at(-1);
  return last === undefined || text === ''
    ? []
    : [behind(index, last, cellXml(place, text, undefined, timed))];
}

function cellNode(index: XmlIndex, place: string): XmlNode | undefined {
  return index.descendants(0, 'x:c').find((each) => index.attribute(each, 'r') === place);
}

function styleAt(index: XmlIndex, place: string): string | undefined {
  return index.attribute(cellNode(index, place), 's');
}

function columnOf(place: string): number {
  return blockAt(place).block.column;
}

function cellXml(place: string, text: string, style: string | undefined, timed: boolean): string {
  const look = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  if (text === '') return `<c r="${place}"${look}/>`;
  const isName = (place.startsWith('A') && !timed) || /^[A-Z]+1$/.test(place);
  if (!isName) return `<c r="${place}"${look}><v>${text}</v></c>`;
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
