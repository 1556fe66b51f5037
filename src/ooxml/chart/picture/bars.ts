import { formatNumber } from '../../../domain/number-format';
import { THEME } from '../../../figures/palette';
import { ground, zeroLine } from './axis';
import { BAR, position, type Frame } from './frame';
import { area, label } from './marks';

/** Lying bars or standing columns in groups by category; a gap has none. */
export function barsOf(frame: Frame): string {
  const { body, plot } = frame;
  const along = body.type === 'bar' ? plot.height : plot.width;
  const band = along / Math.max(1, body.categories.length);
  const thickness = (band * BAR) / Math.max(1, body.series.length);
  const groups = body.categories.flatMap((_, c) =>
    body.series.map((_, s) => bar(frame, c, s, (c + (1 - BAR) / 2) * band + s * thickness, thickness)),
  );
  return ground(frame) + groups.join('') + zeroLine(frame);
}

function bar(frame: Frame, c: number, s: number, start: number, thickness: number): string {
  const { body, plot, colours } = frame;
  const value = body.series[s]?.values[c] ?? null;
  if (value === null) return '';
  const apart = body.reference === c && body.series.length === 1;
  const colour = apart ? THEME.accent : (colours[s] ?? '');
  const [from, to] = [position(frame, 0), position(frame, value)];
  const [low, length] = [Math.min(from, to), Math.abs(to - from)];
  const shape =
    body.type === 'bar'
      ? area([low, plot.top + start], [length, thickness], colour)
      : area([plot.left + start, low], [thickness, length], colour);
  return (
    shape + (frame.numbered ? number(frame, value, low, low + length, start + thickness / 2, thickness) : '')
  );
}

/** Right of a bar, above a column; smaller where bars are thinner than writing. */
function number(
  { body, plot, language, em }: Frame,
  value: number,
  low: number,
  high: number,
  middle: number,
  thickness: number,
): string {
  const shown = formatNumber(value, body.decimals, language);
  if (body.type === 'column') return label(shown, plot.left + middle, low - 0.4 * em, 'middle');
  const size = Math.min(em, thickness);
  const smaller = size < em ? ` font-size="${size.toFixed(1)}"` : '';
  return label(shown, high + 0.4 * em, plot.top + middle + size / 3, 'start', smaller);
}
