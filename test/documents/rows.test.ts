import { join } from 'node:path';
import type { Query } from '../../src/domain/query';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import type { Database } from '../../src/service/database/database';
import { LOCAL_PRINCIPAL } from '../../src/service/principal';
import { openWarehouse } from '../../src/service/warehouse-source';
import { sdkErrors } from '../ooxml/validate';
import { CITIES, databaseWith } from '../service/fixture';
import { ownDocument, request, socialReport, type Base } from './bases';
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
import { edited, type Edit, type Edited, type Target } from './edits/edit';
import { formatCell, splitRuns } from './edits/format-cell';
import { highlightCategory } from './edits/highlight-category';
import { insertOwnColumn } from './edits/insert-column';
import { insertRow } from './edits/insert-row';
import { intoFooter, intoFootnote, intoHeader } from './edits/into-margin';
import { intoTableCell } from './edits/into-table-cell';
import { intoTextBox } from './edits/into-text-box';
import { savedWithLibreOffice, soffice } from './edits/libre-office';
import { mergeAcross, mergeDown } from './edits/merge-cells';
import { moveOneColumn } from './edits/move-column';
import { moveRow } from './edits/move-row';
import { moveTracked } from './edits/move-tracked';
import { otherDecimals } from './edits/other-decimals';
import { pasteFigureOf } from './edits/paste-figure-of';
import { pasteForeignFigure } from './edits/paste-foreign-figure';
import { renameStyles } from './edits/rename-styles';
import { otherMemoryPlace, otherPartNames, otherPrefixes, strictNamespaces } from './edits/rewrite-file';
import { rewriteSentence } from './edits/rewrite-sentence';
import { savedByGoogle } from './edits/saved-by-google';
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
import { figureBytes } from './oracle/figure-bytes';
import { breaches } from './oracle/law';
import { truthOf, type Truth } from './oracle/release';
import { byFile, type Refresh } from './refresher';

/** What people do to reports between two years, one test a row of the cases; Hamburg, 2018 to 2024. */
const [FROM, TO] = [2018, 2024];
/** A database, two documents and all the release says of them. */
const SETTING_UP = 240_000;
jest.setTimeout(60_000);
const CHOSEN = [
  '0101',
  '0104',
  '0111',
  '0112',
  '0201',
  '0209',
  '0303',
  '0402',
  '0410',
  '0505',
  '0611',
  '0713',
];

let database: Database;
let refresh: Refresh;
let documents: Record<'report' | 'own', { base: Base; truth: Truth }>;
let before2018: Base;

beforeAll(async () => {
  database = await databaseWith(join(CITIES, 'hamburg'));
  const source = openWarehouse(database).for(LOCAL_PRINCIPAL);
  refresh = byFile(source);
  documents = {
    report: await withTruth(source, await socialReport(source, 'hamburg', FROM)),
    own: await withTruth(source, await ownDocument(source, singleFigures(FROM))),
  };
  before2018 = await ownDocument(source, singleFigures(2017));
}, SETTING_UP);

afterAll(() => database.close());

async function withTruth(source: IndicatorSource, base: Base) {
  return { base, truth: await truthOf(source, base.requests, TO) };
}

/** A table of one year, one of two, a chart and a box. */
function singleFigures(year: number) {
  const asked = (indicators: string[], years: number[]): Query => ({
    city: 'hamburg',
    level: 'stadtteil',
    areas: CHOSEN,
    indicators,
    years,
  });
  return [
    request(
      'eine',
      'table',
      asked(['arbeitslosenquotient', 'sgb2-nicht-erwerbsfaehige', 'einwohner'], [year]),
    ),
    request('zwei', 'table', asked(['arbeitslosenquotient', 'einwohner'], [2013, year])),
    request('bild', 'chart', asked(['arbeitslosenquotient'], [year])),
    request('kasten', 'box', asked(['sgb2-nicht-erwerbsfaehige'], [year])),
  ];
}

type Step = [Edit, Partial<Target>?];
type Place = ['report' | 'own', number];

/** Where a figure stands: the big table of the report, the small ones of one year and of two; or the first of its kind. */
const TABLES: Place[] = [
  ['report', 0],
  ['own', 0],
  ['own', 1],
];
const FIRST: Place[] = [
  ['report', 0],
  ['own', 0],
];
const OWN: Place[] = [['own', 0]];

const NAMES: Record<string, string> = {
  report0: 'the report',
  own0: 'the first of single figures',
  own1: 'the second of single figures',
};

async function brokenBy(which: 'report' | 'own', report: Edited): Promise<string[]> {
  return breaches(report, await refresh(report.bytes, TO), documents[which].truth);
}

function madeIn([which, figure]: Place, steps: Step[]): Edited {
  const at = { figure, row: 4, column: 0, seed: 1 };
  const report = edited(
    documents[which].base.bytes,
    ...steps.map(([edit, target]): [Edit, Target] => [edit, { ...at, ...target }]),
  );
  expect(report.done).toEqual(steps.map(([{ name }]) => name));
  return report;
}

