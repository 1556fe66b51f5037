import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { ownDocument, request } from './bases';
import { deleteOneColumn } from './edits/delete-column';
import { deleteRow } from './edits/delete-row';
import { duplicateRow } from './edits/duplicate-row';
import { edited, type Edit, type Target } from './edits/edit';
import { insertOwnColumn } from './edits/insert-column';
import { insertRow } from './edits/insert-row';
import { moveOneColumn } from './edits/move-column';
import { moveRow } from './edits/move-row';
import { otherDecimals } from './edits/other-decimals';
import { sortOneColumn } from './edits/sort-one-column';
import { sortRows } from './edits/sort-rows';
import { swapHeads } from './edits/swap-heads';
import { typeOverCaption } from './edits/type-over-caption';
import { typeOverHead } from './edits/type-over-head';
import { typeOverAreaName } from './edits/type-over-name';
import { typeOverNumber } from './edits/type-over-number';
import { madeUpCity } from './made-up-city';
import { knownFrom, type Known } from './oracle/known';
import { cellOver, type ReadTable } from './oracle/read-table';
import { readReport } from './oracle/read-report';
import { truthOf, type FigureTruth } from './oracle/release';
import type { RefreshOf } from './desk';

const source = madeUpCity();
const YEARS = [2017, 2018];
const NEXT = [2018, 2024];
const asked = (areas?: string[]) =>
  request(
    'gebiete',
    'table',
    {
      city: 'hamburg',
      level: 'stadtteil',
      indicators: [UNEMPLOYMENT, CHILDREN, INHABITANTS].map(({ id }) => id),
      years: YEARS,
      ...(areas && { areas }),
    },
    { table: { rows: 'indicators', codes: true } },
  );
const CHOSEN = ['0101', '0102', '0103', '0105'];

type Step = [Edit, Partial<Target>?];

/** What people do to tables with indicators in their rows and areas in their columns, whoever refreshes. */
export function judgeIndicatorRows(refreshOf: RefreshOf): void {
  it.each<[string, ...Step[]]>([
    ['nothing was done by hand'],
    ['rows sorted by name', [sortRows, { column: 0 }]],
    ['rows sorted by a column', [sortRows, { column: 2, seed: 2 }]],
    ['a row of one’s own', [insertRow, { seed: 0 }]],
    ['a heading over all columns', [insertRow, { seed: 1 }]],
    ['a row deleted', [deleteRow]],
    ['a row moved', [moveRow, { seed: 3 }]],
    ['a row doubled', [duplicateRow]],
    ['a column of remarks in the middle', [insertOwnColumn, { column: 2, seed: 1 }]],
    ['a column of one’s own before the names', [insertOwnColumn, { column: 0, seed: 3 }]],
    ['a column deleted', [deleteOneColumn]],
    ['a column moved', [moveOneColumn]],
    ['a number typed over', [typeOverNumber, { seed: 0 }]],
    ['words for a number, sorted', [typeOverNumber, { seed: 2 }], [sortRows, { column: 1 }]],
    ['a column in other decimals', [otherDecimals, { column: 1 }]],
    ['the name of an area retyped', [typeOverHead, { seed: 1 }]],
    ['the name of a row retyped', [typeOverAreaName, { seed: 1 }]],
    ['a row and a column deleted, sorted', [deleteRow], [deleteOneColumn], [sortRows, { column: 1 }]],
  ])('renews rows of indicators and columns of areas: %s', async (_, ...steps) => {
    expect(await brokenBy(refreshOf, steps)).toEqual([]);
  });

  it.each<[string, ...Step[]]>([
    ['a column was sorted alone', [sortOneColumn]],
    ['two heads were exchanged', [swapHeads]],
    ['a caption carries the old year', [typeOverCaption, { seed: 2 }]],
    ['the name of a row carries the old year', [typeOverAreaName, { seed: 5 }]],
  ])('leaves the table whole and says why when %s', async (_, ...steps) => {
    const { tables, claim } = await refreshed(refreshOf, steps);
    expect(tables[1]).toEqual(tables[0]);
    expect(claim.outcome).toBe('kept');
    expect(claim.reason).not.toBe('');
  });

  it('gives the column of cases without an area only to a table nobody worked on', async () => {
    const heads = ({ rows: [head] }: ReadTable) => head?.cells.map(({ text }) => text);
    const untouched = await refreshed(refreshOf, [], []);
    expect(heads(untouched.tables[1])).toContain('nicht zuordenbar');
    const sorted = await refreshed(refreshOf, [[sortRows, { column: 1 }]], []);
    expect(heads(sorted.tables[1])).not.toContain('nicht zuordenbar');
  });
}

