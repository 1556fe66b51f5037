import { tableNameOf, type Block } from '../../figures/sheet';
import {
  isCopyOf,
  readWorkbookPart,
  standingLayout,
  WORKBOOK_NAMESPACE,
  type TableMemory,
} from '../../ooxml/sheet/workbook-part';

/** A table the workbook remembers, and where it stands now. */
export interface RememberedTable {
  memory: TableMemory;
  part: Excel.CustomXmlPart;
  copies: number;
  standing?: { worksheet: Excel.Worksheet; isProtected: boolean; layout: Block };
}

/** Finds the tables of ours; two requests. */
export async function rememberedTables(context: Excel.RequestContext): Promise<RememberedTable[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(WORKBOOK_NAMESPACE);
  const tables = context.workbook.tables;
  parts.load('items/id');
  tables.load('items/name');
  await context.sync();
  const texts = parts.items.map((part) => ({ part, xml: part.getXml() }));
  const places = tables.items.filter(({ name }) => name.startsWith('sr_')).map(placeOf);
  await context.sync();
  return texts.flatMap(({ part, xml }) => {
    const memory = readWorkbookPart(xml.value);
    return memory ? [located(memory, part, places)] : [];
  });
}

function placeOf(table: Excel.Table) {
  const range = table.getRange();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.worksheet.load('name');
  table.worksheet.protection.load('protected');
  return { name: table.name, range, worksheet: table.worksheet };
}

function located(
  memory: TableMemory,
  part: Excel.CustomXmlPart,
  places: ReturnType<typeof placeOf>[],
): RememberedTable {
  const name = tableNameOf(memory.provenance.request.id);
  const found = places.find((place) => place.name.toLowerCase() === name);
  const copies = places.filter((place) => isCopyOf(place.name, name)).length + (found ? 1 : 0);
  if (!found) return { memory, part, copies };
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = found.range;
  const { worksheet } = found;
  return {
    memory,
    part,
    copies,
    standing: {
      worksheet,
      isProtected: worksheet.protection.protected,
      layout: standingLayout(memory.layout, { row, column, rows, columns }),
    },
  };
}
