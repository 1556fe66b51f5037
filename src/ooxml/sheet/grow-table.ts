import { blockAddress, blockAt } from '../../figures/cell-address';
import { bytesOf, textOf, type Parts } from '../package/archive';

const AREA = /(<(?:[\w.-]+:)?(?:table|autoFilter)\s(?:[^<>]*\s)?ref\s*=\s*["'])([^"']+)/g;

/** Makes a table and its filter one row longer. */
export function growTable(parts: Parts, table: string): void {
  const longer = (area: string) => {
    const { block } = blockAt(area);
    return blockAddress({ ...block, rows: block.rows + 1 });
  };
  const text = textOf(parts, table);
  parts.set(table, bytesOf(text.replace(AREA, (_, before: string, area: string) => before + longer(area))));
}
