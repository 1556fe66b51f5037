import { textOf, type Parts } from '../package/archive';
import { contentTypeOf } from '../package/content-types';
import type { FlatPart } from '../package/flat-parts';
import { relationshipsOf } from '../package/relationships';
import { removed, spliced } from '../package/splice';
import { indexXml, type XmlIndex, type XmlNode } from '../package/xml-index';

const REFERENCES: Record<string, string> = {
  footnotes: 'w:footnoteReference',
  endnotes: 'w:endnoteReference',
  comments: 'w:commentReference',
};

/** What Word keeps beside comments: who answered whom, what is done, who wrote it. */
const BESIDE_COMMENTS = ['commentsExtended', 'commentsIds', 'commentsExtensible', 'people'];

/** The footnotes, endnotes and comments content refers to, as parts of the document cut down to them; each with its text. */
export function notesWith(
  parts: Parts,
  main: string,
  index: XmlIndex,
  content: XmlNode,
): (FlatPart & { xml: string })[] {
  const entries = relationshipsOf(parts, main).map((entry) => ({
    ...entry,
    kind: entry.type.slice(entry.type.lastIndexOf('/') + 1),
  }));
  const notes = entries.flatMap(({ kind, type, target }) => {
    const ids = REFERENCES[kind] ? referredTo(index, content, REFERENCES[kind]) : new Set<string>();
    if (!ids.size || !parts.has(target)) return [];
    return [{ kind, ...partOf(parts, type, target, kind), xml: onlyThese(textOf(parts, target), ids) }];
  });
  const beside = notes.some(({ kind }) => kind === 'comments')
    ? entries.filter(({ kind, target }) => BESIDE_COMMENTS.includes(kind) && parts.has(target))
    : [];
  return [
    ...notes.map(({ kind: _, ...note }) => note),
    ...beside.map(({ kind, type, target }) => ({
      ...partOf(parts, type, target, kind),
      xml: textOf(parts, target),
    })),
  ];
}

/** Under an id of its own: the story that shows the content may have other ones. */
function partOf(parts: Parts, type: string, name: string, kind: string) {
  return { name, type, id: `sr-${kind}`, contentType: contentTypeOf(parts, name) ?? 'application/xml' };
}

function referredTo(index: XmlIndex, content: XmlNode, reference: string): Set<string> {
  return new Set(
    index.descendants(content, reference).flatMap((node) => index.attribute(node, 'w:id') ?? []),
  );
}

/** The notes of some ids, and the lines Word draws above notes. */
function onlyThese(xml: string, ids: ReadonlySet<string>): string {
  const index = indexXml(xml);
  const others = index
    .children(0)
    .filter(
      (note) =>
        index.attribute(note, 'w:type') === undefined && !ids.has(index.attribute(note, 'w:id') ?? ''),
    );
  return spliced(
    xml,
    others.map((note) => removed(index, note)),
  );
}
