import { absoluteAddress, quotedSheetName } from '../model/address';
import { lastColumn, lastRow } from '../model/area';
import type { Area } from '../model/area';
import type { Book } from '../model/book';
import type { CellValue } from '../model/cell';
import { valueOf } from '../model/formula';
import type { SheetChart } from '../model/sheet-chart';
import { chartKinds, plainKind } from './chart-kinds';
import { seriesOf } from './chart-series';
import type { ChartSeries } from './chart-series';

/** A chart as DrawingML with its cached values; kinds the emulator cannot draw are saved as clustered columns. */
export function chartXml(book: Book, chart: SheetChart): string {
  const kind = chartKinds[chart.chartType] ?? plainKind;
  const series = seriesOf(chart).map((one, index) => seriesXml(book, chart, one, index));
  const axes = kind.hasAxes ? '<c:axId val="1001"/><c:axId val="1002"/>' : '';
  return (
    `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:autoTitleDeleted val="${chart.showTitle ? 0 : 1}"/>` +
    `<c:plotArea><c:layout/><${kind.element}>${kind.open}${series.join('')}${kind.close}${axes}</${kind.element}>` +
    `${kind.hasAxes ? axesXml(kind.sideways === true) : ''}</c:plotArea>${legendXml(chart)}` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function seriesXml(
  book: Book,
  { source: { sheet } }: SheetChart,
  series: ChartSeries,
  index: number,
): string {
  const reference = (area: Area) => escaped(`${quotedSheetName(sheet.name)}!${absoluteAddress(area)}`);
  const values = (area: Area) =>
    valuesIn(area).map(([row, column]) => valueOf(book, sheet, sheet.cell(row, column)));
  const texts = (area: Area) =>
    `<c:strRef><c:f>${reference(area)}</c:f><c:strCache>${points(values(area).map(String))}</c:strCache></c:strRef>`;
  const numbers = (area: Area) =>
    `<c:numRef><c:f>${reference(area)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(
      values(area).map((value: CellValue) => (typeof value === 'number' ? String(value) : '')),
    )}</c:numCache></c:numRef>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${texts(series.name)}</c:tx>` +
    `<c:cat>${texts(series.categories)}</c:cat><c:val>${numbers(series.values)}</c:val></c:ser>`
  );
}

/** Cached points; an empty one is left out, which is how a gap is written. */
const points = (values: string[]) =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) => (value === '' ? '' : `<c:pt idx="${index}"><c:v>${escaped(value)}</c:v></c:pt>`))
    .join('');

function valuesIn(area: Area): [row: number, column: number][] {
  const places: [number, number][] = [];
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) places.push([row, column]);
  return places;
}

const titleXml = ({ title, showTitle }: SheetChart) =>
  showTitle && title
    ? `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
    : '';

const legendPositions: Record<string, string> = { Top: 't', Bottom: 'b', Left: 'l', Right: 'r' };

const legendXml = ({ showLegend, legendPosition }: SheetChart) =>
  showLegend
    ? `<c:legend><c:legendPos val="${legendPositions[legendPosition] ?? 'b'}"/><c:overlay val="0"/></c:legend>`
    : '';

const axesXml = (sideways: boolean) =>
  axisXml('c:catAx', 1001, 1002, sideways ? 'l' : 'b', '') +
  axisXml('c:valAx', 1002, 1001, sideways ? 'b' : 'l', '<c:majorGridlines/>');

const axisXml = (element: string, id: number, crosses: number, position: string, grid: string) =>
  `<${element}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
  `<c:axPos val="${position}"/>${grid}<c:numFmt formatCode="General" sourceLinked="1"/><c:tickLblPos val="nextTo"/>` +
  `<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/></${element}>`;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
