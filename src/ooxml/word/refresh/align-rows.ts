import { child, children, type Element } from '../../package/parse-xml';
import { NS } from '../../package/xml';

/**
 * Gives a table the rows the new figure has: rows of areas that are gone are removed, a new area (the not-assignable
 * row, as a rule) gets a copy of its neighbour, with all its looks. Head rows stay. Rows are known by their area keys.
 */
export function alignRows(table: Element, before: string[], after: string[]): void {
  const rows = children(table, NS.w, 'tr').filter((row) => !isHead(row));
  const byKey = new Map(before.map((key, r) => [key, rows[r]]));
  for (const [key, row] of byKey) if (!after.includes(key)) row?.parentNode?.removeChild(row);
  after.forEach((key, r) => {
    if (byKey.get(key)) return;
    const model = byKey.get(after[r - 1] ?? '') ?? rows[0];
    if (!model) return;
    const copy = model.cloneNode(true) as Element;
    model.parentNode?.insertBefore(copy, model.nextSibling);
    byKey.set(key, copy);
  });
}

function isHead(row: Element): boolean {
  return child(child(row, NS.w, 'trPr'), NS.w, 'tblHeader') !== undefined;
}
