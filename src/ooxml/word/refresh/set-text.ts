import { descendants, type Element } from '../../package/parse-xml';
import { NS } from '../../package/xml';

/**
 * Replaces the visible text below an element and keeps its looks: the first run that shows text keeps its properties
 * and takes all of it, later ones are emptied. An element without any run gets one.
 */
export function setText(element: Element, text: string): void {
  const [first, ...rest] = descendants(element, NS.w, 't');
  if (first) {
    first.textContent = text;
    keepSpaces(first);
    for (const other of rest) other.textContent = '';
    return;
  }
  const host = element.localName === 'tc' ? descendants(element, NS.w, 'p')[0] : element;
  const document = element.ownerDocument;
  if (!host || !document) return;
  const run = document.createElementNS(NS.w, 'w:r');
  const shown = document.createElementNS(NS.w, 'w:t');
  keepSpaces(shown);
  shown.textContent = text;
  run.appendChild(shown);
  host.appendChild(run);
}

function keepSpaces(text: Element): void {
  text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
}
