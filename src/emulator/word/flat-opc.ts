import { invalidArgument } from '../protocol/host-error';
import { base64ToBytes, bytesToBase64 } from './base64';
import { contentTypeOf } from './content-types';
import { WordPackage } from './package';
import { relate, RELATIONSHIP } from './relationships';
import type { Document, Element } from './xml';
import { documentOf, kid, kids, NAMESPACE, parseXml, rootOf, serializeXml } from './xml';

const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** Reads what insertOoxml accepts: a flat OPC package, or a bare w:document. Anything else is InvalidArgument. */
export function readOoxml(text: string): WordPackage {
  const document = parseXml(text);
  const root = rootOf(document);
  if (root.namespaceURI === NAMESPACE.pkg && root.localName === 'package') return fromFlat(root);
  if (root.namespaceURI === NAMESPACE.w && root.localName === 'document') return fromBare(document);
  throw invalidArgument('insertOoxml', 'This is no WordprocessingML package.');
}

function fromBare(document: Document): WordPackage {
  const pkg = WordPackage.empty();
  pkg.putXml('word/document.xml', document, MAIN);
  relate(pkg, '', { type: RELATIONSHIP.document, target: 'word/document.xml' });
  return pkg;
}

const attribute = (part: Element, name: string): string => part.getAttributeNS(NAMESPACE.pkg, name) ?? '';

function fromFlat(root: Element): WordPackage {
  const pkg = WordPackage.empty();
  for (const part of kids(root, 'part')) {
    const name = attribute(part, 'name').replace(/^\//, '');
    const type = attribute(part, 'contentType') || 'application/xml';
    const content = contentOf(part);
    if (content instanceof Uint8Array) pkg.putBytes(name, content, type);
    else pkg.putXml(name, content, type);
  }
  if (!pkg.has(pkg.main)) throw invalidArgument('insertOoxml', 'The package has no main document.');
  return pkg;
}

/** XML moves into a document of its own; it is not read again. */
function contentOf(part: Element): Document | Uint8Array {
  const data = kid(part, 'xmlData');
  const root = data && kids(data)[0];
  return root ? documentOf(root) : base64ToBytes(kid(part, 'binaryData')?.textContent ?? '');
}

export const isXml = (type: string): boolean => /[+/]xml$/.test(type);

/** A package as one XML text, as getOoxml gives it. */
export function writeFlat(pkg: WordPackage): string {
  const parts = pkg.names
    .filter((name) => name !== '[Content_Types].xml')
    .map((name) => flatPart(name, contentTypeOf(pkg, name), pkg));
  return `<?xml version="1.0" standalone="yes"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="${NAMESPACE.pkg}">${parts.join('')}</pkg:package>`;
}

function flatPart(name: string, type: string, pkg: WordPackage): string {
  const content = isXml(type)
    ? `<pkg:xmlData>${serializeXml(rootOf(pkg.read(name)))}</pkg:xmlData>`
    : `<pkg:binaryData>${bytesToBase64(pkg.content(name))}</pkg:binaryData>`;
  const compression = isXml(type) ? '' : ' pkg:compression="store"';
  return `<pkg:part pkg:name="/${name}" pkg:contentType="${type}"${compression}>${content}</pkg:part>`;
}
