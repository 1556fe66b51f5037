import { blockAt, cellAddress } from '../../figures/cell-address';
import type { ChartBody } from '../../figures/figure';
import type { StandingChart } from '../../refresh/standing';
import { bytesOf, pack, textOf, unpack, type Parts } from '../package/archive';
import { behind, spliced, type Splice } from '../package/splice';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';
import { escapeXml } from '../package/xml';
import { sharedStringsOf } from '../sheet/shared-strings';
import { worksheetsOf } from '../sheet/worksheets';
import { chartWorkbook } from './chart-sheet';

type CellText = Map<string, string>;

/** Whether the workbook behind a chart holds just its data, or what else somebody wrote into it. */
export function workbookState(
  bytes: Uint8Array | undefined,
  { categories, series }: Omit<StandingChart, 'workbook'>,
): StandingChart['workbook'] {
  const sheet = bytes && firstSheet(bytes);
  if (!sheet) return 'missing';
  const expected = dataCells({ categories, series });
  const written = [...sheet.texts].filter(([, text]) => text !== '');
  const ours = written.every(([place, text]) => sameValue(expected.get(place), text));
  return ours ? 'ours' : 'changed';
}

/** The workbook for new data: made anew where it held just ours, otherwise with only our cells renewed. */
export function renewedWorkbook(
  bytes: Uint8Array | undefined,
  state: StandingChart['workbook'],
  body: ChartBody,
): Uint8Array {
  const sheet = state === 'changed' && bytes ? firstSheet(bytes) : undefined;
  if (!sheet) return chartWorkbook(body);
  const { parts, name, index } = sheet;
  const splices = [...dataCells(body)].flatMap(([place, text]) => cellSplice(index, place, text));
  return pack(new Map([...parts, [name, bytesOf(spliced(index.xml, splices))]]));
}

/** What our cells say: categories down column A, a column a series, names in row 1. */
function dataCells({ categories, series }: Pick<ChartBody, 'categories' | 'series'>): CellText {
  const cells: CellText = new Map();
  categories.forEach((name, c) => cells.set(cellAddress(c + 1, 0), name));
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
    return { parts, name, index, texts };
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
function cellSplice(index: XmlIndex, place: string, text: string): Splice[] {
  const cell = index.descendants(0, 'x:c').find((each) => index.attribute(each, 'r') === place);
  if (cell !== undefined) {
    const style = index.attribute(cell, 's');
    const [start, end] = index.range(cell);
    return [{ start, end, text: cellXml(place, text, style) }];
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
  return last === undefined || text === '' ? [] : [behind(index, last, cellXml(place, text, undefined))];
}

function columnOf(place: string): number {
  return blockAt(place).block.column;
}

function cellXml(place: string, text: string, style: string | undefined): string {
  const look = style === undefined ? '' : ` s="${escapeXml(style)}"`;
  if (text === '') return `<c r="${place}"${look}/>`;
  const isName = place.startsWith('A') || /^[A-Z]+1$/.test(place);
  if (!isName) return `<c r="${place}"${look}><v>${text}</v></c>`;
  return `<c r="${place}"${look} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}
