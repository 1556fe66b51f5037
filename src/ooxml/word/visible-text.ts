import type { XmlIndex, XmlNode } from '../package/xml-index';

/** An element that shows text, and where its text begins in the text of the whole. */
export interface ShownText {
  node: XmlNode;
  text: string;
  at: number;
}

/** What stands in a paragraph without being part of its text: what somebody deleted or moved away, drawings, field codes. */
const ASIDE = new Set([
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:rPr',
  'w:pPr',
  'mc:AlternateContent',
]);
const MARKS: Record<string, string> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/** The elements below a paragraph (or a run-level control) that show its text, in order. */
export function shownTexts(index: XmlIndex, from: XmlNode, to = index.after(from)): ShownText[] {
  const texts: ShownText[] = [];
  let at = 0;
  forEachShown(index, from, to, (node, text) => {
    texts.push({ node, text, at });
    at += text.length;
  });
  return texts;
}

/** The text of a paragraph or control as a reader sees it: inserted text counts, deleted text does not. */
export function visibleText(index: XmlIndex, node: XmlNode, to = index.after(node)): string {
  let text = '';
  forEachShown(index, node, to, (_, shown) => (text += shown));
  return text;
}

function forEachShown(
  index: XmlIndex,
  from: XmlNode,
  to: XmlNode,
  visit: (node: XmlNode, text: string) => void,
): void {
  let node = from + 1;
  while (node < to) {
    const name = index.nameOf(node);
    if (ASIDE.has(name)) {
      node = index.after(node);
      continue;
    }
    const text = name === 'w:t' ? index.text(node) : MARKS[name];
    if (text !== undefined) visit(node, text);
    node += 1;
  }
}

/** Whether somebody's tracked insertion or deletion of text stands below. */
export function isTracked(index: XmlIndex, node: XmlNode): boolean {
  return ['w:ins', 'w:del', 'w:moveFrom'].some((name) =>
    index.descendants(node, name).some((mark) => index.descendants(mark, 'w:r').length > 0),
  );
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** The elements of some names below a node, those inside controls and tracked insertions included, in order. */
export function contents(index: XmlIndex, node: XmlNode, ...names: string[]): XmlNode[] {
  const found: XmlNode[] = [];
  for (const child of index.children(node)) {
    const name = index.nameOf(child);
    if (names.includes(name)) found.push(child);
    else if (WRAPPERS.has(name)) found.push(...contents(index, child, ...names));
  }
  return found;
}
