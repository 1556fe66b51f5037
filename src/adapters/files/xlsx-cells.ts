import { blockAt, cellAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import { elements, type Document, type Element } from '../../ooxml/package/parse-xml';

/**
 * Puts a number or a text into a cell, which keeps its style; makes row and cell where they are missing. Says whether a
 * formula had to go.
 */
export function writeCell(
  worksheet: Document,
  { row, column, value }: { row: number; column: number; value: string | number },
): { cell: Element; replacedFormula: boolean } {
  const cell = cellIn(rowIn(worksheet, row), row, column);
  const replacedFormula = inside(cell, 'f').length > 0;
  for (const child of elements(cell)) cell.removeChild(child);
  cell.removeAttribute('t');
  if (typeof value === 'number') cell.appendChild(element(cell, 'v', String(value)));
  else if (value !== '') {
    cell.setAttribute('t', 'inlineStr');
    const text = element(cell, 't', value);
    text.setAttribute('xml:space', 'preserve');
    cell.appendChild(element(cell, 'is')).appendChild(text);
  }
  return { cell, replacedFormula };
}

function rowIn(worksheet: Document, row: number): Element {
  const root = worksheet.documentElement;
  const data = root && inside(root, 'sheetData')[0];
  if (!data) throw new ReportingError('not-a-workbook');
  const rows = elements(data);
  const at = (candidate: Element) => Number(candidate.getAttribute('r'));
  const known = rows.find((candidate) => at(candidate) === row + 1);
  if (known) return known;
  const made = element(data, 'row');
  made.setAttribute('r', String(row + 1));
  data.insertBefore(made, rows.find((candidate) => at(candidate) > row + 1) ?? null);
  return made;
}

function cellIn(row: Element, at: number, column: number): Element {
  const address = cellAddress(at, column);
  const cells = inside(row, 'c');
  const known = cells.find((cell) => cell.getAttribute('r') === address);
  if (known) return known;
  const made = element(row, 'c');
  made.setAttribute('r', address);
  const next = cells.find((cell) => blockAt(cell.getAttribute('r') ?? '').block.column > column);
  row.insertBefore(made, next ?? null);
  return made;
}

/** Elements of a name directly below another; xmldom's lists of descendants are made anew after every change. */
function inside(parent: Element, name: string): Element[] {
  return elements(parent).filter(({ localName }) => localName === name);
}

/** An element in the namespace and with the prefix of another. */
function element(like: Element, name: string, text = ''): Element {
  const { namespaceURI, prefix } = like;
  const ownerDocument = like.ownerDocument as Document;
  const made = ownerDocument.createElementNS(namespaceURI, prefix ? `${prefix}:${name}` : name);
  if (text) made.appendChild(ownerDocument.createTextNode(text));
  return made;
}
