import { isRepetition, livingElements } from './register';
import type { Element, Node } from './xml';
import { copyOf, detach, insertAll, isElement, kids, NAMESPACE, within } from './xml';

/**
 * Word writes a text box twice, as a shape (mc:Choice) and for old readers as VML (mc:Fallback), and makes the second
 * anew from the first: so does this, for every box at or below a node.
 */
export function repeatTextBoxes(root: Element): void {
  for (const element of livingElements(root)) if (isAlternate(element)) repeat(element);
}

/** The spellings a node stands in one of, if it stands in a text box. */
export function alternateAround(node: Node): Element | undefined {
  let at: Node | null = node;
  while (at && !isAlternate(at)) at = at.parentNode;
  return isElement(at) ? at : undefined;
}

const isAlternate = (node: Node): boolean =>
  isElement(node) && node.localName === 'AlternateContent' && node.namespaceURI === NAMESPACE.mc;

function repeat(alternate: Element): void {
  const boxes = within(alternate, 'txbxContent');
  const first = boxes.filter((box) => !isRepetition(box));
  const second = boxes.filter(isRepetition);
  if (first.length !== second.length) return;
  second.forEach((box, index) => {
    kids(box).forEach(detach);
    insertAll(box, null, kids(first[index] as Element).map(copyOf));
  });
}
