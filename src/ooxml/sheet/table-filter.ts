import type { Block } from '../../figures/sheet';
import { bytesOf, textOf, type Parts } from '../package/archive';

const COLUMN = /<((?:[\w.-]+:)?filterColumn)(?=[\s/>])([^>]*?)(?:\/>|>([^]*?)<\/\1>)/g;

/** The columns of a table that somebody filters it by, counted from its left; a column may also only have no button. */
export function filteredColumns(parts: Parts, table: string): number[] {
  return [...textOf(parts, table).matchAll(COLUMN)].flatMap(([, , attributes = '', criteria]) =>
    criteria?.trim() ? [Number(/\scolId\s*=\s*["'](\d+)/.exec(attributes)?.[1])] : [],
  );
}

/** Takes the filters of a table away and shows all its rows: which of them are hidden is told by nobody but who filters. */
export function removeFilters(
  parts: Parts,
  { part, block, worksheet }: { part: string; block: Block; worksheet: { part: string } },
): void {
  const bare = textOf(parts, part).replace(COLUMN, (_, name: string, attributes: string) =>
    /\s(?:hidden|show)Button\s*=/.test(attributes) ? `<${name}${attributes}/>` : '',
  );
  parts.set(part, bytesOf(bare));
  parts.set(worksheet.part, bytesOf(withRowsShown(textOf(parts, worksheet.part), block)));
}

function withRowsShown(worksheet: string, { row: top, rows }: Block): string {
  let number = 0;
  return worksheet.replace(/<(?:[\w.-]+:)?row(?=[\s/>])[^>]*>/g, (tag) => {
    number = Number(/\sr\s*=\s*["'](\d+)/.exec(tag)?.[1] ?? number + 1);
    const isOwn = number > top && number <= top + rows;
    return isOwn ? tag.replace(/\shidden\s*=\s*(?:"[^"]*"|'[^']*')/, '') : tag;
  });
}
