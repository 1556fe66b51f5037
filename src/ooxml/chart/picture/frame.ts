import { formatNumber } from '../../../domain/number-format';
import type { Language } from '../../../domain/text';
import type { ChartBody } from '../../../figures/figure';
import { seriesColours } from '../chart-colours';
import { yearsAlong } from '../time-axis';
import { namesFit } from '../direct-labels';
import type { PictureFormat } from './format';
import { legendHeight } from './legend';
import { fitting, textWidth } from './marks';
import { namedYears } from './time';
import { roundScale, tightScale, type Scale } from './scale';

/** A chart laid out: where its plot stands and what is written around it. */
export interface Frame extends Face {
  height: number;
  /** Lines carry their names at their ends and need no legend. */
  named: boolean;
  /** Everything but legend, scale and category names. */
  plot: { left: number; top: number; width: number; height: number };
}

/** What a chart shows, before its place is known. */
interface Face {
  body: ChartBody;
  language: Language;
  width: number;
  em: number;
  scale: Scale;
  /** Six hexadecimal digits a series. */
  colours: string[];
  /** What stands along the axis: the categories, as far as there is room for them, or years. */
  names: string[];
  /** The years of the categories, where they stand as far apart as they are. */
  years?: number[];
  /** Names below the plot that would touch each other stand slanted. */
  slanted: boolean;
  /** Bars carry their numbers; otherwise a scale stands beside the plot. */
  numbered: boolean;
}

/** Lays a chart out in the format: its names, numbers and legend take their room, the plot the rest. */
export function frameOf(body: ChartBody, language: Language, format: PictureFormat): Frame {
  const face = faceOf(body, language, format);
  const { left, right, top, bottom } = body.type === 'bar' ? roomBeside(face) : roomBelow(face);
  const beside = roomOfNames(body, format, top + bottom);
  const around = top + bottom + (beside ? 0 : legendHeight(body, format));
  const height = format.height(body, around);
  const width = format.width - left - right - beside;
  const { years } = face;
  return {
    ...face,
    ...(years && { names: namedYears(years, width, format.em).map(String) }),
    height,
    named: beside > 0,
    plot: { left, top, width, height: height - around },
  };
}

/** Pixels the names of lines take behind their ends; nothing where they do not fit. */
function roomOfNames(body: ChartBody, { height, width, em }: PictureFormat, around: number): number {
  const names = body.series.map(({ name }) => name);
  const room = widest(names, em);
  const plot = height(body, around) - around;
  return namesFit(body, (LINE * em) / plot) && room < MOST_BESIDE * width ? room : 0;
}

/** Pixels of a value along the axis of numbers. */
export function position({ body, plot, scale: { low, high } }: Frame, value: number): number {
  const share = (value - low) / (high - low || 1);
  return body.type === 'bar' ? plot.left + share * plot.width : plot.top + plot.height - share * plot.height;
}

function faceOf(body: ChartBody, language: Language, { width, em }: PictureFormat): Face {
  const values = valuesOf(body);
  const numbered = body.type === 'bar' || (body.type === 'column' && numbersFit(body, language, width, em));
  const years = yearsAlong(body);
  const slanted = !years && body.type !== 'bar' && widest(body.categories, em) > 0.95 * bandOf(body, width);
  return {
    body,
    language,
    width,
    em,
    scale: numbered ? tightScale(values) : roundScale(values, body.decimals),
    colours: seriesColours(body),
    names: body.categories.map((name) => fitting(name, slanted ? SLANTED * em : 0.45 * width, em)),
    ...(years && { years }),
    slanted,
    numbered,
  };
}

/** How high a line of writing is, and how much of the width names at lines may take. */
const LINE = 1.2;
const MOST_BESIDE = 0.4;
const SLANTED = 11;
/** How much wider a bold text is. */
const BOLD = 1.15;
/** About as much of the width as the plot takes. */
const PLOT = 0.85;
const MARGIN = 0.5;

/** Bars lie: names to their left, numbers to their right. */
function roomBeside({ body, language, names, em }: Face) {
  const bold = names[body.reference ?? -1] ?? '';
  return {
    left: Math.max(widest(names, em), BOLD * textWidth(bold, em)) + 2 * MARGIN * em,
    right: widest(shown(valuesOf(body), body, language), em) + 2 * MARGIN * em,
    top: MARGIN * em,
    bottom: MARGIN * em,
  };
}

/** Columns and lines stand: names below them, a scale to their left. */
function roomBelow({ body, language, names, scale, slanted, em }: Face) {
  const ticks = shown(scale.ticks, body, language);
  const longest = widest(names, em);
  return {
    left: Math.max(widest(ticks, em) + 2 * MARGIN * em, slanted ? longest / 2 : 0),
    right: 2 * MARGIN * em,
    top: 1.5 * em,
    bottom: slanted ? longest * Math.sin(Math.PI / 3) + 1.5 * em : 2 * em,
  };
}

function numbersFit(body: ChartBody, language: Language, width: number, em: number): boolean {
  const band = bandOf(body, width);
  return (
    widest(shown(valuesOf(body), body, language), em) <=
    (body.series.length > 1 ? (BAR * band) / body.series.length : band)
  );
}

/** The part of a band that its bars take. */
export const BAR = 0.68;

const bandOf = ({ categories }: ChartBody, width: number) => (PLOT * width) / Math.max(1, categories.length);

const widest = (texts: string[], em: number) => Math.max(0, ...texts.map((text) => textWidth(text, em)));

const valuesOf = ({ series }: ChartBody) =>
  series.flatMap(({ values }) => values).filter((value) => value !== null);

const shown = (values: number[], { decimals }: ChartBody, language: Language) =>
  values.map((value) => formatNumber(value, decimals, language));
