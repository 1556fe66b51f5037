import type { Language } from '../domain/text';
import { meaningOf, type Column } from './column';
import { shownText } from './content';
import type { BodyRow, HeadCell, RowMeaning, TableBody } from './figure';

/** What stands above a column: of what it is, when, what it says of it, in which unit. */
export type HeadLine = 'group' | 'head' | 'sub' | 'unit';

/** A table of a report before it has a shape. */
interface TableContent<Row> {
  /** Stands over the names of the rows. */
  stub: string;
  columns: Column<Row>[];
  /** What stands above the columns, line by line. */
  heads: HeadLine[];
  rows: (Pick<BodyRow, 'key' | 'kind'> & { means?: RowMeaning; name: string; of: Row })[];
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
      ...merged(columns.map((column) => ({ text: column[line] ?? '', under: underOf(column, heads, h) }))),
    ]),
    rows: rows.map(({ key, kind, means, name, of }) => ({
      key,
      kind,
      ...(means && { of: means }),
      texts: [name, ...columns.map((column) => shownText(column.cell(of), language))],
    })),
    decimals,
    columns: columns.map(meaningOf),
  };
}

/** What a word such as “value” stands under; any other head is understood by itself. */
function underOf<Row>(column: Column<Row>, heads: HeadLine[], line: number): string {
  if (heads[line] !== 'sub') return '';
  return heads
    .slice(0, line)
    .map((above) => column[above] ?? '')
    .join('\n');
}

/** Neighbouring columns of one text under the same share a cell. */
function merged(heads: { text: string; under: string }[]): HeadCell[] {
  return heads.reduce<HeadCell[]>((cells, { text, under }, at) => {
    const last = cells.at(-1);
    if (last?.text === text && heads[at - 1]?.under === under)
      return [...cells.slice(0, -1), { text, span: last.span + 1 }];
    return [...cells, { text, span: 1 }];
  }, []);
}
