import type { WordPackage } from '../../word/package';
import { relatedPart, relationshipsOf, RELATIONSHIP } from '../../word/relationships';
import { NAMESPACE, rootOf, within } from '../../word/xml';
import type { Element } from '../../word/xml';
import { parseAddress, splitAddress } from '../model/address';
import { boundingArea } from '../model/area';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import type { SheetChart } from '../model/sheet-chart';
import { chartKinds } from './chart-kinds';
import { sheetParts } from './sheet-parts';

const drawingNamespace = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Reads charts that float at a fixed place, as this emulator saves them; others are not shown. */
export function readCharts(pkg: WordPackage, book: Book) {
  const parts = sheetParts(pkg);
  for (const [index, sheet] of book.sheets.entries()) {
    const sheetPart = parts[index]?.part;
    const drawing = sheetPart && relatedPart(pkg, sheetPart, `${NAMESPACE.r}/drawing`);
    if (!drawing) continue;
    const anchors = rootOf(pkg.read(drawing)).getElementsByTagNameNS(drawingNamespace, 'absoluteAnchor');
    sheet.charts = Array.from(anchors).flatMap((anchor) => chartOf(pkg, book, sheet, drawing, anchor) ?? []);
  }
}

function chartOf(
  pkg: WordPackage,
  book: Book,
  sheet: Sheet,
  drawing: string,
  anchor: Element,
): SheetChart | undefined {
  const id = within(anchor, 'chart', 'c')[0]?.getAttributeNS(NAMESPACE.r, 'id');
  const part = relationshipsOf(pkg, drawing).find((one) => one.id === id && one.type === RELATIONSHIP.chart);
  const root = part && rootOf(pkg.read(part.target));
  const source = root && sourceOf(book, sheet, root);
  if (!root || !source) return undefined;
  const title = within(root, 'title', 'c')[0];
  const legend = within(root, 'legendPos', 'c')[0]?.getAttribute('val');
  return {
    id: `{${book.nextId()}}`,
    name: placed(anchor, 'cNvPr', 'name') ?? '',
    chartType: typeOf(root),
    title: title?.textContent ?? '',
    showTitle: title !== undefined,
    showLegend: legend !== undefined && legend !== null,
    legendPosition: legendNames[legend ?? 'b'] ?? 'Bottom',
    seriesBy: source.byRows ? 'Rows' : 'Columns',
    source: { sheet: source.sheet, area: source.area },
    left: points(anchor, 'pos', 'x'),
    top: points(anchor, 'pos', 'y'),
    width: points(anchor, 'ext', 'cx'),
    height: points(anchor, 'ext', 'cy'),
  };
}

const legendNames: Record<string, string> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right' };

/** The cells all series of a chart refer to, together. */
function sourceOf(book: Book, home: Sheet, root: Element) {
  const references = within(root, 'f', 'c').map((element) => splitAddress(element.textContent ?? ''));
  const areas = references.flatMap(({ address }) => parseAddress(address) ?? []);
  const [first, ...others] = areas;
  if (!first) return undefined;
  const values = within(root, 'val', 'c').flatMap(
    (element) => parseAddress(splitAddress(within(element, 'f', 'c')[0]?.textContent ?? '').address) ?? [],
  );
  return {
    sheet: book.sheet(references[0]?.sheet ?? home.name) ?? home,
    area: others.reduce<Area>(boundingArea, first),
    byRows: values.some(({ rows, columns }) => columns > rows),
  };
}

function typeOf(root: Element): string {
  const opened = (element: Element) =>
    ['barDir', 'grouping'].map((name) => within(element, name, 'c')[0]?.getAttribute('val') ?? '');
  const found = Object.entries(chartKinds).find(([, kind]) => {
    const [element] = within(root, kind.element.slice(2), 'c');
    return element && opened(element).every((value) => value === '' || kind.open.includes(`"${value}"`));
  });
  return found?.[0] ?? 'ColumnClustered';
}

const placed = (anchor: Element, element: string, attribute: string) =>
  anchor.getElementsByTagNameNS(drawingNamespace, element)[0]?.getAttribute(attribute) ?? undefined;

const points = (anchor: Element, element: string, attribute: string) =>
  Number(placed(anchor, element, attribute) ?? 0) / 12_700;
