import { addBookmark } from './add-bookmark';
import { addComment } from './add-comment';
import { addFootnote } from './add-footnote';
import { addWorkbookColumn } from './add-workbook-column';
import { captionBelow } from './caption-below';
import { columnWidths } from './column-widths';
import { copyFigure } from './copy-figure';
import { deleteCityRow } from './delete-city-row';
import { deleteOneColumn } from './delete-column';
import { deleteRow } from './delete-row';
import { dropControl } from './drop-control';
import { duplicateOneColumn } from './duplicate-column';
import { duplicateRow } from './duplicate-row';
import type { Edit } from './edit';
import { formatCell, splitRuns } from './format-cell';
import { highlightCategory } from './highlight-category';
import { insertOwnColumn } from './insert-column';
import { insertRow } from './insert-row';
import { intoFooter, intoFootnote, intoHeader } from './into-margin';
import { intoTableCell } from './into-table-cell';
import { intoTextBox } from './into-text-box';
import { mergeAcross, mergeDown } from './merge-cells';
import { moveOneColumn } from './move-column';
import { moveRow } from './move-row';
import { moveTracked } from './move-tracked';
import { otherDecimals } from './other-decimals';
import { pasteForeignFigure } from './paste-foreign-figure';
import { renameStyles } from './rename-styles';
import { otherMemoryPlace, otherPartNames, otherPrefixes, strictNamespaces } from './rewrite-file';
import { rewriteSentence } from './rewrite-sentence';
import { sortOneColumn } from './sort-one-column';
import { sortRows } from './sort-rows';
import { swapHeads } from './swap-heads';
import { trackDeletion, trackInsertion, trackRowDeletion } from './track-changes';
import { typeOverAltText } from './type-over-alt-text';
import { typeBehindCaption, typeOverCaption } from './type-over-caption';
import { typeOverChartNumber } from './type-over-chart-number';
import { typeOverHead } from './type-over-head';
import { typeOverAreaName } from './type-over-name';
import { typeOverNote } from './type-over-note';
import { typeOverNumber } from './type-over-number';
import { typeOverSource } from './type-over-source';
import { enterInSource, writeAroundCaption, writeBehindSource, writeBelowTable } from './write-behind';

/** All that people do to a document between two years, but for what takes seconds. */
export const EDITS: readonly Edit[] = [
  sortRows,
  insertRow,
  deleteRow,
  moveRow,
  duplicateRow,
  deleteCityRow,
  insertOwnColumn,
  deleteOneColumn,
  moveOneColumn,
  duplicateOneColumn,
  mergeAcross,
  mergeDown,
  typeOverNumber,
  typeOverAreaName,
  typeOverHead,
  typeOverCaption,
  typeBehindCaption,
  typeOverSource,
  typeOverNote,
  typeOverAltText,
  otherDecimals,
  formatCell,
  splitRuns,
  columnWidths,
  renameStyles,
  addComment,
  addFootnote,
  addBookmark,
  trackInsertion,
  trackDeletion,
  trackRowDeletion,
  writeBehindSource,
  enterInSource,
  writeBelowTable,
  writeAroundCaption,
  captionBelow,
  rewriteSentence,
  highlightCategory,
  typeOverChartNumber,
  addWorkbookColumn,
  sortOneColumn,
  swapHeads,
  copyFigure,
  pasteForeignFigure,
  intoTextBox,
  intoTableCell,
  intoHeader,
  intoFooter,
  intoFootnote,
  moveTracked,
  dropControl,
  otherPrefixes,
  otherPartNames,
  otherMemoryPlace,
  strictNamespaces,
];
