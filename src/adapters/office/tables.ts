import type { Block } from '../../figures/sheet';
import { mayBeLost, strangersAmong, withRenamed, type TableCells } from '../../ooxml/sheet/renamed-tables';
import { rowsBelow } from '../../ooxml/sheet/rows-below';
import {
  readWorkbookPart,
  standingLayout,
  withCopies,
  WORKBOOK_NAMESPACE,
  type KnownTable,
  type TableMemory,
} from '../../ooxml/sheet/workbook-part';

/** A table the workbook remembers, and where it stands now. */
export interface RememberedTable {
  memory: TableMemory;
  /** Of a copy, its original's. */
  part: Excel.CustomXmlPart;
  isCopy: boolean;
  /** Tables any of which may be this one under another name. */
  unsure?: string[];
  standing?: {
    worksheet: Excel.Worksheet;
    isProtected: boolean;
    /** Somebody filters it: rows of it are hidden. */
    isFiltered: boolean;
    /** Another table stands in some of its rows. */
    isRigid: boolean;
    layout: Block;
    table: Block;
    /** Of the Excel table: ours, or one somebody gave it. */
    name: string;
    excelTable: Excel.Table;
    /** What may be ours, moved down. */
    below: Block;
  };
}

/** Finds the tables of ours; two requests, and two more at most where one has lost its name. */
export async function rememberedTables(context: Excel.RequestContext): Promise<RememberedTable[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(WORKBOOK_NAMESPACE);
  const tables = context.workbook.tables;
  parts.load('items/id');
  tables.load('items/name');
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  const places = tables.items.map(placeOf);
  await context.sync();
  const remembered = texts.flatMap(({ part, xml }) => {
    const memory = readWorkbookPart(xml.value);
    return memory ? [{ memory, part }] : [];
  });
  const named = withCopies(
    remembered,
    places.map(({ name }) => name),
  );
  const known = withRenamed(named, await lookAlikes(context, named, places));
  const stand = known.map((table) => layoutOf(table, places));
  return known.map((table, i) =>
    located(table, stand[i], { places, stand: stand.flatMap((each) => each ?? []) }),
  );
}

/** What stands in tables that may be ours under another name: only of those is more than the heads read. */
async function lookAlikes(
  context: Excel.RequestContext,
  known: KnownTable[],
  places: Place[],
): Promise<TableCells[]> {
  const names = strangersAmong(
    known,
    places.map(({ name }) => name),
  );
  const strangers = places
    .filter(({ name }) => names.includes(name))
    .map((place) => ({ ...place, heads: place.range.getRow(0) }));
  if (!strangers.length) return [];
  for (const { heads } of strangers) heads.load('values');
  await context.sync();
  const alike = strangers.filter(({ heads }) => mayBeLost(known, heads.values[0] ?? []));
  if (!alike.length) return [];
  for (const { range } of alike) range.load('values');
  await context.sync();
  return alike.map(({ name, range }) => ({ name, cells: range.values }));
}

type Place = ReturnType<typeof placeOf>;

interface Stand {
  place: Place;
  layout: Block;
}

function placeOf(table: Excel.Table) {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.autoFilter.load('isDataFiltered');
  table.worksheet.load('name');
  table.worksheet.protection.load('protected');
  return { name: table.name, table, range, worksheet: table.worksheet };
}

function isBeside(one: Place, other: Place): boolean {
  const ends = ({ range }: typeof one) => range.rowIndex + range.rowCount;
  return (
    one.worksheet.name === other.worksheet.name &&
    one.range.rowIndex < ends(other) &&
    other.range.rowIndex < ends(one)
  );
}

type Known = KnownTable<Omit<RememberedTable, 'standing'>>;

function layoutOf({ memory, table }: Known, places: Place[]): Stand | undefined {
  const place = places.find(({ name }) => name === table);
  return place && { place, layout: standingLayout(memory.layout, blockOf(place)) };
}

function blockOf({ range }: Place): Block {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

function located(
  table: Known,
  stands: Stand | undefined,
  { places, stand }: { places: Place[]; stand: Stand[] },
): RememberedTable {
  if (!stands) return table;
  const { place, layout } = stands;
  const { worksheet } = place;
  const isOnSheet = (other: Place) => other !== place && other.worksheet.name === worksheet.name;
  const others = [
    ...places.filter(isOnSheet).map(blockOf),
    ...stand.filter((each) => isOnSheet(each.place)).map((each) => each.layout),
  ];
  return {
    ...table,
    standing: {
      worksheet,
      isProtected: worksheet.protection.protected,
      isFiltered: place.table.autoFilter.isDataFiltered,
      isRigid: places.some((other) => other !== place && isBeside(other, place)),
      layout,
      table: blockOf(place),
      name: place.name,
      excelTable: place.table,
      below: rowsBelow(layout, others),
    },
  };
}
