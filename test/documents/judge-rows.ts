import { deskFor, EACH_KIND, FIRST, OWN, TABLES, type Difference, type RefreshOf } from './desk';
import { addBookmark } from './edits/add-bookmark';
import { addComment } from './edits/add-comment';
import { addFootnote } from './edits/add-footnote';
import { addWorkbookColumn } from './edits/add-workbook-column';
import { captionBelow } from './edits/caption-below';
import { columnWidths } from './edits/column-widths';
import { copyFigure } from './edits/copy-figure';
import { deleteCityRow } from './edits/delete-city-row';
import { deleteOneColumn } from './edits/delete-column';
import { deleteRow } from './edits/delete-row';
import { divideTable } from './edits/divide-table';
import { dropControl } from './edits/drop-control';
import { duplicateOneColumn } from './edits/duplicate-column';
import { duplicateRow } from './edits/duplicate-row';
import { edited } from './edits/edit';
import { formatCell, splitRuns } from './edits/format-cell';
import { highlightCategory } from './edits/highlight-category';
import { insertOwnColumn } from './edits/insert-column';
import { insertRow } from './edits/insert-row';
import { intoFooter, intoFootnote, intoHeader } from './edits/into-margin';
import { intoTableCell } from './edits/into-table-cell';
import { intoTextBox } from './edits/into-text-box';
import { mergeAcross, mergeDown } from './edits/merge-cells';
import { moveOneColumn } from './edits/move-column';
import { moveRow } from './edits/move-row';
import { moveTracked } from './edits/move-tracked';
import { otherDecimals } from './edits/other-decimals';
import { pasteFigureOf } from './edits/paste-figure-of';
import { pasteForeignFigure } from './edits/paste-foreign-figure';
import { renameStyles } from './edits/rename-styles';
import { rewriteSentence } from './edits/rewrite-sentence';
import { sortOneColumn } from './edits/sort-one-column';
import { sortRows } from './edits/sort-rows';
import { swapHeads } from './edits/swap-heads';
import { trackDeletion, trackInsertion, trackRowDeletion } from './edits/track-changes';
import { typeOverAltText } from './edits/type-over-alt-text';
import { typeBehindCaption, typeOverCaption } from './edits/type-over-caption';
import { typeOverChartNumber } from './edits/type-over-chart-number';
import { typeOverHead } from './edits/type-over-head';
import { typeOverAreaName } from './edits/type-over-name';
import { typeOverNote } from './edits/type-over-note';
import { typeOverNumber } from './edits/type-over-number';
import { typeOverSource } from './edits/type-over-source';
import { enterInSource, writeAroundCaption, writeBehindSource, writeBelowTable } from './edits/write-behind';

