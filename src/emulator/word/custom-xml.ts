import type { CommonApi, CommonNode, CommonParams, CommonPart, DispatchId } from '../protocol/common-calls';
import { CommonError, commonCalls } from '../protocol/common-calls';
import { HostError } from '../protocol/host-error';
import type { WordModel } from './model';
import {
  relate,
  relatedPart,
  relatedParts,
  RELATIONSHIP,
  relationshipsPart,
  unrelate,
} from './relationships';
import type { Attribute } from '../tree/node';
import type { Document, Element } from './xml';
import { detach, isAttached, isElement, parseXml, rootOf, serializeXml } from './xml';
import { elementAt, findNodes, textOf, type Found } from './xpath';

const DS = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES_TYPE = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Office's error numbers (word-web-16.00.debug.js, errorCodes). */
const NOT_SUPPORTED = 5000;
const READ_ONLY = 5002;
const NODE_NOT_FOUND = 6000;
const UNUSABLE = 6100;

const NODE_TYPES: Record<number, string> = {
  1: 'element',
  2: 'attribute',
  3: 'text',
  4: 'cData',
  7: 'processingInstruction',
  8: 'comment',
  9: 'nodeDocument',
};

type CallName = (typeof commonCalls)[DispatchId]['name'];
type Call = (params: Required<CommonParams>) => ReturnType<CommonApi>;

/** The custom XML parts of the document, as the Common API sees them. */
export class CustomXmlParts {
  #handles = new Map<number, Found>();
  #prefixes = new Map<string, Map<string, string>>();

  constructor(private readonly model: WordModel) {}

  /** Answers one Common API call; refuses with the numbers Office has for it. */
  readonly answer: CommonApi = (dispatchId, params) => {
    if (this.model.has('noCustomXmlParts')) throw new CommonError(NOT_SUPPORTED);
    try {
      return this.#calls[commonCalls[dispatchId].name](params as Required<CommonParams>);
    } catch (error) {
      throw error instanceof HostError ? new CommonError(NUMBERS[error.code] ?? UNUSABLE) : error;
    }
  };

  #calls: Record<CallName, Call> = {
    addPart: ({ xml }) => this.#add(parseXml(xml)),
    partById: ({ id }) => this.#partOf(this.#name(id)),
    partsByNamespace: ({ namespace }) =>
      this.#names()
        .filter((name) => (rootOf(this.model.pkg.read(name)).namespaceURI ?? '') === namespace)
        .map((name) => this.#partOf(name)),
    partXml: ({ id }) => serializeXml(rootOf(this.#document(id))),
    partNodes: ({ id, xpath }) => this.#find(this.#document(id), xpath, id),
    deletePart: ({ id }) => this.#delete(this.#name(id)),
    nodeValue: ({ node }) => textOf(this.#node(node)),
    nodeXml: ({ node }) => serializeXml(this.#node(node)),
    nodeText: ({ node }) => textOf(this.#node(node)),
    nodeNodes: ({ node, xpath }) => {
      const context = this.#node(node);
      return this.#find(context, xpath, this.#idOf(this.model.partOf(elementAt(context))));
    },
    setNodeValue: ({ node, data }) => this.#setText(this.#node(node), data),
    setNodeText: ({ node, text }) => this.#setText(this.#node(node), text),
    setNodeXml: ({ node, xml }) => this.#setXml(this.#node(node), Number(node), xml),
    addNamespace: ({ id, prefix, namespace }) => void this.#prefixesOf(id).set(prefix, namespace),
    namespaceOfPrefix: ({ id, prefix }) => this.#prefixesOf(id).get(prefix) ?? '',
    prefixOfNamespace: ({ id, namespace }) =>
      [...this.#prefixesOf(id)].find(([, known]) => known === namespace)?.[0] ?? '',
  };

  #names(): string[] {
    return relatedParts(this.model.pkg, this.model.pkg.main, RELATIONSHIP.customXml);
  }

  #name(id: string): string {
    const name = this.#names().find((part) => sameId(this.#idOf(part), id));
    if (!name) throw new CommonError(NODE_NOT_FOUND);
    return name;
  }

  #document(id: string): Document {
    return this.model.pkg.read(this.#name(id));
  }

  /** The id a part carries in its properties; a part without one gets one. */
  #idOf(name: string): string {
    const { pkg } = this.model;
    const properties = relatedPart(pkg, name, RELATIONSHIP.customXmlProps);
    const id = properties && rootOf(pkg.read(properties)).getAttributeNS(DS, 'itemID');
    return id || this.#identify(name);
  }

  #partOf(name: string): CommonPart {
    return { id: this.#idOf(name), builtIn: false };
  }

  #add(document: Document): CommonPart {
    return this.model.change(undefined, () => {
      const { pkg } = this.model;
      const target = pkg.freeName('customXml/item1.xml');
      pkg.putXml(target, document);
      relate(pkg, pkg.main, { type: RELATIONSHIP.customXml, target });
      this.#identify(target);
      return this.#partOf(target);
    });
  }

  #identify(name: string): string {
    const { pkg, newGuid } = this.model;
    const id = `{${newGuid().toUpperCase()}}`;
    const namespace = rootOf(pkg.read(name)).namespaceURI;
    const schema = namespace ? `<ds:schemaRef ds:uri="${escape(namespace)}"/>` : '';
    const xml = `<ds:datastoreItem xmlns:ds="${DS}" ds:itemID="${id}"><ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`;
    const target = pkg.freeName(name.replace(/item(\d*)\.xml$/, 'itemProps$1.xml'));
    pkg.putXml(target, parseXml(xml), PROPERTIES_TYPE);
    relate(pkg, name, { type: RELATIONSHIP.customXmlProps, target });
    return id;
  }

  #delete(name: string): undefined {
    this.model.change(undefined, () => {
      const { pkg } = this.model;
      const properties = relatedPart(pkg, name, RELATIONSHIP.customXmlProps);
      unrelate(pkg, pkg.main, name);
      for (const part of [name, properties, relationshipsPart(name)])
        if (part && pkg.has(part)) pkg.remove(part);
    });
  }

