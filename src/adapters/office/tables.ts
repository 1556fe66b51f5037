import { tableNameOf, type Block } from '../../figures/sheet';
import {
  readWorkbookPart,
  standingLayout,
  withCopies,
  WORKBOOK_NAMESPACE,
  type TableMemory,
} from '../../ooxml/sheet/workbook-part';

/** A table the workbook remembers, and where it stands now. */
export interface RememberedTable {
  memory: TableMemory;
  /** Of a copy, its original's. */
  part: Excel.CustomXmlPart;
  isCopy: boolean;
  standing?: {
    worksheet: Excel.Worksheet;
    isProtected: boolean;
    /** Another table stands in some of its rows. */
    isRigid: boolean;
    layout: Block;
    table: Block;
  };
}

/** Finds the tables of ours; two requests. */
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
  return withCopies(
    remembered,
    places.map(({ name }) => name),
  ).map((table) => located(table, places));
}

function placeOf(table: Excel.Table) {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.worksheet.load('name');
  table.worksheet.protection.load('protected');
  return { name: table.name, range, worksheet: table.worksheet };
}

function isBeside(one: ReturnType<typeof placeOf>, other: ReturnType<typeof placeOf>): boolean {
  const ends = ({ range }: typeof one) => range.rowIndex + range.rowCount;
  return (
    one.worksheet.name === other.worksheet.name &&
    one.range.rowIndex < ends(other) &&
    other.range.rowIndex < ends(one)
  );
}

function located(
  table: Omit<RememberedTable, 'standing'>,
  places: ReturnType<typeof placeOf>[],
): RememberedTable {
  const { memory } = table;
  const name = tableNameOf(memory.provenance.request.id).toLowerCase();
  const found = places.find((place) => place.name.toLowerCase() === name);
  if (!found) return table;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = found.range;
  const { worksheet } = found;
  return {
    ...table,
    standing: {
      worksheet,
      isProtected: worksheet.protection.protected,
      isRigid: places.some((place) => place !== found && isBeside(place, found)),
      layout: standingLayout(memory.layout, { row, column, rows, columns }),
      table: { row, column, rows, columns },
    },
  };
}
