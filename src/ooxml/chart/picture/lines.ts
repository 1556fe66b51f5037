import { ground, middleOf, zeroLine } from './axis';
import { position, type Frame } from './frame';
import { label, round } from './marks';

/** A line with a mark at every number and, where there is room, its name behind the last; a gap breaks it. */
export function linesOf(frame: Frame): string {
  return (
    ground(frame) +
    zeroLine(frame) +
    frame.body.series.map((_, s) => line(frame, s)).join('') +
    namesOf(frame)
  );
}

function namesOf(frame: Frame): string {
  const { body, named, em } = frame;
  const last = body.categories.length - 1;
  if (!named) return '';
  return body.series
    .map(({ name, values }) => {
      const y = position(frame, values[last] ?? 0) + em / 3;
      return label(name, middleOf(frame, last) + 0.7 * em, y, 'start');
    })
    .join('');
}

function line(frame: Frame, s: number): string {
  const { body, colours, em } = frame;
  const colour = colours[s] ?? '';
  const points = (body.series[s]?.values ?? []).map((value, c) =>
    value === null ? null : `${round(middleOf(frame, c))} ${round(position(frame, value))}`,
  );
  const path = points.map((point, i) => (point ? `${points[i - 1] ? 'L' : 'M'}${point}` : '')).join('');
  const marks = points.map((point) => (point ? mark(point, 0.3 * em, colour) : ''));
  return `<path d="${path}" fill="none" stroke="#${colour}" stroke-width="${0.2 * em}"/>${marks.join('')}`;
}

function mark(point: string, radius: number, colour: string): string {
  const [x, y] = point.split(' ');
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="#${colour}"/>`;
}
