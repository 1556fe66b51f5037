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
  let node = from + 1;
  while (node < to) {
    const name = index.nameOf(node);
    if (ASIDE.has(name)) {
      node = index.after(node);
      continue;
    }
    const text = name === 'w:t' ? index.text(node) : MARKS[name];
    if (text !== undefined) {
      texts.push({ node, text, at });
      at += text.length;
    }
    node += 1;
  }
  return texts;
}

/** The text of a paragraph or control as a reader sees it: inserted text counts, deleted text does not. */
export function visibleText(index: XmlIndex, node: XmlNode, to?: XmlNode): string {
  let text = '';
  for (const shown of shownTexts(index, node, to)) text += shown.text;
  return text;
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
  return index.children(node).flatMap((child) => {
    const name = index.nameOf(child);
    if (names.includes(name)) return [child];
    return WRAPPERS.has(name) ? contents(index, child, ...names) : [];
  });
}
