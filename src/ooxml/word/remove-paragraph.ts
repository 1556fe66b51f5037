import { removed, type Splice } from '../package/splice';
import type { XmlIndex, XmlNode } from '../package/xml-index';

const MARKS = ['w:bookmarkStart', 'w:bookmarkEnd', 'w:commentRangeStart', 'w:commentRangeEnd'];
const REFERENCES = ['w:commentReference', 'w:footnoteReference', 'w:endnoteReference'];

/**
 * Takes a paragraph out. Bookmarks, comments and notes somebody set in it move to the paragraph before it, or the one behind;
 * where neither stays, so does the paragraph, without words.
 * @param gone all that is taken out in the same breath
 */
export function removeParagraph(index: XmlIndex, place: XmlNode, gone: ReadonlySet<XmlNode>): Splice[] {
  const marks = marksIn(index, place);
  if (!marks.length) return [removed(index, place)];
  const host = neighbour(index, place, gone);
  const text = marks.map((mark) => index.outer(mark)).join('');
  if (host === undefined) return [inside(index, place, text)];
  const [from, to] = index.inner(host);
  const at = host < place ? to : startOf(index, host, from);
  return [removed(index, place), { start: at, end: at, text }];
}

/** Elements that others refer to; a reference takes the run around it along, which says how it looks. */
function marksIn(index: XmlIndex, place: XmlNode): XmlNode[] {
  const marks = MARKS.flatMap((name) => index.descendants(place, name));
  const runs = REFERENCES.flatMap((name) => index.descendants(place, name)).flatMap(
    (node) => index.parent(node) ?? [],
  );
  return [...marks, ...new Set(runs)].sort((a, b) => a - b);
}

function neighbour(index: XmlIndex, place: XmlNode, gone: ReadonlySet<XmlNode>): XmlNode | undefined {
  const stays = (node: XmlNode) =>
    node === place || (index.is(node, 'w:p') && !index.isSelfClosing(node) && !gone.has(node));
  const beside = index.children(index.parent(place) ?? 0).filter(stays);
  const at = beside.indexOf(place);
  return beside[at - 1] ?? beside[at + 1];
}

/** Behind the paragraph's properties, which come first. */
function startOf(index: XmlIndex, paragraph: XmlNode, from: number): number {
  const properties = index.child(paragraph, 'w:pPr');
  return properties === undefined ? from : index.range(properties)[1];
}

function inside(index: XmlIndex, place: XmlNode, text: string): Splice {
  const [from, end] = index.inner(place);
  return { start: startOf(index, place, from), end, text };
}
