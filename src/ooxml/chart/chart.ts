import type { ChartBody } from '../../figures/figure';
import type { Language } from '../../domain/text';
import { hasNegative, numberFormatOf, seriesColours } from './chart-colours';
import { categoryNames, seriesName, seriesValues } from './chart-sheet';
import { layoutWithNames, nameAtEnd, namesFit } from './direct-labels';
import { dayOfYear, YEAR_FORMAT, yearsAlong } from './time-axis';
import { THEME } from '../../figures/palette';
import { escapeXml, NS, XML_HEADER } from '../package/xml';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const MARKERS = ['circle', 'square', 'diamond', 'triangle', 'dash', 'star', 'plus'];

/**
 * The chart part: native, editable, with its numbers cached and its workbook behind relationship `rId1`. Missing values
 * have no point and stay gaps; the axis starts at 0; years along a line stand as far apart as they are; numbers are written in the notation of the reader's language.
 */
export function chartPart(body: ChartBody, language: Language): string {
  return (
    `${XML_HEADER}<c:chartSpace xmlns:c="${NS.c}" xmlns:a="${NS.a}" xmlns:r="${NS.r}">` +
    `<c:date1904 val="0"/><c:lang val="${language === 'de' ? 'de-DE' : 'en-GB'}"/><c:roundedCorners val="0"/>` +
    `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layoutOf(body)}` +
    (body.type === 'line' ? lineChart(body) : barChart(body)) +
    categoryAxis(body) +
    valueAxis(body) +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
    legendOf(body) +
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${fill(THEME.paper)}<a:ln><a:noFill/></a:ln></c:spPr>${text(900, THEME.text, `<a:latin typeface="${THEME.chartFont}"/>`)}` +
    '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
  );
}

/** Where the plot stands: wherever there is room, or beside the names of its lines. */
export function layoutOf(body: ChartBody): string {
  return namesFit(body) ? layoutWithNames(body) : '<c:layout/>';
}

/** Several series have a legend, unless their names stand at the lines. */
export function legendOf(body: ChartBody): string {
  return body.series.length < 2 || namesFit(body) ? '' : LEGEND;
}

/** A legend nobody arranged. */
export const LEGEND = '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>';

const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const outline = (colour: string, width: number) => `<a:ln w="${width}">${fill(colour)}</a:ln>`;
const text = (size: number, colour: string, font = '') =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0">${fill(colour)}${font}</a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>`;
const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function barChart(body: ChartBody): string {
  const colours = seriesColours(body);
  const series = body.series.map((_, s) => {
    const colour = colours[s] ?? THEME.accent;
    return (
      seriesStart(body, s) +
      `<c:spPr>${fill(colour)}${outline(THEME.accent, 6350)}</c:spPr><c:invertIfNegative val="0"/>` +
      referencePoint(body) +
      labels(body) +
      seriesData(body, s) +
      '</c:ser>'
    );
  });
  return (
    `<c:barChart><c:barDir val="${body.type === 'bar' ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${series.join('')}<c:gapWidth val="${body.series.length > 1 ? 60 : 45}"/>${axes}</c:barChart>`
  );
}

/** The whole city among its parts, in the accent colour; several series keep their own colours. */
export function referencePoint({ reference, series }: ChartBody): string {
  if (reference === undefined || series.length > 1) return '';
  return `<c:dPt><c:idx val="${reference}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${fill(THEME.accent)}${outline(THEME.accent, 6350)}</c:spPr></c:dPt>`;
}

function lineChart(body: ChartBody): string {
  const colours = seriesColours(body);
  const series = body.series.map((_, s) => {
    const colour = colours[s] ?? THEME.accent;
    return (
      seriesStart(body, s) +
      `<c:spPr><a:ln w="28575" cap="rnd">${fill(colour)}<a:round/></a:ln></c:spPr>` +
      `<c:marker><c:symbol val="${MARKERS[s % MARKERS.length]}"/><c:size val="7"/><c:spPr>${fill(colour)}${outline(colour, 9525)}</c:spPr></c:marker>` +
      `${namesFit(body) ? nameAtEnd(body, s) : ''}${seriesData(body, s)}<c:smooth val="0"/></c:ser>`
    );
  });
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series.join('')}<c:marker val="1"/>${axes}</c:lineChart>`;
}

function seriesStart(body: ChartBody, s: number): string {
  return `<c:ser><c:idx val="${s}"/><c:order val="${s}"/>${seriesNameOf(body, s)}`;
}

/** The name of a series: where it stands in the workbook, and as cached. */
export function seriesNameOf({ series }: ChartBody, s: number): string {
  return `<c:tx><c:strRef><c:f>${seriesName(s)}</c:f>${strings([series[s]?.name ?? ''])}</c:strRef></c:tx>`;
}

function seriesData(body: ChartBody, s: number): string {
  return (yearsAlong(body) ? yearsOf(body) : namesOf(body)) + valuesOf(body, s);
}

/** The names of the categories. */
export function namesOf({ categories }: ChartBody): string {
  return `<c:cat><c:strRef><c:f>${categoryNames(categories.length)}</c:f>${strings(categories)}</c:strRef></c:cat>`;
}

/** The names of the categories where they are years, as the days their years begin. */
export function yearsOf({ categories }: ChartBody): string {
  const points = categories.map((year, c) => `<c:pt idx="${c}"><c:v>${dayOfYear(year)}</c:v></c:pt>`);
  return (
    `<c:cat><c:numRef><c:f>${categoryNames(categories.length)}</c:f><c:numCache><c:formatCode>${YEAR_FORMAT}</c:formatCode>` +
    `<c:ptCount val="${categories.length}"/>${points.join('')}</c:numCache></c:numRef></c:cat>`
  );
}

/** The numbers of a series; a missing one has no point and stays a gap. */
export function valuesOf(body: ChartBody, s: number): string {
  const values = body.series[s]?.values ?? [];
  const points = values.map((value, c) =>
    value === null ? '' : `<c:pt idx="${c}"><c:v>${value}</c:v></c:pt>`,
  );
  return (
    `<c:val><c:numRef><c:f>${seriesValues(s, body.categories.length)}</c:f><c:numCache>` +
    `<c:formatCode>${numberFormatOf(body)}</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef></c:val>`
  );
}

function strings(texts: string[]): string {
  const points = texts.map((value, i) =>
    value === '' ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(value)}</c:v></c:pt>`,
  );
  return `<c:strCache><c:ptCount val="${texts.length}"/>${points.join('')}</c:strCache>`;
}

