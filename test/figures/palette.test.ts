import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { THEME, webColour } from '../../src/figures/palette';
import { lookOf } from '../../src/figures/sheet-looks';

/** Relative luminance and contrast as WCAG 2.1 defines them. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each([
  ['text on white', THEME.text, 'FFFFFF'],
  ['text in the box', THEME.text, THEME.tint],
  ['headings in the box and table heads', THEME.accent, THEME.tint],
  ['captions on white', THEME.accent, 'FFFFFF'],
  ['sources on white', THEME.muted, 'FFFFFF'],
])('reads well: %s (AX-12)', (_, text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
});

it.each([THEME.accent, THEME.accentMiddle, ...THEME.lines])(
  'shows %s on white without an outline (CH-06)',
  (colour) => {
    expect(contrast(colour, 'FFFFFF')).toBeGreaterThanOrEqual(3);
  },
);

it('outlines the lightest bars with the accent', () => {
  expect(contrast(THEME.accentLight, 'FFFFFF')).toBeLessThan(3);
  expect(contrast(THEME.accent, 'FFFFFF')).toBeGreaterThanOrEqual(3);
});

it('gives sheets the same accent as reports', () => {
  expect(lookOf({ value: 'Titel', role: 'title' }).colour).toBe(webColour(THEME.accent));
  expect(webColour(THEME.accent)).toBe('#1f3f66');
});

// White is the paper of pictures, not a colour of ours; the panes themselves have Office's colours.
it('is the only place that names a colour of figures', () => {
  const rooms = ['src/figures', 'src/ooxml', 'taskpane/excel', 'taskpane/word'];
  const files = execFileSync('git', ['ls-files', '--', ...rooms], { encoding: 'utf8' }).split('\n');
  const naming = files.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      file !== 'src/figures/palette.ts' &&
      /['"`\s]#(?!f{6})[\da-f]{6}\b|['"](?!F{6})[\dA-F]{6}['"]/.test(readFileSync(file, 'utf8')),
  );
  expect(naming).toEqual([]);
});