function rows(right: string, places: Place[], cases: [name: string, ...steps: Step[]][]): void {
  describe(right, () => {
    const all = cases.flatMap(([name, ...steps]) =>
      places.map((place) => ({ name, where: NAMES[place.join('')], place, steps })),
    );
    it.each(all)('$name, in $where', async ({ place, steps }) => {
      expect(await brokenBy(place[0], madeIn(place, steps))).toEqual([]);
    });
  });
}

rows('nothing was done by hand: all is new', FIRST, [['left as it was made']]);

rows('rows sorted: all numbers new and on their areas', TABLES, [
  ['by name, downwards', [sortRows, { column: 0, seed: 1 }]],
  ['by the first column, upwards', [sortRows, { column: 1, seed: 2 }]],
  ['by the second column, the city among its parts', [sortRows, { column: 2, seed: 3 }]],
]);

rows('rows and columns put in, taken out, moved: ours renewed, theirs untouched', TABLES, [
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

rows('the row of the city deleted: it stays gone', [['own', 1]], [['the city', [deleteCityRow]]]);

rows('a number typed over: kept and listed, everything else renewed', TABLES, [
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

rows('a text without a year stays, the numbers are renewed', TABLES, [
  ['a head', [typeOverHead, { seed: 1 }]],
  ['the name of an area', [typeOverAreaName, { seed: 1 }]],
  ['the caption', [typeOverCaption, { seed: 1 }]],
  ['words behind the caption', [typeBehindCaption, { seed: 1 }]],
  ['the source line', [typeOverSource, { seed: 1 }]],
  ['the alternative text', [typeOverAltText, { seed: 1 }]],
  ['a name, then rows sorted', [typeOverAreaName, { seed: 1 }], [sortRows, { column: 1 }]],
  ['a head, then columns moved', [typeOverHead, { seed: 1 }], [moveOneColumn]],
]);

rows('a table divided in two stays whole at the old year', TABLES, [['below a paragraph', [divideTable]]]);

rows('a note in one’s own words stays', [['own', 0]], [['a note', [typeOverNote]]]);

rows('a text with the old year leaves the whole figure at the old year', TABLES, [
  ['a head', [typeOverHead, { seed: 4 }]],
  ['the name of an area', [typeOverAreaName, { seed: 5 }]],
  ['the caption', [typeOverCaption, { seed: 2 }]],
  ['words behind the caption', [typeBehindCaption, { seed: 3 }]],
  ['the source line', [typeOverSource, { seed: 2 }]],
  ['the alternative text', [typeOverAltText, { seed: 2 }]],
]);

rows('captions, source lines and alternative texts of charts and boxes likewise', FIRST, [
  ['the title of a box, with the old year', [typeOverCaption, { figure: 0, seed: 2 }]],
  ['the source line of a box, with the old year', [typeOverSource, { figure: 3, seed: 2 }]],
]);

rows('one sentence of a box rewritten: it stays whole at the old year', FIRST, [
  ['with its number', [rewriteSentence, { row: 0, seed: 2 }]],
  ['without a number', [rewriteSentence, { row: 1, seed: 1 }]],
]);

rows('looks, comments, notes, bookmarks and widths are kept, the numbers renewed', TABLES, [
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

rows('tracked changes of others are kept and not written into', TABLES, [
  ['another number, tracked', [trackInsertion, { seed: 1 }]],
  ['a word behind a number, tracked', [trackInsertion, { seed: 2 }]],
  ['a number struck out, tracked', [trackDeletion]],
  ['a row struck out, tracked', [trackRowDeletion, { row: 2 }]],
]);

rows('styles are found by any name', FIRST, [
  ['other ids', [renameStyles, { seed: 0 }]],
  ['another name of the source line’s style', [renameStyles, { seed: 1, row: 11 }]],
  ['another name of the note’s style', [renameStyles, { seed: 1, row: 12 }]],
  ['the source line in a plain style', [renameStyles, { seed: 2, row: 11 }]],
  ['the box in a plain style', [renameStyles, { seed: 2, row: 9 }]],
]);

const EACH_KIND: Place[] = [
  ['own', 0],
  ['own', 1],
  ['own', 2],
  ['own', 3],
];
NAMES.own2 = 'the chart';
NAMES.own3 = 'the box';

rows('a paragraph written behind the source line is kept, ours renewed', EACH_KIND, [
  ['one paragraph', [writeBehindSource, { seed: 0 }]],
  ['two paragraphs', [writeBehindSource, { seed: 1 }]],
]);

rows('Enter inside the source line: one line of the new year, or the figure untouched', EACH_KIND, [
  ['near its beginning', [enterInSource, { seed: 3 }]],
  ['in its middle', [enterInSource, { seed: 90 }]],
]);

rows('paragraphs around and inside a figure are kept, a caption is found above and below', TABLES, [
  ['between the table and what stands below', [writeBelowTable]],
  ['before the caption', [writeAroundCaption, { seed: 1 }]],
  ['between caption and table', [writeAroundCaption, { seed: 2 }]],
  ['the caption below', [captionBelow]],
  ['the caption below, a paragraph behind', [captionBelow], [writeBehindSource]],
]);

rows('a copied figure: both are refreshed, each with an identity of its own', EACH_KIND, [
  ['with its caption, further down', [copyFigure, { row: 3, seed: 1 }]],
  ['with its caption, further up', [copyFigure, { row: 0, seed: 1 }]],
  ['without its caption', [copyFigure, { row: 3, seed: 0 }]],
  ['twice', [copyFigure, { row: 3, seed: 1 }], [copyFigure, { row: 1, seed: 1 }]],
]);

it('renews a figure whose copy somebody edited, and keeps what they typed in the copy', async () => {
  const copied = madeIn(['own', 0], [[copyFigure, { row: 4, seed: 1 }]]);
  const report = edited(copied.bytes, [typeOverNumber, { figure: 2, row: 2, column: 0, seed: 0 }]);
  expect(report.figures).toHaveLength(5);
  expect(await brokenBy('own', report)).toEqual([]);
});

rows(
  'a figure of another document is an orphan with the reason, and stays',
  [['own', 0]],
  [
    ['a table nobody here remembers', [pasteForeignFigure, { figure: 0, row: 4 }]],
    ['a box nobody here remembers', [pasteForeignFigure, { figure: 2, row: 4 }]],
  ],
);

it('leaves last year’s figure of the same name alone and renews this year’s', async () => {
  const paste = pasteFigureOf(before2018.bytes, 'eine');
  expect(await brokenBy('own', madeIn(['own', 0], [[paste, { row: 4 }]]))).toEqual([]);
});

rows('a figure elsewhere in the document is refreshed once', TABLES, [
  ['in a text box', [intoTextBox]],
  ['in a table cell', [intoTableCell]],
  ['in a header', [intoHeader]],
  ['in a footer', [intoFooter]],
  ['in a footnote', [intoFootnote]],
  ['moved, with changes tracked', [moveTracked, { row: 3 }]],
]);

rows('a file written by others is found and refreshed', FIRST, [
  ['another prefix', [otherPrefixes, { seed: 1 }]],
  ['another name of the document part', [otherPartNames, { seed: 0 }]],
  ['another name of the memory', [otherPartNames, { seed: 1 }]],
  ['other names of both', [otherPartNames, { seed: 2 }]],
  ['the memory hung elsewhere', [otherMemoryPlace]],
  ['strict Open XML', [strictNamespaces]],
  ['strict Open XML with another prefix', [otherPrefixes], [strictNamespaces]],
]);

rows('a figure that lost its control is found again', EACH_KIND, [['without its control', [dropControl]]]);

it.each(FIRST)(
  'says that nothing was recognised and writes nothing of a file from Google Docs: %s',
  async (which) => {
    const report = madeIn([which, 0], [[savedByGoogle]]);
    const { bytes, changes } = await refresh(report.bytes, TO);
    expect(breaches(report, { bytes }, documents[which].truth)).toEqual([]);
    expect(changes.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
  },
);

const whenInstalled = soffice() ? it.each(FIRST) : it.skip.each(FIRST);
whenInstalled(
  'refreshes what LibreOffice saved (left out where there is no soffice): %s',
  async (which) => {
    const { base } = documents[which];
    const made = edited(base.bytes);
    const report = { ...made, bytes: savedWithLibreOffice(base.bytes), done: ['saves with LibreOffice'] };
    expect(await brokenBy(which, report)).toEqual([]);
  },
  180_000,
);

rows('the classic mistakes: right by name and head, or untouched', TABLES, [
  ['the names sorted alone', [sortOneColumn, { seed: 1 }]],
  ['one column of numbers sorted alone', [sortOneColumn, { seed: 2, column: 1 }]],
  ['two heads exchanged', [swapHeads, { seed: 0 }]],
]);

rows('what was done to a chart by hand stays with its area', OWN, [
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

it.each(FIRST)('comes back to the start, byte for byte inside every figure: %s', async (which) => {
  const { bytes } = documents[which].base;
  const there = await refresh(bytes, TO);
  const back = await refresh(there.bytes, FROM);
  expect(figureBytes(back.bytes)).toEqual(figureBytes(bytes));
});

it('writes valid Open XML over whatever was done by hand', async () => {
  const hands: Step[][] = [
    [[sortRows], [insertOwnColumn, { column: 2 }], [addComment], [trackInsertion], [highlightCategory]],
    [[deleteRow], [mergeAcross], [writeBehindSource, { seed: 1 }], [copyFigure, { figure: 2, seed: 1 }]],
    [
      [intoTextBox, { figure: 1 }],
      [intoHeader, { figure: 2 }],
      [intoFootnote, { figure: 2 }],
    ],
    [[moveTracked, { row: 3 }], [intoTableCell, { figure: 1 }], [strictNamespaces]],
  ];
  for (const steps of hands) {
    const report = madeIn(['own', 0], steps);
    expect([report.done, sdkErrors(report.bytes)]).toEqual([report.done, []]);
    const { bytes } = await refresh(report.bytes, TO);
    expect([report.done, sdkErrors(bytes)]).toEqual([report.done, []]);
  }
}, 120_000);
