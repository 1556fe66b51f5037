/**
 * The colours of a department's figures on screen, in sheets, charts and documents, six hexadecimal digits each. One accent in three strengths; text on every
 * ground reaches a contrast of 4.5:1, every drawn area 3:1 or an outline that does (rules AX-12, CH-06).
 */
export interface Theme {
  accent: string;
  /** Bars and columns. */
  accentMiddle: string;
  accentLight: string;
  /** Ground of table heads, the city's row and the box. */
  tint: string;
  text: string;
  muted: string;
  rule: string;
  paper: string;
  /** Lines, told apart by marker as well. */
  lines: string[];
  /** Sans serif, for charts; texts take the document's own. */
  chartFont: string;
}

export const THEME: Theme = {
  accent: '1F3F66',
  accentMiddle: '5B84B1',
  accentLight: 'B4C8DD',
  tint: 'E9EEF4',
  text: '1A1A1A',
  muted: '4A5560',
  rule: 'D3DAE2',
  paper: 'FFFFFF',
  lines: ['1F3F66', 'B0482E', '2E7D5B', '8A6D00', '7A4A8F', '0B7A99', '4A5560'],
  chartFont: 'Arial',
};

/** As styles and worksheets write a colour: `#1f3f66`. */
export function webColour(colour: string): string {
  return `#${colour.toLowerCase()}`;
}
