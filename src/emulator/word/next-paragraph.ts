import { paragraphsIn } from './text';
import type { Element, Node } from './xml';

/** The paragraph after (1) or before (-1) a block inside a box, in reading order; looks no further than it must. */
export function nextParagraph(block: Element, step: 1 | -1, box: Element): Element | undefined {
  for (let at: Node | null = block; at && at !== box; at = at.parentNode)
    for (let beside = neighbour(at, step); beside; beside = neighbour(beside, step)) {
      const found = paragraphsIn([beside]).at(step === 1 ? 0 : -1);
      if (found) return found;
    }
  return undefined;
}

const neighbour = (node: Node, step: 1 | -1): Node | null =>
  step === 1 ? node.nextSibling : node.previousSibling;
