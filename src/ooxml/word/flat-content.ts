import { XMLSerializer } from '@xmldom/xmldom';
import { textOf, type Parts } from '../package/archive';
import { base64Of } from '../package/base64';
import { figureTag } from './control';
import { child, descendants, parseXml, type Element } from '../package/parse-xml';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import { documentPart } from './report-package';
import { stylesPart } from './styles';
import { flatOf, type FlatPart } from '../package/flat-parts';
import { NS } from '../package/xml';

/**
 * What stands inside a figure's control, as a flat package for insertOoxml into that control: its blocks without the
 * control, our styles, and the chart or picture it shows. Undefined when the control is not there.
 */
export function flatContent(parts: Parts, id: string): string | undefined {
  const name = documentPart(parts);
  const control = descendants(parseXml(textOf(parts, name)), NS.w, 'sdt').find(
    (element) =>
      child(child(element, NS.w, 'sdtPr'), NS.w, 'tag')?.getAttributeNS(NS.w, 'val') === figureTag(id),
  );
  const content = control && child(control, NS.w, 'sdtContent');
  if (!content) return undefined;
  const serializer = new XMLSerializer();
  const blocks = Array.from(content.childNodes, (node) => serializer.serializeToString(node)).join('');
  return flatOf(blocks, stylesPart(), shownParts(parts, name, control));
}

/** The chart or picture a control shows, with the parts it needs, named as in the package. */
function shownParts(parts: Parts, document: string, control: Element): FlatPart[] {
  const used = new Set(
    [...descendants(control, NS.c, 'chart'), ...descendants(control, NS.a, 'blip')].map(
      (element) => element.getAttributeNS(NS.r, 'id') ?? element.getAttributeNS(NS.r, 'embed') ?? '',
    ),
  );
  return relationshipsOf(parts, document)
    .filter(({ id }) => used.has(id))
    .flatMap((relationship) => [
      { ...relationship, name: relationship.target, ...contentOf(parts, relationship.target) },
      ...ownParts(parts, relationship.target),
    ]);
}

/** What a part itself points to: a chart its workbook. */
function ownParts(parts: Parts, name: string): FlatPart[] {
  const relationships = relationshipsPart(name);
  if (!parts.has(relationships)) return [];
  return [
    { name: relationships, ...contentOf(parts, relationships) },
    ...relationshipsOf(parts, name).map(({ target }) => ({ name: target, ...contentOf(parts, target) })),
  ];
}

const XML = /\.(xml|rels)$/;

function contentOf(parts: Parts, name: string): { xml: string } | { base64: string } {
  if (XML.test(name)) return { xml: textOf(parts, name) };
  return { base64: base64Of(parts.get(name) ?? new Uint8Array()) };
}
