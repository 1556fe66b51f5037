import { formatNumber } from '../../../domain/number-format';
import { THEME } from '../../../figures/palette';
import { position, type Frame } from './frame';
import { shareOfYear } from './time';
import { label, round, stroke } from './marks';

/** What stands behind the drawing: the names of the categories, and a scale with quiet lines where bars carry no numbers. */
export function ground(frame: Frame): string {
  return frame.scale.ticks.map((tick) => gridLine(frame, tick)).join('') + namesOf(frame);
}

/** The line at nothing. */
export function zeroLine(frame: Frame): string {
  const { body, plot } = frame;
  const zero = position(frame, 0);
  return body.type === 'bar'
    ? stroke([zero, plot.top], [zero, plot.top + plot.height])
    : stroke([plot.left, zero], [plot.left + plot.width, zero]);
}

/** Pixels from the start to the middle of a category. */
export function middleOf({ body, plot, years }: Frame, category: number): number {
  if (years) return middleOfYear(plot, years, years[category]);
  const count = Math.max(1, body.categories.length);
  const share = (category + 0.5) / count;
  return body.type === 'bar' ? plot.top + share * plot.height : plot.left + share * plot.width;
}

function middleOfYear(plot: Frame['plot'], years: number[], year = 0): number {
  return plot.left + shareOfYear(years, year) * plot.width;
}

function gridLine(frame: Frame, tick: number): string {
  const { body, plot, language, em } = frame;
  const y = position(frame, tick);
  return (
    stroke([plot.left, y], [plot.left + plot.width, y], THEME.rule) +
    label(formatNumber(tick, body.decimals, language), plot.left - 0.5 * em, y + em / 3, 'end')
  );
}

function namesOf(frame: Frame): string {
  const { names, plot, years } = frame;
  if (years)
    return names.map((name) => nameAt(frame, name, middleOfYear(plot, years, Number(name)), '')).join('');
  return names.map((name, c) => nameAt(frame, name, middleOf(frame, c), weightOf(frame, c))).join('');
}

function nameAt(frame: Frame, name: string, middle: number, weight: string): string {
  const { body, plot, slanted, em } = frame;
  const below = plot.top + plot.height;
  if (body.type === 'bar') return label(name, plot.left - 0.5 * em, middle + em / 3, 'end', weight);
  if (!slanted) return label(name, middle, below + 1.4 * em, 'middle', weight);
  const [x, y] = [round(middle + em / 3), round(below + 0.8 * em)];
  return label(name, x, y, 'end', ` transform="rotate(-60 ${x} ${y})"${weight}${crowded(frame)}`);
}

/** Slanted names come closer than they are apart along the axis. */
function crowded({ plot, names, em }: Frame): string {
  const size = (0.85 * plot.width) / names.length;
  return size < em ? ` font-size="${size.toFixed(1)}"` : '';
}

/** The whole city stands out among its parts. */
function weightOf({ body }: Frame, category: number): string {
  return body.reference === category ? ' font-weight="bold"' : '';
}
