import { textOf, type Parts } from '../package/archive';
import { base64Of } from '../package/base64';
import { contentTypeOf } from '../package/content-types';
import { flatOf, type FlatPart } from '../package/flat-parts';
import { linksOf, related, relationshipsOf, relationshipsPart } from '../package/relationships';
import type { XmlIndex } from '../package/xml-index';
import type { FoundFigure } from './find-figures';
import { notesWith } from './notes-with';
import { documentPart } from './report-package';
import { stylesWith } from './styles-with';

/**
 * What stands inside a figure's control, as a flat package for insertOoxml into that control: its blocks without the control,
 * and all they need of the document, for Word drops what a package names and does not bring: styles, lists, footnotes and
 * comments, links, charts and pictures. Undefined where it stands in no control of its own paragraphs.
 */
export function flatContent(parts: Parts, { story, control }: FoundFigure): string | undefined {
  const { index, part } = story;
  const content = control === undefined ? undefined : index.child(control, 'w:sdtContent');
  if (content === undefined) return undefined;
  const blocks = index.source.slice(...index.inner(content));
  const main = documentPart(parts);
  const notes = notesWith(parts, main, index, content);
  const noted = notes.map(({ xml }) => xml);
  const styles = stylesWith(parts, main, [blocks, ...noted]);
  const named = namesIn(blocks);
  return flatOf({
    blocks,
    styles,
    shown: [
      ...partsNamed(parts, part, named),
      ...notes.flatMap((note) => [note, ...partsBelow(parts, note.name)]),
      ...listsOf(parts, main, [blocks, styles, ...noted]),
    ],
    links: linksOf(parts, part).filter(({ id }) => named.has(id)),
    declarations: declarationsOf(index),
  });
}

/** The namespaces a part declares at its root, for blocks that stand elsewhere. */
function declarationsOf(index: XmlIndex): string {
  const [start] = index.range(0);
  const [end] = index.inner(0);
  return [...index.source.slice(start, end).matchAll(/\sxmlns(?::[\w.-]+)?\s*=\s*(?:"[^"]*"|'[^']*')/g)]
    .map(([text]) => text)
    .join('');
}

/** The relationships blocks name: of charts and pictures, of links. */
function namesIn(blocks: string): Set<string> {
  return new Set([...blocks.matchAll(/\sr:\w+\s*=\s*["']([^"']+)["']/g)].map(([, id = '']) => id));
}

function partsNamed(parts: Parts, document: string, named: ReadonlySet<string>): FlatPart[] {
  return relationshipsOf(parts, document)
    .filter(({ id, target }) => named.has(id) && parts.has(target))
    .flatMap((entry) => [
      { ...entry, name: entry.target, ...contentOf(parts, entry.target) },
      ...partsBelow(parts, entry.target),
    ]);
}

/** What a part itself points to, and so on: a chart its workbook. */
function partsBelow(parts: Parts, name: string): FlatPart[] {
  const relationships = relationshipsPart(name);
  if (!parts.has(relationships)) return [];
  return [
    { name: relationships, ...contentOf(parts, relationships) },
    ...relationshipsOf(parts, name)
      .filter(({ target }) => parts.has(target))
      .flatMap(({ target }) => [{ name: target, ...contentOf(parts, target) }, ...partsBelow(parts, target)]),
  ];
}

/** The lists of the document, where anything that travels is an item of one. */
function listsOf(parts: Parts, main: string, xml: string[]): FlatPart[] {
  const name = related(parts, main, 'numbering');
  if (!name || !parts.has(name) || !xml.some((each) => each.includes('<w:numId '))) return [];
  const entry = relationshipsOf(parts, main).find(({ target }) => target === name);
  return [
    { name, id: 'srLists', type: entry?.type ?? '', ...contentOf(parts, name) },
    ...partsBelow(parts, name),
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