/** The table before and after somebody's edits and a refresh to the new year. */
async function refreshed(refreshOf: RefreshOf, steps: Step[], areas: string[] = CHOSEN) {
  const made = await ownDocument(source, [asked(areas.length ? areas : undefined)]);
  const at = { figure: 0, row: 4, column: 1, seed: 1 };
  const before = edited(
    made.bytes,
    ...steps.map(([edit, target]): [Edit, Target] => [edit, { ...at, ...target }]),
  );
  expect(before.done).toEqual(steps.map(([{ name }]) => name));
  const { bytes, changes } = await refreshOf(source)(before.bytes, 2024);
  const truth = (await truthOf(source, made.requests, 2024)).figures.get('gebiete')!;
  const tableOf = (document: Uint8Array) =>
    readReport(document, new Set(truth.areas.keys())).figures[0]!.table!;
  const known = knownFrom(before.figures[0] ?? []);
  return {
    tables: [tableOf(before.bytes), tableOf(bytes)] as const,
    truth,
    known,
    claim: changes[0]!,
  };
}

/** What a cell says it is: by the name of its row an indicator and one of the years, by its head an area. */
function meaningsIn(table: ReadTable, { areas, indicators }: FigureTruth, { meaning }: Known) {
  const body = table.rows.filter(({ head }) => !head);
  const heads = table.rows.filter(({ head }) => head);
  return body.flatMap((row, r) =>
    row.cells.map(({ start, span, text }) => {
      const name = row.cells.map((cell) => meaning(cell.text)).find((each) => /\(\S.*\)$/.test(each)) ?? '';
      const [, shortName = '', year = ''] = /^(.*?)(?:\u00a0\d+\))? (\d{4}) \(/.exec(name) ?? [];
      const area = heads.map((head) => areas.get(meaning(cellOver(head, start)?.text ?? ''))).find(Boolean);
      const place = YEARS.indexOf(Number(year));
      const isOurs = span === 1 && area !== undefined && indicators.has(shortName) && place >= 0;
      return { r, start, text, ...(isOurs && { area, indicator: indicators.get(shortName)!, place }) };
    }),
  );
}

/** Every number of ours is the release's for what its own row and head say, and each name of the new years; all else stands. */
async function brokenBy(refreshOf: RefreshOf, steps: Step[]): Promise<string[]> {
  const { tables, truth, known, claim } = await refreshed(refreshOf, steps);
  if (claim.outcome !== 'renewed') return [`${claim.outcome}: ${claim.reason}`];
  const cells = meaningsIn(tables[0], truth, known);
  const fresh = meaningsIn(tables[1], truth, known);
  expect(cells.filter(({ area }) => area).length).toBeGreaterThan(15);
  expect(fresh).toHaveLength(cells.length);
  return cells.flatMap(({ text: stood, area, indicator, place }, c) => {
    const { text } = fresh[c]!;
    const dated = stood.replace(/\b2018 \(/, '2024 (').replace(/\b2017 \(/, '2018 (');
    const right =
      known.handCells.has(stood) || area === undefined || indicator === undefined || place === undefined
        ? [dated]
        : [undefined, 0].map((decimals) => truth.shown(area, indicator, NEXT[place]!, decimals));
    return right.includes(text) ? [] : [`"${stood}" became "${text}", right is "${right[0]}"`];
  });
}
