import { textOf, type Parts } from '../package/archive';
import { base64Of } from '../package/base64';
import { contentTypeOf } from '../package/content-types';
import { flatOf, type FlatPart } from '../package/flat-parts';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import type { XmlIndex, XmlNode } from '../package/xml-index';
import type { FoundFigure } from './find-figures';
import { stylesPart } from './styles';

/**
 * What stands inside a figure's control, as a flat package for insertOoxml into that control: its blocks without the
 * control, our styles, and the chart or picture it shows. Undefined where it stands in no control of its own paragraphs.
 */
export function flatContent(parts: Parts, { story, control }: FoundFigure): string | undefined {
  const { index, part } = story;
  const content = control === undefined ? undefined : index.child(control, 'w:sdtContent');
  if (control === undefined || content === undefined) return undefined;
  const blocks = index.xml.slice(...index.inner(content));
  return flatOf(blocks, stylesPart(), shownParts(parts, part, story, control), declarationsOf(index));
}

/** The namespaces a part declares at its root, for blocks that stand elsewhere. */
function declarationsOf(index: XmlIndex): string {
  const [start] = index.range(0);
  const [end] = index.inner(0);
  return [...index.xml.slice(start, end).matchAll(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .map(([text]) => text)
    .join('');
}

/** The chart or picture a control shows, with the parts it needs, named as in the package. */
function shownParts(
  parts: Parts,
  document: string,
  { index }: FoundFigure['story'],
  control: XmlNode,
): FlatPart[] {
  const used = new Set([
    ...index.descendants(control, 'c:chart').map((chart) => index.attribute(chart, 'r:id')),
    ...index.descendants(control, 'a:blip').map((blip) => index.attribute(blip, 'r:embed')),
  ]);
  if (!used.size) return [];
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

function contentOf(
  parts: Parts,
  name: string,
): { contentType: string } & ({ xml: string } | { base64: string }) {
  const contentType = contentTypeOf(parts, name) ?? 'application/octet-stream';
  if (/[+/]xml$/i.test(contentType)) return { contentType, xml: textOf(parts, name) };
  return { contentType, base64: base64Of(parts.get(name) ?? new Uint8Array()) };
}