  #find(context: Found, xpath: string, id: string): CommonNode[] {
    return findNodes(context, xpath, this.#prefixesOf(id)).map((node) => this.#hand(node));
  }

  /** Prefixes an add-in declared, and ns0 for the namespace of the part, which Word knows by itself. */
  #prefixesOf(id: string): Map<string, string> {
    const known = this.#prefixes.get(id);
    if (known) return known;
    const namespace = rootOf(this.#document(id)).namespaceURI;
    const prefixes = new Map(namespace ? [['ns0', namespace]] : []);
    this.#prefixes.set(id, prefixes);
    return prefixes;
  }

  #hand(node: Found): CommonNode {
    const handle = this.#handles.size + 1;
    this.#handles.set(handle, node);
    const named = node as Element | Attribute;
    return {
      handle,
      baseName: named.localName ?? '',
      namespaceUri: named.namespaceURI ?? '',
      nodeType: NODE_TYPES[node.nodeType] ?? 'node',
    };
  }

  #node(handle: string): Found {
    const node = this.#handles.get(Number(handle));
    if (!node || !isAttached(elementAt(node))) throw new CommonError(NODE_NOT_FOUND);
    return node;
  }

  #setText(node: Found, text: string): undefined {
    this.#write(node, () => {
      if (isElement(node)) node.textContent = text;
      else node.nodeValue = text;
    });
  }

  #setXml(node: Found, handle: number, xml: string): undefined {
    if (!isElement(node)) throw new CommonError(UNUSABLE);
    const copy = detach(rootOf(parseXml(xml)));
    if (copy.getAttribute('xmlns') === node.parentNode?.lookupNamespaceURI('')) copy.removeAttribute('xmlns');
    this.#write(node, () => {
      node.parentNode?.replaceChild(copy, node);
      this.#handles.set(handle, copy);
    });
  }

  #write(node: Found, write: () => void): void {
    this.model.change(undefined, () => {
      this.model.pkg.edit(this.model.partOf(elementAt(node)));
      write();
    });
  }
}

const NUMBERS: Record<string, number> = { AccessDenied: READ_ONLY };

const sameId = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
