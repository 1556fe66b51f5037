import { paragraphMark } from './preview';

/** The paragraph and the number of characters before a point of the page; undefined outside of paragraphs. */
export function caretAt(
  page: HTMLElement,
  x: number,
  y: number,
): { paragraph: number; offset: number } | undefined {
  const range = document.caretRangeFromPoint(x, y);
  const element = range?.startContainer.parentElement?.closest('p');
  const paragraph = element ? paragraphOf(element) : undefined;
  if (!range || !element || paragraph === undefined || !page.contains(element)) return undefined;
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return { paragraph, offset: before.toString().length };
}

/** Puts a blinking bar where the cursor stands. */
export function showCaret(page: HTMLElement, { paragraph, offset }: { paragraph: number; offset: number }) {
  page.querySelector('.caret')?.remove();
  const element = page.querySelector(`#${paragraphMark(paragraph)}`)?.closest('p');
  if (!element) return;
  const place = rectangleAt(element, offset);
  const origin = page.getBoundingClientRect();
  const zoom = Number(page.style.zoom) || 1;
  const bar = document.createElement('div');
  bar.className = 'caret';
  bar.style.left = `${(place.left - origin.left) / zoom}px`;
  bar.style.top = `${(place.top - origin.top) / zoom}px`;
  bar.style.height = `${place.height / zoom || 18}px`;
  page.append(bar);
}

function paragraphOf(element: Element): number | undefined {
  const mark = element.querySelector('[id^="sr-p-"]');
  return mark ? Number(mark.id.slice('sr-p-'.length)) : undefined;
}

/** Where a character of a paragraph stands on the screen; the paragraph's own corner where it is empty. */
function rectangleAt(element: Element, offset: number): { left: number; top: number; height: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.collapse(true);
      const rectangle = range.getClientRects()[0];
      if (rectangle) return rectangle;
    }
    left -= length;
  }
  const { left: x, top } = element.getBoundingClientRect();
  return { left: x, top, height: 18 };
}
