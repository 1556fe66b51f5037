import { invalidArgument } from '../../protocol/host-error';

const namedColours: Record<string, string> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

/** Excel takes #RRGGBB and HTML colour names and answers #RRGGBB. */
export function colour(value: unknown): string {
  const text = String(value);
  const known =
    namedColours[text.toLowerCase()] ?? (/^#[0-9a-f]{6}$/i.test(text) ? text.toUpperCase() : undefined);
  if (known === undefined) throw invalidArgument('color');
  return known;
}
