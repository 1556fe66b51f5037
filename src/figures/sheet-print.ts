import type { Language } from '../domain/text';
import { say } from '../texts';
import type { Block, Sheet } from './sheet';

/** How a worksheet of ours is printed: fitted to the width of one page, as high as it takes. */
export interface SheetPrint {
  paper: 'A4' | 'A3';
  landscape: boolean;
  area: Block;
  /** Rows repeated on every page, from the first: they hold title and heads, and so never name another year. */
  heads: number;
  /** In the codes of Excel: the name of the worksheet to the left, the pages to the right. */
  footer: { left: string; right: string };
}

/** What fits beside margins of 0.7 inches, in characters of Calibri 11 (7 pixels at 96 dpi). */
const PAGES = [
  { paper: 'A4', landscape: false, characters: 94 },
  { paper: 'A4', landscape: true, characters: 141 },
  { paper: 'A3', landscape: true, characters: 207 },
] as const;
/** 11 points printed at half their size are as small as small print may be. */
const SMALLEST = 0.5;
/** Printed a little smaller, nobody turns the page for it. */
const NEARLY = 0.85;

/** The smallest page on which the columns fit, or nearly; what fits on none is made smaller, on A4 as long as it can be read. */
export function printOf({ widths, cells, table, freeze }: Sheet, language: Language): SheetPrint {
  const wide = widths.reduce((sum, width) => sum + width, 0);
  const [, a4, a3] = PAGES;
  const readable = a4.characters / wide >= SMALLEST ? a4 : a3;
  const { paper, landscape } =
    PAGES.slice(0, 2).find(({ characters }) => characters / wide >= NEARLY) ?? readable;
  return {
    paper,
    landscape,
    area: { row: 0, column: 0, rows: cells.length, columns: table.columns },
    heads: freeze.rows,
    footer: { left: '&A', right: say(language, 'excel.pages', { page: '&P', pages: '&N' }) },
  };
}
