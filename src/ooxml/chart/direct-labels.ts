import type { ChartBody } from '../../figures/figure';
import { roundScale } from './picture/scale';
import { yearsAlong } from './time-axis';

/** More lines than these are told apart better in a legend. */
const MOST_LINES = 4;
/** Names longer than this, in characters, would take the plot's room. */
const LONGEST_NAME = 26;

/**
 * Whether each line of a chart over years can carry its name behind its last point: all end in the last year, far enough from
 * each other. `line` is the height of a line of writing as a share of the plot's.
 */
export function namesFit(body: ChartBody, line = LINE_OF_PAGE): boolean {
  const { series, decimals } = body;
  const isFew = series.length > 1 && series.length <= MOST_LINES;
  if (!yearsAlong(body) || !isFew || series.some(({ name }) => name.length > LONGEST_NAME)) return false;
  const ends = series.map(({ values }) => values.at(-1) ?? null);
  if (!ends.every((value) => value !== null)) return false;
  const { low, high } = roundScale(
    series.flatMap(({ values }) => values).filter((value) => value !== null),
    decimals,
  );
  const sorted = ends.sort((a, b) => a - b);
  return sorted.every((value, i) => i === 0 || value - (sorted[i - 1] ?? 0) >= line * (high - low));
}

/** 9 points and their leading, of a plot 7 centimetres high. */
const LINE_OF_PAGE = 0.06;
/** Centimetres: an average character of 9 points, and the chart's sides. */
const CHARACTER = 0.18;
const [WIDTH, SIDE] = [16, 0.5];

/** Leaves the names room beside the plot, which Word does not do by itself. */
export function layoutWithNames({ series, decimals }: ChartBody): string {
  const values = series.flatMap((each) => each.values).filter((value) => value !== null);
  const ticks = roundScale(values, decimals).ticks.map((tick) => tick.toFixed(decimals).length * 1.2);
  const left = (Math.max(...ticks) * CHARACTER + SIDE) / WIDTH;
  const right = (Math.max(...series.map(({ name }) => name.length)) * CHARACTER + SIDE) / WIDTH;
  const [x, w] = [left.toFixed(3), (1 - left - right).toFixed(3)];
  return (
    '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>' +
    `<c:x val="${x}"/><c:y val="0.05"/><c:w val="${w}"/>${HEIGHT}</c:manualLayout></c:layout>`
  );
}

/** By which a plot nobody moved is known. */
export const HEIGHT = '<c:h val="0.84"/>';

/** The name of a series behind its last point, and no other label. */
export function nameAtEnd({ series }: ChartBody, s: number): string {
  const last = (series[s]?.values.length ?? 1) - 1;
  return `<c:dLbls><c:dLbl><c:idx val="${last}"/>${ONE_LINE}<c:dLblPos val="r"/>${shows('showSerName')}</c:dLbl>${shows()}</c:dLbls>`;
}

const ONE_LINE =
  '<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>';

function shows(shown?: string): string {
  const all = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize'];
  return all.map((name) => `<c:${name} val="${name === shown ? 1 : 0}"/>`).join('');
}
