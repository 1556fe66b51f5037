import type { ChartBody } from '../../figures/figure';
import { formatNumber } from '../../domain/number-format';
import type { Language } from '../../domain/text';
import { chartSize, hasNegative, seriesColours } from './chart-colours';
import { THEME } from '../../figures/palette';
import { escapeXml } from '../package/xml';

const PIXELS_PER_CM = 48;
const FONT_SIZE = 15;
const LEGEND_HEIGHT = 34;
const LABEL_ROOM = 64;
const MAX_LABEL = 30;

interface Frame {
  body: ChartBody;
  language: Language;
  width: number;
  height: number;
  /** The plot: everything but legend and category names. */
  plot: { left: number; top: number; width: number; height: number };
  low: number;
  high: number;
  colours: string[];
}

/**
 * The chart as an SVG: the same numbers, order and colours as the native chart. For hosts that drop chart parts, and for
 * showing a chart on a page.
 */
export function chartPicture(body: ChartBody, language: Language): string {
  const size = chartSize(body);
  const [width, height] = [size.width * PIXELS_PER_CM, Math.round(size.height * PIXELS_PER_CM)];
  const bars = body.type === 'bar';
  const left = bars ? nameRoom(body) : body.type === 'line' ? LABEL_ROOM : 10;
  const legend = body.series.length > 1 ? LEGEND_HEIGHT * legendRows(body) : 8;
  const plot = {
    left,
    top: 22,
    width: width - left - (bars ? LABEL_ROOM : 20),
    height: height - 22 - legend - (bars ? 6 : 34),
  };
  const values = body.series.flatMap((series) => series.values).filter((value) => value !== null);
  const top = Math.max(0, ...values);
  const high = body.type === 'line' ? niceTop(top) : top;
  const low = hasNegative(body) ? -niceTop(-Math.min(0, ...values)) : 0;
  const frame = {
    body,
    language,
    width,
    height,
    plot,
    low,
    high,
    colours: seriesColours(body).map((c) => `#${c}`),
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${THEME.chartFont}, sans-serif" font-size="${FONT_SIZE}" fill="#${THEME.text}">` +
    `<rect width="${width}" height="${height}" fill="#ffffff"/>` +
    DRAWN[body.type](frame) +
    (body.series.length > 1 ? legendOf(frame) : '') +
    '</svg>'
  );
}

const DRAWN: Record<ChartBody['type'], (frame: Frame) => string> = {
  bar: (frame) => barsOf(frame, true),
  column: (frame) => barsOf(frame, false),
  line: linesOf,
};

function barsOf(frame: Frame, lying: boolean): string {
  const { body, plot } = frame;
  const band = (lying ? plot.height : plot.width) / Math.max(1, body.categories.length);
  const thickness = (band * 0.68) / Math.max(1, body.series.length);
  const shapes = body.categories.flatMap((category, c) => {
    const start = (lying ? plot.top : plot.left) + c * band + band * 0.16;
    const middle = start + (thickness * body.series.length) / 2;
    const name = lying
      ? label(shortened(category), plot.left - 8, middle + 5, 'end')
      : label(shortened(category), middle, plot.top + plot.height + 22, 'middle');
    return [name, ...body.series.map((_, s) => bar(frame, lying, c, s, start + s * thickness, thickness))];
  });
  const axis = lying
    ? stroke(position(frame, 0, true), plot.top, position(frame, 0, true), plot.top + plot.height)
    : stroke(plot.left, position(frame, 0, false), plot.left + plot.width, position(frame, 0, false));
  return shapes.join('') + axis;
}

