import { sdkErrors } from '../ooxml/validate';
import { deskFor, FIRST, FROM, type RefreshOf, type Step } from './desk';
import { addComment } from './edits/add-comment';
import { copyFigure } from './edits/copy-figure';
import { deleteRow } from './edits/delete-row';
import { edited } from './edits/edit';
import { highlightCategory } from './edits/highlight-category';
import { insertOwnColumn } from './edits/insert-column';
import { intoFootnote, intoHeader } from './edits/into-margin';
import { intoTableCell } from './edits/into-table-cell';
import { intoTextBox } from './edits/into-text-box';
import { savedWithLibreOffice, soffice } from './edits/libre-office';
import { mergeAcross } from './edits/merge-cells';
import { moveTracked } from './edits/move-tracked';
import { otherMemoryPlace, otherPartNames, otherPrefixes, strictNamespaces } from './edits/rewrite-file';
import { savedByGoogle } from './edits/saved-by-google';
import { sortRows } from './edits/sort-rows';
import { trackInsertion } from './edits/track-changes';
import { writeBehindSource } from './edits/write-behind';
import { partsBesideMemory } from './oracle/figure-bytes';
import { breaches } from './oracle/law';

/** The rows of the cases that only a file knows: what other programs save, and what stands in it to the byte. */
export function judgeFileRows(refreshOf: RefreshOf): void {
  const desk = deskFor(refreshOf);

  desk.rows('a file written by others is found and refreshed', FIRST, [
    ['another prefix', [otherPrefixes, { seed: 1 }]],
    ['another name of the document part', [otherPartNames, { seed: 0 }]],
    ['another name of the memory', [otherPartNames, { seed: 1 }]],
    ['other names of both', [otherPartNames, { seed: 2 }]],
    ['the memory hung elsewhere', [otherMemoryPlace]],
    ['strict Open XML', [strictNamespaces]],
    ['strict Open XML with another prefix', [otherPrefixes], [strictNamespaces]],
  ]);

  it.each(FIRST)(
    'says that nothing was recognised and writes nothing of a file from Google Docs: %s',
    async (which) => {
      const report = desk.madeIn([which, 0], [[savedByGoogle]]);
      const { bytes, changes } = await desk.refresh(report.bytes);
      expect(breaches(report, { bytes }, desk.document(which).truth)).toEqual([]);
      expect(changes.filter(({ outcome }) => outcome !== 'kept')).toEqual([]);
    },
  );

  const whenInstalled = soffice() ? describe : describe.skip;
  whenInstalled('refreshes what LibreOffice saved (left out where there is no soffice)', () => {
    const saved = new Map<string, Uint8Array>();
    beforeAll(() => {
      const files = savedWithLibreOffice(...FIRST.map(([which]) => desk.document(which).base.bytes));
      FIRST.forEach(([which], i) => saved.set(which, files[i] as Uint8Array));
    }, 180_000);

    it.each(FIRST)('%s', async (which) => {
      const made = edited(desk.document(which).base.bytes);
      const bytes = saved.get(which) as Uint8Array;
      expect(await desk.brokenBy(which, { ...made, bytes, done: ['saves with LibreOffice'] })).toEqual([]);
    });
  });

  it.each(FIRST)('comes back to the start, every part byte for byte: %s', async (which) => {
    const { bytes } = desk.document(which).base;
    const there = await desk.refresh(bytes);
    const back = await desk.refresh(there.bytes, FROM);
    expect(partsBesideMemory(back.bytes)).toEqual(partsBesideMemory(bytes));
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
      const report = desk.madeIn(['own', 0], steps);
      expect([report.done, sdkErrors(report.bytes)]).toEqual([report.done, []]);
      const { bytes } = await desk.refresh(report.bytes);
      expect([report.done, sdkErrors(bytes)]).toEqual([report.done, []]);
    }
  }, 120_000);
}
