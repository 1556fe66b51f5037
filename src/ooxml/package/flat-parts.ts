import type { Relationship } from './relationships';
import { escapeXml, NS } from './xml';

/** A part of a flat package; `id` and `type` when the document points to it. */
export type FlatPart = { name: string; contentType: string; id?: string; type?: string } & (
  | { xml: string }
  | { base64: string }
);

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

export interface FlatContent {
  blocks: string;
  styles: string;
  /** The parts the blocks show. */
  shown: FlatPart[];
  /** What the blocks point to outside of the package. */
  links: Relationship[];
  /** The namespaces the blocks use. */
  declarations: string;
}

/** A flat OPC package of blocks with all they need. */
export function flatOf({ blocks, styles, shown, links, declarations }: FlatContent): string {
  const pointed = shown.filter(({ id }) => id !== undefined);
  const relationships = [
    `<Relationship Id="rIdStyles" Type="${NS.r}/styles" Target="styles.xml"/>`,
    ...pointed.map(
      ({ id = '', type = '', name }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" Target="/${escapeXml(name)}"/>`,
    ),
    ...links.map(
      ({ id, type, target }) =>
        `<Relationship Id="${escapeXml(id)}" Type="${escapeXml(type)}" TargetMode="External" Target="${escapeXml(target)}"/>`,
    ),
  ].join('');
  return (
    `<pkg:package xmlns:pkg="${NS.pkg}">` +
    part({
      name: '_rels/.rels',
      contentType: RELATIONSHIPS,
      xml: `<Relationships xmlns="${NS.relationships}"><Relationship Id="rId1" Type="${NS.r}/officeDocument" Target="word/document.xml"/></Relationships>`,
    }) +
    part({
      name: 'word/document.xml',
      contentType: `${WORD}.document.main+xml`,
      xml: `<w:document${declarations}><w:body>${blocks}</w:body></w:document>`,
    }) +
    part({
      name: 'word/_rels/document.xml.rels',
      contentType: RELATIONSHIPS,
      xml: `<Relationships xmlns="${NS.relationships}">${relationships}</Relationships>`,
    }) +
    part({ name: 'word/styles.xml', contentType: `${WORD}.styles+xml`, xml: styles }) +
    shown.map(part).join('') +
    '</pkg:package>'
  );
}

function part(entry: FlatPart): string {
  const open = `<pkg:part pkg:name="/${escapeXml(entry.name)}" pkg:contentType="${escapeXml(entry.contentType)}"`;
  if ('base64' in entry)
    return `${open} pkg:compression="store"><pkg:binaryData>${entry.base64}</pkg:binaryData></pkg:part>`;
  return `${open}><pkg:xmlData>${entry.xml.replace(/^\uFEFF?<\?xml[^>]*\?>\s*/, '')}</pkg:xmlData></pkg:part>`;
}
