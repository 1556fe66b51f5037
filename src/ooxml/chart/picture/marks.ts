import { THEME } from '../../../figures/palette';
import { escapeXml } from '../../package/xml';

/** Width of a character beside its height: Arial's is less, but machines without Arial take a wider face. */
const CHARACTER = 0.6;

/** Pixels a text takes, near enough to leave room for it. */
export function textWidth(text: string, em: number): number {
  return text.length * CHARACTER * em;
}

/** The text, or as much of it as fits. */
export function fitting(text: string, room: number, em: number): string {
  const characters = Math.max(4, Math.floor(room / (CHARACTER * em)));
  return text.length > characters ? `${text.slice(0, characters - 1)}…` : text;
}

/** A text with its foot at `y`; `more` are attributes. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  more = '',
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"${more}>${escapeXml(text)}</text>`;
}

/** A thin line, in the colour of axes unless told otherwise. */
export function stroke([x1, y1]: number[], [x2, y2]: number[], colour = THEME.muted): string {
  return `<path d="M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}" stroke="#${colour}" stroke-width="1"/>`;
}

/** An area of a bar or a legend; its outline tells light colours from the ground. */
export function area([x, y]: number[], [width, height]: number[], colour: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="#${colour}" stroke="#${THEME.accent}" stroke-width="0.8"/>`;
}

/** Tenths of a pixel are fine enough. */
export function round(value = 0): number {
  return Math.round(value * 10) / 10;
}