function labels(body: ChartBody): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${numberFormatOf(body)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${text(800, THEME.text)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
  );
}

function categoryAxis(body: ChartBody): string {
  if (yearsAlong(body))
    return `<c:dateAx>${namedAxis('minMax', 'b', YEAR_FORMAT)}<c:lblOffset val="100"/><c:baseTimeUnit val="years"/></c:dateAx>`;
  const bars = body.type === 'bar';
  return (
    `<c:catAx>${namedAxis(bars ? 'maxMin' : 'minMax', bars ? 'l' : 'b', 'General')}<c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function namedAxis(orientation: string, side: string, format: string): string {
  return (
    `<c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${side}"/><c:numFmt formatCode="${format}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${outline(THEME.muted, 9525)}</c:spPr>` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>`
  );
}

/** Labelled bars need no scale beside them; lines have one, with quiet grid lines. */
function valueAxis(body: ChartBody): string {
  const bars = body.type === 'bar';
  const line = body.type === 'line';
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${hasNegative(body) ? '' : '<c:min val="0"/>'}</c:scaling>` +
    `<c:delete val="${line ? 0 : 1}"/><c:axPos val="${bars ? 'b' : 'l'}"/>` +
    (line ? `<c:majorGridlines><c:spPr>${outline(THEME.rule, 6350)}</c:spPr></c:majorGridlines>` : '') +
    `<c:numFmt formatCode="${numberFormatOf(body)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:crossAx val="${CATEGORY_AXIS}"/>` +
    `<c:crosses val="${bars ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}
