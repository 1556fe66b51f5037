import type { Element, Node } from './xml';
import { detach, isW, kid, kids, make } from './xml';
import { runSigns, runsOf, signsOf } from './text';

/** What stands for a character inside a run; everything else goes into w:t. */
const SIGNS: Record<string, string> = { '\t': 'tab', '\u000b': 'br' };

/** Makes a run with the text, formatted as the run properties given. */
export function makeRun(text: string, like?: Element): Element {
  const run = make('r');
  if (like) run.appendChild(like.cloneNode(true));
  for (const piece of text.split(/([\t\v])/).filter(Boolean)) run.appendChild(makePiece(piece));
  return run;
}

function makePiece(piece: string): Element {
  const sign = SIGNS[piece];
  if (sign) return make(sign);
  const text = make('t');
  text.setAttribute('xml:space', 'preserve');
  text.textContent = piece;
  return text;
}

export function makeParagraph(text = '', like?: { pPr?: Element; rPr?: Element }): Element {
  const paragraph = make('p');
  if (like?.pPr) paragraph.appendChild(withoutSection(like.pPr.cloneNode(true) as Element));
  if (text) paragraph.appendChild(makeRun(text, like?.rPr));
  return paragraph;
}

export function withoutSection(pPr: Element): Element {
  kids(pPr, 'sectPr').forEach(detach);
  return pPr;
}

export const runProperties = (run: Element | undefined): Element | undefined => run && kid(run, 'rPr');

/** A place between two inline nodes. */
export interface Point {
  parent: Element;
  before: Node | null;
}

/** The place a number of characters into a paragraph; a run that straddles it is split in two. */
export function pointAt(paragraph: Element, offset: number): Point {
  let left = offset;
  for (const run of runsOf(paragraph)) {
    const length = runSigns(run).length;
    if (left < length && left > 0) return { parent: run.parentNode as Element, before: splitRun(run, left) };
    if (left === 0) return outward(run, 'before');
    left -= length;
    if (left === 0) return outward(run, 'after');
  }
  return { parent: paragraph, before: null };
}

/** At the edge of a control or link the place is outside of it, as for a person's cursor. */
function outward(run: Element, side: 'before' | 'after'): Point {
  let at = run;
  while (!isW(at.parentNode, 'p') && isEdge(at, side)) at = at.parentNode as Element;
  return { parent: at.parentNode as Element, before: side === 'before' ? at : at.nextSibling };
}

const isEdge = (node: Element, side: 'before' | 'after'): boolean => {
  const siblings = kids(node.parentNode as Element).filter((sibling) => !isW(sibling, 'sdtPr', 'sdtEndPr'));
  return siblings.at(side === 'before' ? 0 : -1) === node;
};

/** Splits a run after a number of characters and gives the second half. */
function splitRun(run: Element, offset: number): Element {
  const second = run.cloneNode(false) as Element;
  const like = runProperties(run);
  if (like) second.appendChild(like.cloneNode(true));
  let left = offset;
  for (const part of kids(run).filter((child) => !isW(child, 'rPr'))) {
    const length = signsOf(part).length;
    if (left <= 0) second.appendChild(part);
    else if (left < length) second.appendChild(splitText(part, left));
    left -= length;
  }
  run.parentNode?.insertBefore(second, run.nextSibling);
  return second;
}

function splitText(text: Element, offset: number): Element {
  const whole = text.textContent ?? '';
  text.textContent = whole.slice(0, offset);
  text.setAttribute('xml:space', 'preserve');
  return makePiece(whole.slice(offset));
}

/** Characters of a paragraph before a place in it. */
export function offsetOf(paragraph: Element, point: Point): number {
  let count = 0;
  for (const run of runsOf(paragraph)) {
    if (point.before && precedes(point.before, run)) break;
    if (!point.before && !precedesEnd(run, point.parent)) break;
    count += runSigns(run).length;
  }
  return count;
}

const precedes = (a: Node, b: Node): boolean => a === b || (a.compareDocumentPosition(b) & 4) !== 0;

const precedesEnd = (run: Element, parent: Element): boolean =>
  (parent.compareDocumentPosition(run) & 16) !== 0 || (run.compareDocumentPosition(parent) & 4) !== 0;
