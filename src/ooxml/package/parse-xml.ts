import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import { ReportingError } from '../../domain/reporting-error';
import { inMegabytes, PACKAGE_LIMITS, type PackageLimits } from './limits';
import { withCanonicalNames, withStrictNames } from './namespaces';
import { refuseDepth } from './xml-depth';
import { refuseDocumentType } from './xml-text';

export type { Document, Element, Node };

/** Documents whose text had strict names; they are written with them again. */
const strictDocuments = new WeakSet<Document>();

/**
 * Parses a part of a package; namespaces have their transitional names whatever the part calls them. Fails with
 * `package-damaged` when it is not well-formed, with `package-entities`, `package-too-deep`, `package-part-too-large`.
 */
export function parseXml(
  xml: string,
  { xmlTree, depth }: Pick<PackageLimits, 'xmlTree' | 'depth'> = PACKAGE_LIMITS,
): Document {
  if (xml.length > xmlTree)
    throw new ReportingError('package-part-too-large', {
      size: inMegabytes(xml.length),
      limit: inMegabytes(xmlTree),
    });
  refuseDocumentType(xml);
  refuseDepth(xml, depth);
  const canonical = withCanonicalNames(xml);
  const document = parsed(canonical);
  if (canonical !== xml) strictDocuments.add(document);
  return document;
}

/** The text of a document, or of a node inside one. */
export function serialiseXml(node: Node): string {
  const text = new XMLSerializer().serializeToString(node);
  return strictDocuments.has(node as Document) ? withStrictNames(text) : text;
}

/** Elements of a name below a node, in document order. */
export function descendants(node: Document | Element, namespace: string, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS(namespace, name));
}

/** Elements of a name directly below an element. */
export function children(node: Element, namespace: string, name: string): Element[] {
  return elements(node).filter((child) => child.localName === name && child.namespaceURI === namespace);
}

/** All elements directly below an element. */
export function elements(node: Element): Element[] {
  return Array.from(node.childNodes).filter(isElement);
}

export function child(node: Element | undefined, namespace: string, name: string): Element | undefined {
  return node && children(node, namespace, name)[0];
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function parsed(xml: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  try {
    return parser.parseFromString(xml.replace(/^\uFEFF/, ''), 'text/xml');
  } catch (failure) {
    throw new ReportingError('package-damaged', {}, failure);
  }
}