/** What people do to reports between two years, one test a row of the cases, whoever refreshes; Hamburg, 2018 to 2024. */
export function judgeRows(refreshOf: RefreshOf, differences: Difference[] = []): void {
  const desk = deskFor(refreshOf, differences);

  desk.rows('nothing was done by hand: all is new', FIRST, [['left as it was made']]);

  desk.rows('rows sorted: all numbers new and on their areas', TABLES, [
    ['by name, downwards', [sortRows, { column: 0, seed: 1 }]],
    ['by the first column, upwards', [sortRows, { column: 1, seed: 2 }]],
    ['by the second column, the city among its parts', [sortRows, { column: 2, seed: 3 }]],
  ]);

  desk.rows('rows and columns put in, taken out, moved: ours renewed, theirs untouched', TABLES, [
    ['a row of words and numbers', [insertRow, { seed: 0 }]],
    ['a heading over all columns', [insertRow, { seed: 1 }]],
    ['an empty row', [insertRow, { seed: 2 }]],
    ['a row deleted', [deleteRow]],
    ['a row moved', [moveRow, { seed: 5 }]],
    ['a row doubled', [duplicateRow]],
    ['a column of remarks in the middle', [insertOwnColumn, { column: 2, seed: 1 }]],
    ['a column of remarks at the end', [insertOwnColumn, { column: 3, seed: 2 }]],
    ['a column of one’s own numbers before the names', [insertOwnColumn, { column: 0, seed: 3 }]],
    ['a column deleted', [deleteOneColumn, { column: 0 }]],
    ['a column moved', [moveOneColumn, { column: 0, seed: 1 }]],
    ['a column doubled', [duplicateOneColumn, { column: 1 }]],
    ['two cells of a row merged', [mergeAcross]],
    ['two cells of a column merged', [mergeDown]],
    ['a row and a column deleted, sorted', [deleteRow], [deleteOneColumn], [sortRows, { column: 1 }]],
  ]);

  desk.rows('the row of the city deleted: it stays gone', [['own', 1]], [['the city', [deleteCityRow]]]);

  desk.rows('a number typed over: kept and listed, everything else renewed', TABLES, [
    ['another number', [typeOverNumber, { seed: 0 }]],
    ['words', [typeOverNumber, { seed: 2 }]],
    ['nothing', [typeOverNumber, { seed: 3 }]],
    [
      'three numbers, sorted',
      [typeOverNumber, { row: 1 }],
      [typeOverNumber, { row: 5, column: 1 }],
      [sortRows],
    ],
  ]);

  desk.rows('a text without a year stays, the numbers are renewed', TABLES, [
    ['a head', [typeOverHead, { seed: 1 }]],
    ['the name of an area', [typeOverAreaName, { seed: 1 }]],
    ['the caption', [typeOverCaption, { seed: 1 }]],
    ['words behind the caption', [typeBehindCaption, { seed: 1 }]],
    ['the source line', [typeOverSource, { seed: 1 }]],
    ['the alternative text', [typeOverAltText, { seed: 1 }]],
    ['a name, then rows sorted', [typeOverAreaName, { seed: 1 }], [sortRows, { column: 1 }]],
    ['a head, then columns moved', [typeOverHead, { seed: 1 }], [moveOneColumn]],
  ]);

  desk.rows('a table divided in two stays whole at the old year', TABLES, [
    ['below a paragraph', [divideTable]],
  ]);

  desk.rows('a note in one’s own words stays', [['own', 0]], [['a note', [typeOverNote]]]);

  desk.rows('a text with the old year leaves the whole figure at the old year', TABLES, [
    ['a head', [typeOverHead, { seed: 4 }]],
    ['the name of an area', [typeOverAreaName, { seed: 5 }]],
    ['the caption', [typeOverCaption, { seed: 2 }]],
    ['words behind the caption', [typeBehindCaption, { seed: 3 }]],
    ['the source line', [typeOverSource, { seed: 2 }]],
    ['the alternative text', [typeOverAltText, { seed: 2 }]],
  ]);

  desk.rows('captions, source lines and alternative texts of charts and boxes likewise', FIRST, [
    ['the title of a box, with the old year', [typeOverCaption, { figure: 0, seed: 2 }]],
    ['the source line of a box, with the old year', [typeOverSource, { figure: 3, seed: 2 }]],
  ]);

  desk.rows('one sentence of a box rewritten: it stays whole at the old year', FIRST, [
    ['with its number', [rewriteSentence, { row: 0, seed: 2 }]],
    ['without a number', [rewriteSentence, { row: 1, seed: 1 }]],
  ]);

  desk.rows('looks, comments, notes, bookmarks and widths are kept, the numbers renewed', TABLES, [
    ['bold and coloured', [formatCell, { seed: 2 }]],
    ['bold and coloured in two runs', [formatCell, { seed: 1 }]],
    ['a name bold and coloured', [formatCell, { seed: 4 }]],
    ['a run cut in two', [splitRuns]],
    ['other decimals', [otherDecimals, { column: 0 }]],
    ['other widths', [columnWidths, { column: 1 }]],
    ['a comment', [addComment]],
    ['a footnote', [addFootnote]],
    ['a bookmark', [addBookmark]],
    [
      'all at once',
      [formatCell],
      [addComment],
      [addFootnote, { column: 1 }],
      [addBookmark, { row: 5 }],
      [columnWidths],
    ],
  ]);

  desk.rows('tracked changes of others are kept and not written into', TABLES, [
    ['another number, tracked', [trackInsertion, { seed: 1 }]],
    ['a word behind a number, tracked', [trackInsertion, { seed: 2 }]],
    ['a number struck out, tracked', [trackDeletion]],
    ['a row struck out, tracked', [trackRowDeletion, { row: 2 }]],
  ]);

  desk.rows('styles are found by any name', FIRST, [
    ['other ids', [renameStyles, { seed: 0 }]],
    ['another name of the source line’s style', [renameStyles, { seed: 1, row: 11 }]],
    ['another name of the note’s style', [renameStyles, { seed: 1, row: 12 }]],
    ['the source line in a plain style', [renameStyles, { seed: 2, row: 11 }]],
    ['the box in a plain style', [renameStyles, { seed: 2, row: 9 }]],
  ]);

  desk.rows('a paragraph written behind the source line is kept, ours renewed', EACH_KIND, [
    ['one paragraph', [writeBehindSource, { seed: 0 }]],
    ['two paragraphs', [writeBehindSource, { seed: 1 }]],
  ]);

  desk.rows('Enter inside the source line: one line of the new year, or the figure untouched', EACH_KIND, [
    ['near its beginning', [enterInSource, { seed: 3 }]],
    ['in its middle', [enterInSource, { seed: 90 }]],
  ]);

  desk.rows('paragraphs around and inside a figure are kept, a caption is found above and below', TABLES, [
    ['between the table and what stands below', [writeBelowTable]],
    ['before the caption', [writeAroundCaption, { seed: 1 }]],
    ['between caption and table', [writeAroundCaption, { seed: 2 }]],
    ['the caption below', [captionBelow]],
    ['the caption below, a paragraph behind', [captionBelow], [writeBehindSource]],
  ]);

  desk.rows('a copied figure: both are refreshed, each with an identity of its own', EACH_KIND, [
    ['with its caption, further down', [copyFigure, { row: 3, seed: 1 }]],
    ['with its caption, further up', [copyFigure, { row: 0, seed: 1 }]],
    ['without its caption', [copyFigure, { row: 3, seed: 0 }]],
    ['twice', [copyFigure, { row: 3, seed: 1 }], [copyFigure, { row: 1, seed: 1 }]],
  ]);

  it('renews a figure whose copy somebody edited, and keeps what they typed in the copy', async () => {
    const copied = desk.madeIn(['own', 0], [[copyFigure, { row: 4, seed: 1 }]]);
    const report = edited(copied.bytes, [typeOverNumber, { figure: 2, row: 2, column: 0, seed: 0 }]);
    expect(report.figures).toHaveLength(5);
    expect(await desk.brokenBy('own', report)).toEqual([]);
  });

  desk.rows(
    'a figure of another document is an orphan with the reason, and stays',
    [['own', 0]],
    [
      ['a table nobody here remembers', [pasteForeignFigure, { figure: 0, row: 4 }]],
      ['a box nobody here remembers', [pasteForeignFigure, { figure: 2, row: 4 }]],
    ],
  );

  it('leaves last year’s figure of the same name alone and renews this year’s', async () => {
    const paste = pasteFigureOf(desk.yearBefore(), 'eine');
    expect(await desk.brokenBy('own', desk.madeIn(['own', 0], [[paste, { row: 4 }]]))).toEqual([]);
  });

  desk.rows('a figure elsewhere in the document is refreshed once', TABLES, [
    ['in a text box', [intoTextBox]],
    ['in a table cell', [intoTableCell]],
    ['in a header', [intoHeader]],
    ['in a footer', [intoFooter]],
    ['in a footnote', [intoFootnote]],
    ['moved, with changes tracked', [moveTracked, { row: 3 }]],
  ]);

  desk.rows('a figure that lost its control is found again', EACH_KIND, [
    ['without its control', [dropControl]],
  ]);

  desk.rows('the classic mistakes: right by name and head, or untouched', TABLES, [
    ['the names sorted alone', [sortOneColumn, { seed: 1 }]],
    ['one column of numbers sorted alone', [sortOneColumn, { seed: 2, column: 1 }]],
    ['two heads exchanged', [swapHeads, { seed: 0 }]],
  ]);

  desk.rows('what was done to a chart by hand stays with its area', OWN, [
    ['a bar coloured', [highlightCategory, { row: 3 }]],
    ['two bars coloured', [highlightCategory, { row: 1 }], [highlightCategory, { row: 6 }]],
    ['a number changed in the workbook', [typeOverChartNumber, { row: 2 }]],
    ['a column of remarks in the workbook', [addWorkbookColumn]],
    ['the caption, without a year', [typeOverCaption, { figure: 2, seed: 1 }]],
    ['the caption, with the old year', [typeOverCaption, { figure: 2, seed: 2 }]],
    ['the alternative text, without a year', [typeOverAltText, { figure: 2, seed: 1 }]],
    ['the alternative text, with the old year', [typeOverAltText, { figure: 2, seed: 2 }]],
    ['the caption below', [captionBelow, { figure: 2 }]],
  ]);
}
