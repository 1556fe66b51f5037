import {
  above,
  below,
  childOf,
  copied,
  elementsOf,
  is,
  made,
  putAfter,
  removed,
  type Element,
} from '../package/xml';

/** The text somebody reads below an element. */
export function textIn(element: Element): string {
  return below(element, 'w', 't')
    .filter((text) => !above(text, 'w', 'del') && !above(text, 'w', 'moveFrom'))
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

/** Selects what stands in a cell, paragraph or control and types another text: the first run's looks stay. */
export function typeOver(element: Element, text: string): void {
  const texts = below(element, 'w', 't');
  const first = texts[0]?.parentNode as Element | undefined;
  if (!first) {
    const paragraph = is(element, 'w', 'p') ? element : below(element, 'w', 'p')[0];
    paragraph?.appendChild(made(element, runOf(text))[0] as Element);
    return;
  }
  const runs = new Set(texts.map(({ parentNode }) => parentNode as Element));
  for (const run of runs) if (run !== first) removed(run);
  for (const child of elementsOf(first)) if (!is(child, 'w', 'rPr')) removed(child);
  if (text) first.appendChild(made(first, textElement(text))[0] as Element);
}

/** Types behind what stands in a paragraph. */
export function typeBehind(paragraph: Element, text: string): void {
  paragraph.appendChild(made(paragraph, runOf(text))[0] as Element);
}

/** Presses Enter behind a paragraph and types: the new one looks like it. */
export function enterBehind(paragraph: Element, text: string): Element {
  const [fresh] = made(paragraph, '<w:p/>') as [Element];
  const looks = childOf(paragraph, 'w', 'pPr');
  if (looks) fresh.appendChild(copied(looks));
  typeBehind(fresh, text);
  putAfter(paragraph, fresh);
  return fresh;
}

/** A run cut in two at a character, as Word cuts runs for many reasons. Undefined when it shows less than two characters. */
export function splitRun(run: Element, at: number): [Element, Element] | undefined {
  const text = textIn(run);
  if (text.length < 2) return undefined;
  const cut = 1 + (at % (text.length - 1));
  const second = copied(run);
  setRun(run, text.slice(0, cut));
  setRun(second, text.slice(cut));
  putAfter(run, second);
  return [run, second];
}

function setRun(run: Element, text: string): void {
  for (const child of elementsOf(run)) if (!is(child, 'w', 'rPr')) removed(child);
  run.appendChild(made(run, textElement(text))[0] as Element);
}

/** Runs that show text, in order. */
export function runsIn(element: Element): Element[] {
  return [...new Set(below(element, 'w', 't').map(({ parentNode }) => parentNode as Element))];
}

export function runOf(text: string, looks = ''): string {
  return `<w:r>${looks && `<w:rPr>${looks}</w:rPr>`}${textElement(text)}</w:r>`;
}

function textElement(text: string): string {
  return text && `<w:t xml:space="preserve">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</w:t>`;
}
