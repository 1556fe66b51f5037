import { refreshWorkbook } from '../../../src/actions/refresh-workbook';
import { openWorkbook } from '../../../src/adapters/files/workbook';
import { openBook } from '../../../src/emulator/excel/open';
import { bytesOf, pack, textOf, unpack } from '../../../src/ooxml/package/archive';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { sdkErrors } from '../../ooxml/validate';
import { bookWith, freshTable, query, rowsOfAreas, source } from '../../workbooks/made-up-workbook';

const TABLE = 'xl/tables/table1.xml';
const WORKSHEET = 'xl/worksheets/sheet1.xml';
const asked = (year: number) => query([year], INHABITANTS, UNEMPLOYMENT);

const NAMES = '<filterColumn colId="1"><filters><filter val="Neustadt"/></filters></filterColumn>';
const OVER =
  '<filterColumn colId="2"><customFilters><customFilter operator="greaterThan" val="4000"/></customFilters></filterColumn>';
const NO_BUTTON = '<filterColumn colId="0" hiddenButton="1"/>';
const SORTED = '<sortState ref="A7:D14"><sortCondition ref="C7:C14"/></sortState>';

/** A file whose table somebody filtered in Excel, which hides rows of it; the first row of the worksheet was hidden by hand. */
async function filtered(criteria: string): Promise<Uint8Array> {
  const parts = unpack(await bookWith(asked(2018)));
  const filter = (text: string) =>
    text.replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${criteria}${SORTED}</autoFilter>`);
  const hide = (text: string) => text.replace(/<row r="(1|7|9|10)"/g, '<row r="$1" hidden="1"');
  parts.set(TABLE, bytesOf(filter(textOf(parts, TABLE))));
  parts.set(WORKSHEET, bytesOf(hide(textOf(parts, WORKSHEET))));
  return pack(parts);
}

async function refreshed(file: Uint8Array, year: number) {
  const workbook = openWorkbook(file);
  const [figure] = await refreshWorkbook({ source, workbook }, year);
  const bytes = workbook.bytes();
  const parts = unpack(bytes);
  const hidden = [...textOf(parts, WORKSHEET).matchAll(/<row [^>]*hidden="1"[^>]*>/g)];
  return {
    bytes,
    figure,
    criteria: /<autoFilter[^>]*>([^]*)<\/autoFilter>/.exec(textOf(parts, TABLE))?.[1],
    hidden: hidden.map(([tag]) => Number(/ r="(\d+)"/.exec(tag)?.[1])),
  };
}

async function standing(bytes: Uint8Array) {
  const [sheet] = (await openBook(bytes)).sheets;
  const at = (row: number, column: number) => sheet!.cell(row, column)?.value ?? '';
  const { row: top, columns } = sheet!.tables[0]!.area;
  return Object.fromEntries(
    rowsOfAreas(sheet!, (row, column) => String(at(row, column))).flatMap((row) =>
      Array.from({ length: columns }, (_, c) => [`${at(row, 0)} ${at(top, c)}`, at(row, c)]),
    ),
  );
}

const fresh = async (year: number) => Object.fromEntries((await freshTable(asked(year))).cells);

it('keeps a filter by names, and writes the rows it hides', async () => {
  const { bytes, figure, criteria, hidden } = await refreshed(await filtered(NO_BUTTON + NAMES), 2017);
  expect(await standing(bytes)).toEqual(await fresh(2017));
  expect([criteria, hidden]).toEqual([NO_BUTTON + NAMES + SORTED, [1, 7, 9, 10]]);
  expect(figure?.isFiltered).toBe(true);
});

it.each([
  ['numbers that have changed', OVER, 2017],
  ['names, where a row has come', NAMES, 2024],
])('shows all rows of a table that was filtered by %s', async (_, filter, year) => {
  const { bytes, criteria, hidden } = await refreshed(await filtered(NO_BUTTON + filter), year);
  expect(await standing(bytes)).toEqual(await fresh(year));
  expect([criteria?.replace(/ref="[^"]*"/g, ''), hidden]).toEqual([
    (NO_BUTTON + SORTED).replace(/ref="[^"]*"/g, ''),
    [1],
  ]);
});

it('is a valid workbook without its filter', async () => {
  const { bytes } = await refreshed(await filtered(NO_BUTTON + OVER), 2017);
  expect(sdkErrors(bytes, 'Bericht.xlsx')).toEqual([]);
});

it('says nothing of filters where no column is filtered, and leaves what somebody hid', async () => {
  const { bytes, figure, criteria, hidden } = await refreshed(await filtered(NO_BUTTON), 2017);
  expect(await standing(bytes)).toEqual(await fresh(2017));
  expect([figure?.isFiltered, criteria, hidden]).toEqual([undefined, NO_BUTTON + SORTED, [1, 7, 9, 10]]);
});
