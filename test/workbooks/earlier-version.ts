import { growTable } from '../../src/ooxml/sheet/grow-table';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';

/** A workbook with one table of ours as earlier versions made it: the city inside the Excel table, nothing said of rows apart. */
export function withCityInside(bytes: Uint8Array): Uint8Array {
  const parts = unpack(bytes);
  growTable(parts, 'xl/tables/table1.xml');
  const [memory = ''] = [...parts.keys()].filter((part) => textOf(parts, part).includes('"apart":1'));
  const earlier = textOf(parts, memory).replace(
    /"rows":(\d+),"columns":(\d+)},"apart":1/,
    (_, rows: string, columns: string) => `"rows":${Number(rows) + 1},"columns":${columns}}`,
  );
  parts.set(memory, bytesOf(earlier));
  return pack(parts);
}
