import { attributeOf, is } from '../package/xml';
import type { TreeElement, TreeNode } from '../package/tree';

/** The text somebody reads below an element: what is inserted counts, what is deleted or moved away does not. */
export function visibleText(element: TreeElement): string {
  let text = '';
  const walk = (node: TreeNode) => {
    if (is(node, 'w', 't')) text += node.textContent ?? '';
    else if (is(node, 'w', 'tab')) text += '\t';
    else if (is(node, 'w', 'br')) text += isBreakOfPage(node) ? '' : '\n';
    else if (!isHidden(node)) for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(element);
  return text;
}

const HIDDEN = ['del', 'moveFrom', 'instrText', 'txbxContent', 'pPr', 'rPr', 'delText'];

function isHidden(node: TreeNode): boolean {
  return HIDDEN.some((name) => is(node, 'w', name)) || is(node, 'mc', 'Fallback');
}

function isBreakOfPage(node: TreeNode): boolean {
  return node.nodeType === 1 && attributeOf(node as TreeElement, 'w', 'type') === 'page';
}