function bar(frame: Frame, lying: boolean, c: number, s: number, start: number, thickness: number): string {
  const { body, colours, language } = frame;
  const value = body.series[s]?.values[c];
  if (value === null || value === undefined) return '';
  const reference = body.reference === c && body.series.length === 1;
  const fill = reference ? `#${THEME.accent}` : (colours[s] ?? '');
  const [from, to] = [position(frame, 0, lying), position(frame, value, lying)];
  const [low, length] = [Math.min(from, to), Math.abs(to - from)];
  const shape = lying
    ? `x="${round(low)}" y="${round(start)}" width="${round(length)}" height="${round(thickness)}"`
    : `x="${round(start)}" y="${round(low)}" width="${round(thickness)}" height="${round(length)}"`;
  const shown = formatNumber(value, body.decimals, language);
  const text = lying
    ? label(shown, Math.max(from, to) + 6, start + thickness / 2 + 5, 'start')
    : label(shown, start + thickness / 2, Math.min(from, to) - 6, 'middle');
  return `<rect ${shape} fill="${fill}" stroke="#${THEME.accent}" stroke-width="0.8"/>${text}`;
}

function linesOf(frame: Frame): string {
  const { body, plot, colours, language } = frame;
  const step = plot.width / Math.max(1, body.categories.length);
  const x = (c: number) => plot.left + step * (c + 0.5);
  const grid = ticks(frame).map((tick) => {
    const y = position(frame, tick, false);
    return (
      stroke(plot.left, y, plot.left + plot.width, y, THEME.rule) +
      label(formatNumber(tick, body.decimals, language), plot.left - 8, y + 5, 'end')
    );
  });
  const names = body.categories.map((name, c) => label(name, x(c), plot.top + plot.height + 22, 'middle'));
  const lines = body.series.map(({ values }, s) => {
    const points = values.map((value, c) => (value === null ? null : [x(c), position(frame, value, false)]));
    const marks = points.map((point) =>
      point
        ? `<circle cx="${round(point[0] ?? 0)}" cy="${round(point[1] ?? 0)}" r="4.5" fill="${colours[s]}"/>`
        : '',
    );
    return `<path d="${pathOf(points)}" fill="none" stroke="${colours[s]}" stroke-width="3"/>${marks.join('')}`;
  });
  return [...grid, ...names, ...lines].join('');
}

/** A gap breaks the line. */
function pathOf(points: (number[] | null)[]): string {
  return points
    .map((point, i) =>
      point ? `${points[i - 1] ? 'L' : 'M'}${round(point[0] ?? 0)} ${round(point[1] ?? 0)}` : '',
    )
    .join('');
}

function legendOf({ body, colours, width, height }: Frame): string {
  const column = width / LEGEND_COLUMNS;
  const rows = legendRows(body);
  return body.series
    .map(({ name }, s) => {
      const x = (s % LEGEND_COLUMNS) * column + 12;
      const y = height - LEGEND_HEIGHT * (rows - Math.floor(s / LEGEND_COLUMNS)) + 22;
      return `<rect x="${round(x)}" y="${y - 12}" width="14" height="14" fill="${colours[s]}" stroke="#${THEME.accent}" stroke-width="0.8"/>${label(shortened(name), x + 22, y, 'start')}`;
    })
    .join('');
}

const LEGEND_COLUMNS = 3;
const legendRows = ({ series }: ChartBody) => Math.ceil(series.length / LEGEND_COLUMNS);

/** Pixels of a value along the axis of numbers. */
function position({ plot, low, high }: Frame, value: number, lying: boolean): number {
  const share = (value - low) / (high - low || 1);
  return lying ? plot.left + share * plot.width : plot.top + plot.height - share * plot.height;
}

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
function niceTop(value: number): number {
  if (value <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) ?? 10) * power;
}

function ticks({ low, high }: Frame): number[] {
  return [0, 1, 2, 3, 4, 5].map((step) => low + ((high - low) * step) / 5);
}

function nameRoom({ categories }: ChartBody): number {
  return 20 + Math.max(...categories.map((name) => shortened(name).length), 4) * FONT_SIZE * 0.52;
}

function shortened(name: string): string {
  return name.length > MAX_LABEL ? `${name.slice(0, MAX_LABEL - 1)}…` : name;
}

function label(text: string, x: number, y: number, anchor: string): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}">${escapeXml(text)}</text>`;
}

function stroke(x1: number, y1: number, x2: number, y2: number, colour = THEME.muted): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#${colour}" stroke-width="1"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
