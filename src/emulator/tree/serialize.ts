import type { Scope } from './names';
import { declaredPrefix, OUTERMOST } from './names';
import { Attribute, Borrowed, Element, NODE_TYPE, Text, type Node } from './node';

/** XML text of a node; prefixes that are not declared where it stands are declared on it. */
export function serialize(node: Node | Attribute): string {
  if (node instanceof Attribute) return attributeText(node);
  const writer = new Writer();
  writer.node(node, OUTERMOST);
  return writer.text;
}

/** One text that grows: to put it together from the texts of all nodes takes three times as long. */
class Writer {
  text = '';

  node(node: Node, scope: Scope): void {
    if (node instanceof Element) this.#element(node, scope);
    else if (node instanceof Text) this.text += TEXTS[node.nodeType]?.(node) ?? '';
    else if (node instanceof Borrowed) for (const borrowed of node.nodes) this.node(borrowed, scope);
    else this.#children(node, scope);
  }

  #element(element: Element, outer: Scope): void {
    const own = ownDeclarations(element, outer);
    const lacking = undeclared(element, own);
    this.text += `<${element.nodeName}`;
    for (const attribute of element.attributes) this.text += attributeText(attribute);
    for (const [prefix, namespace] of lacking)
      this.text += ` xmlns${prefix && `:${prefix}`}="${escapeValue(namespace)}"`;
    if (!element.firstChild) return void (this.text += '/>');
    this.text += '>';
    this.#children(element, lacking.size > 0 ? new Map([...own, ...lacking]) : own);
    this.text += `</${element.nodeName}>`;
  }

  #children(parent: Node, scope: Scope): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) this.node(node, scope);
  }
}

const attributeText = ({ name, value }: Attribute): string => ` ${name}="${escapeValue(value)}"`;

const TEXTS: Record<number, (text: Text) => string> = {
  [NODE_TYPE.text]: ({ data }) => escapeText(data),
  [NODE_TYPE.cData]: ({ data }) => `<![CDATA[${data}]]>`,
  [NODE_TYPE.comment]: ({ data }) => `<!--${data}-->`,
  [NODE_TYPE.instruction]: ({ nodeName, data }) => `<?${nodeName}${data ? ` ${data}` : ''}?>`,
};

function ownDeclarations({ attributes }: Element, outer: Scope): Scope {
  let scope = outer;
  for (const { qualifiedName, value } of attributes) {
    const prefix = declaredPrefix(qualifiedName);
    if (prefix !== undefined) scope = new Map([...scope, [prefix, value]]);
  }
  return scope;
}

/** Prefixes an element uses that mean something else, or nothing, where it stands. */
function undeclared({ prefix, namespaceURI, attributes }: Element, scope: Scope): Scope {
  let lacking = EMPTY;
  if ((scope.get(prefix ?? '') ?? '') !== (namespaceURI ?? ''))
    lacking = new Map([[prefix ?? '', namespaceURI ?? '']]);
  for (const { prefix, namespaceURI } of attributes)
    if (prefix && namespaceURI && scope.get(prefix) !== namespaceURI)
      lacking = new Map([...lacking, [prefix, namespaceURI]]);
  return lacking;
}

const EMPTY: Scope = new Map();

const TEXT_SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };

const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (sign) => TEXT_SIGNS[sign] ?? sign) : text;

const VALUE_SIGNS: Record<string, string> = {
  ...TEXT_SIGNS,
  '"': '&quot;',
  '\t': '&#x9;',
  '\n': '&#xA;',
};

const escapeValue = (value: string): string =>
  /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (sign) => VALUE_SIGNS[sign] ?? sign) : value;
