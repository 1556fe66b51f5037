import type { Element } from './xml';
import { detach, isW, val } from './xml';

/** Takes away the bookmarks that stand around exactly these nodes. */
export function dropBookmarkAround(nodes: readonly Element[]): void {
  const starts = marks(nodes[0], 'previousSibling', 'bookmarkStart');
  const ends = marks(nodes.at(-1), 'nextSibling', 'bookmarkEnd');
  for (const start of starts)
    for (const end of ends) if (val(start, 'id') === val(end, 'id')) [start, end].forEach(detach);
}

/** The bookmark ends of a kind right beside a node. */
function marks(
  node: Element | undefined,
  side: 'previousSibling' | 'nextSibling',
  name: 'bookmarkStart' | 'bookmarkEnd',
): Element[] {
  const found: Element[] = [];
  for (let at = node?.[side]; isW(at, 'bookmarkStart', 'bookmarkEnd'); at = at[side])
    if (isW(at, name)) found.push(at);
  return found;
}
