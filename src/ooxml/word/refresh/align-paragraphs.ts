import { paragraph } from '../paragraph';
import { parseXml, type Element } from '../../package/parse-xml';
import type { StyleUse } from '../styles';
import { NS } from '../../package/xml';

/**
 * Gives a figure as many paragraphs of a kind as the new one has: surplus ones at the end go, missing ones are added
 * after the last of their kind, or before `anchor` (the source line).
 */
export function alignParagraphs(use: StyleUse, found: Element[], count: number, anchor: Element): void {
  for (const surplus of found.slice(count)) surplus.parentNode?.removeChild(surplus);
  const last = found[Math.min(count, found.length) - 1];
  const before = last ? last.nextSibling : anchor;
  for (let i = found.length; i < count; i++) {
    const made = last ? (last.cloneNode(true) as Element) : newParagraph(use, anchor);
    anchor.parentNode?.insertBefore(made, before);
  }
}

function newParagraph(use: StyleUse, near: Element): Element {
  const parsed = parseXml(`<x xmlns:w="${NS.w}">${paragraph(use, '')}</x>`);
  return near.ownerDocument?.importNode(parsed.documentElement?.firstChild as Element, true) as Element;
}
