import { mainPart, relationshipsOf, relationshipsPart, storyParts, type Docx } from '../package/docx';
import { NAMESPACES } from '../package/xml';
import { onDocument } from './edit';

/** `w:` under another prefix, or as the default namespace, as libraries other than Word's write it. */
export const otherPrefixes = onDocument('writes other prefixes', 'file', ({ docx }, { seed }) => {
  const prefix = seed % 2 ? 'ns0' : 'word';
  for (const part of storyParts(docx))
    docx.put(
      part,
      docx
        .text(part)
        .replace(/<(\/?)w:/g, `<$1${prefix}:`)
        .replace(/(\s)w:([A-Za-z0-9]+=")/g, `$1${prefix}:$2`)
        .replace(/xmlns:w="/g, `xmlns:${prefix}="`),
    );
  return { expects: 'renewed' };
});

/** Other names for the parts: only relationships say what they are. */
export const otherPartNames = onDocument('gives the parts other names', 'file', ({ docx }, { seed }) => {
  const main = mainPart(docx);
  const memory = memoryPart(docx);
  if (seed % 3 !== 1) rename(docx, main, main.replace(/[^/]*$/, 'document2.xml'));
  if (memory && seed % 3 !== 0) rename(docx, memory, 'customXml/foo.xml');
  return { expects: 'renewed' };
});

/** The memory's relationship at the file itself instead of the document. */
export const otherMemoryPlace = onDocument('hangs the memory elsewhere', 'file', ({ docx }) => {
  const main = mainPart(docx);
  const memory = memoryPart(docx);
  const entry = /<Relationship\b[^>]*\/customXml"[^>]*\/>/.exec(docx.text(relationshipsPart(main)))?.[0];
  if (!memory || !entry) return undefined;
  docx.put(relationshipsPart(main), docx.text(relationshipsPart(main)).replace(entry, ''));
  const moved = entry
    .replace(/Target="[^"]*"/, `Target="/${memory}"`)
    .replace(/Id="[^"]*"/, 'Id="gedaechtnis"');
  const root = relationshipsPart('');
  docx.put(
    root,
    docx.text(root).replace(/<\/Relationships>\s*$/, (end) => moved + end),
  );
  return { expects: 'renewed' };
});

/** Saved as strict Open XML: every namespace and relationship type under its other address. */
export const strictNamespaces = onDocument('saves as strict Open XML', 'file', ({ docx }) => {
  for (const part of docx
    .names()
    .filter((name) => /\.(xml|rels)$/.test(name) && !name.startsWith('customXml/')))
    docx.put(part, strict(docx.text(part), part));
  return { expects: 'renewed' };
});

const MORE_ADDRESSES = [
  [
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    'http://purl.oclc.org/ooxml/drawingml/picture',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
    'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
    'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties',
    'http://purl.oclc.org/ooxml/officeDocument/extendedProperties',
  ],
] as const;

function strict(xml: string, part: string): string {
  const pairs = [...Object.values(NAMESPACES).filter(({ length }) => length > 1), ...MORE_ADDRESSES];
  const text = pairs.reduce((changed, [ordinary, own = '']) => changed.replaceAll(ordinary, own), xml);
  return /\/document2?\.xml$/.test(part)
    ? text.replace(/<(\w+):document\b/, '<$1:document $1:conformance="strict"')
    : text;
}

function memoryPart(docx: Docx): string | undefined {
  return relationshipsOf(docx, mainPart(docx)).find(
    ({ kind, target }) =>
      kind === 'customXml' && docx.text(target).includes('urn:sozialraum-office:report:1'),
  )?.target;
}

/** Renames a part, what it points to, who points to it, and what it is said to be. */
function rename(docx: Docx, from: string, to: string): void {
  if (from === to) return;
  const own = relationshipsPart(from);
  if (docx.has(own)) docx.put(relationshipsPart(to), docx.text(own));
  const bytes = docx.bytes(from);
  if (bytes) docx.put(to, bytes);
  docx.drop(from);
  docx.drop(own);
  const types = '[Content_Types].xml';
  docx.put(types, docx.text(types).replace(`"/${from}"`, `"/${to}"`));
  const [file, fresh] = [from, to].map((name) => name.replace(/^.*\//, ''));
  for (const part of docx.names().filter((name) => name.endsWith('.rels')))
    docx.put(
      part,
      docx.text(part).replace(new RegExp(`Target="([^"]*/)?${file}"`, 'g'), `Target="$1${fresh}"`),
    );
}
