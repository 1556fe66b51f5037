import type { Splice } from '../package/splice';
import { escapeXml } from '../package/xml';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import { hyphenated } from './hyphenation';
import { endOf } from './read-standing';
import { shownTexts, type ShownText } from './visible-text';

/**
 * Replaces the text of a paragraph, a control or a bookmark and keeps its looks: the first run that shows text takes all of
 * it, later ones are emptied. With `stretch` only that part of the text changes.
 */
export function writeText(
  index: XmlIndex,
  place: XmlNode,
  text: string,
  stretch?: [number, number],
): Splice[] {
  if (index.is(place, 'w:tblDescription')) return attributeSplice(index, place, 'w:val', text);
  if (index.is(place, 'wp:docPr')) return attributeSplice(index, place, 'descr', text);
  const shown = index.is(place, 'w:bookmarkStart')
    ? shownTexts(index, place, endOf(index, place))
    : shownTexts(index, place);
  const texts = shown.filter(({ node }) => index.is(node, 'w:t'));
  if (stretch) return stretchSplices(index, texts, text, stretch);
  const soft = softHyphens(index, place, texts);
  if (soft) return [{ ...soft, text: hyphenatedTexts(index, texts[0]!.node, text) }];
  const [first, ...rest] = texts.some((each) => each.text) ? texts.filter((each) => each.text) : texts;
  if (!first) return text ? [newRun(index, place, text)] : [];
  return [textSplice(index, first.node, text), ...rest.map(({ node }) => textSplice(index, node, ''))];
}

/** The attribute with another value; put in where a program dropped it. */
function attributeSplice(index: XmlIndex, node: XmlNode, name: string, value: string): Splice[] {
  const range = index.attributeRange(node, name);
  if (range) return [{ start: range[0], end: range[1], text: escapeXml(value) }];
  const [start] = index.range(node);
  const at = start + 1 + index.written(node).length;
  return [{ start: at, end: at, text: ` ${name}="${escapeXml(value)}"` }];
}

const KEEPS_SPACES = ' xml:space="preserve">';

/** The text element with another text; it keeps its spaces from now on. */
function textSplice(index: XmlIndex, node: XmlNode, text: string): Splice {
  const [from, to] = index.inner(node);
  if (index.source.startsWith(KEEPS_SPACES, from - KEEPS_SPACES.length))
    return { start: from, end: to, text: escapeXml(text) };
  const [start, end] = index.range(node);
  return { start, end, text: textElement(index.written(node), text) };
}

function textElement(name: string, text: string): string {
  return `<${name} xml:space="preserve">${escapeXml(text)}</${name}>`;
}

/** A stretch may lie in several runs: the first takes the new text, the others lose their part of the old. */
function stretchSplices(
  index: XmlIndex,
  texts: ShownText[],
  text: string,
  [from, to]: [number, number],
): Splice[] {
  const touched = texts.filter(({ at, text: old }) => at < to && at + old.length > from);
  return touched.map(({ node, at, text: old }, i) => {
    const before = old.slice(0, Math.max(0, from - at));
    const behind = old.slice(Math.min(old.length, to - at));
    return textSplice(index, node, before + (i === 0 ? text : '') + behind);
  });
}

/** From the first to the last text of a run whose words may break: the hyphens between are written anew. */
function softHyphens(
  index: XmlIndex,
  place: XmlNode,
  texts: ShownText[],
): Pick<Splice, 'start' | 'end'> | undefined {
  const [first] = texts;
  const last = texts.at(-1);
  const inOneRun = first && last && index.parent(first.node) === index.parent(last.node);
  if (!inOneRun || !index.descendants(place, 'w:softHyphen').length) return undefined;
  return { start: index.range(first.node)[0], end: index.range(last.node)[1] };
}

function hyphenatedTexts(index: XmlIndex, node: XmlNode, text: string): string {
  const name = index.written(node);
  return hyphenated(text)
    .map((piece) => textElement(name, piece))
    .join(`<${name.replace(/t$/, 'softHyphen')}/>`);
}

/** A run for a paragraph or control that has none. */
function newRun(index: XmlIndex, place: XmlNode, text: string): Splice {
  const written = index.written(place);
  const prefix = written.includes(':') ? `${written.split(':')[0]}:` : '';
  const run = `<${prefix}r>${textElement(`${prefix}t`, text)}</${prefix}r>`;
  const [start, end] = index.range(place);
  if (!index.isSelfClosing(place)) {
    const [, close] = index.inner(place);
    return { start: close, end: close, text: run };
  }
  return { start, end, text: `${index.outer(place).replace(/\s*\/>$/, '>')}${run}</${written}>` };
}
