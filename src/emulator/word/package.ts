import { strToU8, unzipSync, zipSync } from 'fflate';
import { CONTENT_TYPES, declareContentType, startContentTypes, withdrawContentType } from './content-types';
import { invalidArgument } from '../protocol/host-error';
import { relatedPart, RELATIONSHIP } from './relationships';
import type { Document } from './xml';
import { kid, parseXml, rootOf, serializeXml } from './xml';

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/**
 * The parts of an Office package. A part is bytes until somebody reads it as XML, and is written anew only if somebody
 * changed it: what nobody touches stays byte for byte as it came.
 */
export class WordPackage {
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly documents = new Map<string, Document>();
  private readonly changed = new Set<string>();

  static empty(): WordPackage {
    const pkg = new WordPackage();
    startContentTypes(pkg);
    return pkg;
  }

  /** Opens the bytes of a .docx and reads its document, as Word does; anything that is no such package is InvalidArgument. */
  static openDocument(bytes: Uint8Array): WordPackage {
    const pkg = WordPackage.open(bytes);
    if (!kid(rootOf(pkg.read(pkg.main)), 'body'))
      throw invalidArgument('open', 'The package has no main document.');
    return pkg;
  }

  /** Opens the bytes of a package, a workbook too; anything that is none is InvalidArgument. */
  static open(bytes: Uint8Array): WordPackage {
    const pkg = new WordPackage();
    for (const [name, content] of Object.entries(unzip(bytes)))
      if (!name.endsWith('/')) pkg.bytes.set(name, content);
    if (!pkg.has(CONTENT_TYPES)) throw invalidArgument('open', 'This is no Office package.');
    if (!pkg.has(pkg.main)) throw invalidArgument('open', 'The package has no main document.');
    return pkg;
  }

  get names(): string[] {
    return [...new Set([...this.bytes.keys(), ...this.documents.keys()])];
  }

  /** Name of the main document part. */
  get main(): string {
    return relatedPart(this, '', RELATIONSHIP.document) ?? 'word/document.xml';
  }

  has(name: string): boolean {
    return this.bytes.has(name) || this.documents.has(name);
  }

  /** The XML of a part, to look at. */
  read(name: string): Document {
    const known = this.documents.get(name);
    if (known) return known;
    const bytes = this.bytes.get(name);
    if (!bytes) throw invalidArgument(name, `The package has no part ${name}.`);
    const document = parseXml(new TextDecoder().decode(bytes));
    this.documents.set(name, document);
    return document;
  }

  /** The XML of a part, to change. */
  edit(name: string): Document {
    const document = this.read(name);
    this.changed.add(name);
    return document;
  }

  /** Name of the part a document was read from. */
  nameOf(document: Document): string {
    for (const [name, known] of this.documents) if (known === document) return name;
    throw invalidArgument('part', 'The document belongs to another package.');
  }

  putXml(name: string, document: Document, type?: string): Document {
    this.bytes.delete(name);
    this.documents.set(name, document);
    this.changed.add(name);
    if (type) declareContentType(this, name, type);
    return document;
  }

  putBytes(name: string, content: Uint8Array, type?: string): void {
    this.documents.delete(name);
    this.changed.delete(name);
    this.bytes.set(name, content);
    if (type) declareContentType(this, name, type);
  }

  remove(name: string): void {
    this.bytes.delete(name);
    this.documents.delete(name);
    this.changed.delete(name);
    withdrawContentType(this, name);
  }

  /** The bytes a part has now. */
  content(name: string): Uint8Array {
    const document = this.documents.get(name);
    if (document && this.changed.has(name)) return strToU8(XML_HEAD + withoutHead(serializeXml(document)));
    const bytes = this.bytes.get(name);
    if (!bytes) throw invalidArgument(name, `The package has no part ${name}.`);
    return bytes;
  }

  /** A part name like the given one that is not taken: word/charts/chart1.xml → word/charts/chart2.xml. */
  freeName(like: string): string {
    const [, stem = 'part', extension = ''] = /^(.*?)\d*(\.[^./]+)?$/.exec(like) ?? [];
    let number = 1;
    while (this.has(`${stem}${number}${extension}`)) number += 1;
    return `${stem}${number}${extension}`;
  }

  /** The package as the bytes of a .docx. */
  zip(): Uint8Array {
    const ordered = [CONTENT_TYPES, ...this.names.filter((name) => name !== CONTENT_TYPES)];
    return zipSync(Object.fromEntries(ordered.map((name) => [name, this.content(name)])), { level: 1 });
  }
}

const withoutHead = (xml: string): string => xml.replace(/^<\?xml[^>]*\?>\s*/, '');

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    throw invalidArgument('open', 'This is no zip file.');
  }
}
