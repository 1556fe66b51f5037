import type { Slots } from '../../figures/provenance';
import { textOf, type Parts } from '../package/archive';
import { parseTag } from './control';
import { child, descendants, parseXml, type Document, type Element } from '../package/parse-xml';
import { readSlots, type FigureXml } from './read-figure';
import { related, relationshipsOf } from '../package/relationships';
import { NS } from '../package/xml';

/** The figures standing in a document part by id, each copy with its texts, in the order of the text. */
export function readDocument(parts: Parts, name: string): Map<string, Slots[]> {
  const found = new Map<string, Slots[]>();
  for (const { id, xml } of figuresOf(parts, name, parseXml(textOf(parts, name))))
    found.set(id, [...(found.get(id) ?? []), readSlots(xml)]);
  return found;
}

/** The controls of ours in a parsed document, with their captions and charts. The caption stands before its figure. */
export function figuresOf(parts: Parts, name: string, document: Document): { id: string; xml: FigureXml }[] {
  const styleName = styleNames(parts, name);
  const titles = new Map<string, Element>();
  return descendants(document, NS.w, 'sdt').flatMap((element) => {
    const tag = child(child(element, NS.w, 'sdtPr'), NS.w, 'tag')?.getAttributeNS(NS.w, 'val') ?? '';
    const ours = parseTag(tag);
    if (!ours) return [];
    if (ours.part === 'title') {
      titles.set(ours.id, element);
      return [];
    }
    const title = titles.get(ours.id);
    titles.delete(ours.id);
    const chart = chartOf(parts, name, element);
    return [
      { id: ours.id, xml: { control: element, styleName, ...(title && { title }), ...(chart && { chart }) } },
    ];
  });
}

function chartOf(parts: Parts, name: string, control: Element): Document | undefined {
  const id = descendants(control, NS.c, 'chart')[0]?.getAttributeNS(NS.r, 'id');
  const target = id && relationshipsOf(parts, name).find((entry) => entry.id === id)?.target;
  return target && parts.has(target) ? parseXml(textOf(parts, target)) : undefined;
}

function styleNames(parts: Parts, name: string): FigureXml['styleName'] {
  const part = related(parts, name, 'styles');
  const names = new Map(
    descendants(part ? parseXml(textOf(parts, part)) : parseXml('<none/>'), NS.w, 'style').map((style) => [
      style.getAttributeNS(NS.w, 'styleId') ?? '',
      child(style, NS.w, 'name')?.getAttributeNS(NS.w, 'val') ?? '',
    ]),
  );
  return (id) => names.get(id);
}
