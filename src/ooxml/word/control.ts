import { escapeXml } from '../package/xml';
import type { XmlIndex, XmlNode } from '../package/xml-index';

const TAG = /^sr:([^:]+)(:title)?$/;

/** Tag of the content control around a figure. */
export function figureTag(id: string): string {
  return `sr:${id}`;
}

/** Tag of the control around the words of its caption. */
export function titleTag(id: string): string {
  return `sr:${id}:title`;
}

/** What a tag of ours stands for; undefined when it is not ours. */
export function parseTag(tag: string): { id: string; part: 'figure' | 'title' } | undefined {
  const match = TAG.exec(tag);
  return match?.[1] ? { id: match[1], part: match[2] ? 'title' : 'figure' } : undefined;
}

/** What a control of a document is of ours; undefined when it is somebody else's. */
export function controlOfOurs(index: XmlIndex, control: XmlNode): ReturnType<typeof parseTag> {
  const tag = tagOf(index, control);
  return tag === undefined ? undefined : parseTag(tag);
}

export function tagOf(index: XmlIndex, control: XmlNode): string | undefined {
  return index.attribute(index.child(index.child(control, 'w:sdtPr'), 'w:tag'), 'w:val');
}

const MAX_ALIAS = 64;

/** A control's name, cut to what Word shows. */
export function aliasOf(name: string): string {
  return name.length > MAX_ALIAS ? `${name.slice(0, MAX_ALIAS - 1).trimEnd()}…` : name;
}

/** A content control around blocks or, with `text`, around runs. Property order as the schema wants it (rule OX-14). */
export function control(
  facts: { tag: string; alias: string; id: number; text?: boolean },
  content: string,
): string {
  return (
    `<w:sdt><w:sdtPr><w:alias w:val="${escapeXml(aliasOf(facts.alias))}"/><w:tag w:val="${escapeXml(facts.tag)}"/>` +
    `<w:id w:val="${facts.id}"/>${facts.text ? '<w:text/>' : ''}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  );
}

/** A positive 31-bit control id made from a tag, the next free one when it is taken. */
export function controlId(tag: string, taken: ReadonlySet<number>): number {
  let id = 17;
  for (const character of tag) id = (Math.imul(id, 31) + (character.codePointAt(0) ?? 0)) & 0x7fffffff;
  while (id === 0 || taken.has(id)) id = (id + 1) & 0x7fffffff;
  return id;
}
