import type { Language } from '../domain/text';
import { meaningOf, type Column } from './column';
import { shownText } from './content';
import type { BodyRow, HeadCell, TableBody } from './figure';

/** A table of a report before it has a shape. */
interface TableContent<Row> {
  /** Stands over the names of the rows. */
  stub: string;
  columns: Column<Row>[];
  /** What stands above the columns, line by line. */
  heads: ('group' | 'head' | 'unit')[];
  rows: (Pick<BodyRow, 'key' | 'kind'> & { name: string; of: Row })[];
  /** By column. */
  decimals: number[];
}

/** Lays a table of a report out: heads, and a row of shown texts each of its rows. */
export function tableBody<Row>(content: TableContent<Row>, language: Language): TableBody {
  const { stub, columns, heads, rows, decimals } = content;
  return {
    kind: 'table',
    head: heads.map((line, h) => [
      { text: h === 0 ? stub : '', span: 1 },
      ...merged(columns.map((column) => column[line])),
    ]),
    rows: rows.map(({ key, kind, name, of }) => ({
      key,
      kind,
      texts: [name, ...columns.map((column) => shownText(column.cell(of), language))],
    })),
    decimals,
    columns: columns.map(meaningOf),
  };
}

/** Neighbouring columns of one text share a cell. */
function merged(texts: string[]): HeadCell[] {
  return texts.reduce<HeadCell[]>((cells, text) => {
    const last = cells.at(-1);
    if (last?.text === text) return [...cells.slice(0, -1), { text, span: last.span + 1 }];
    return [...cells, { text, span: 1 }];
  }, []);
}
