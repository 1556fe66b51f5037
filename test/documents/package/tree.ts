export type TreeNode = TreeElement | TreeText;

interface TreeText {
  nodeType: number;
  parentNode: TreeElement | null;
  firstChild: null;
  nextSibling: TreeNode | null;
  textContent: string;
}

type Namespaces = ReadonlyMap<string, string>;

/** An element as it is read: enough of the DOM to find things by, in a fraction of its time. */
export class TreeElement {
  readonly nodeType: number = 1;
  parentNode: TreeElement | null = null;
  firstChild: TreeNode | null = null;
  nextSibling: TreeNode | null = null;
  readonly localName: string;
  readonly namespaceURI: string;
  private given?: Map<string, string>;

  constructor(
    readonly name: string,
    private readonly attributes: string,
    private readonly namespaces: Namespaces,
  ) {
    const colon = name.indexOf(':');
    this.localName = name.slice(colon + 1);
    this.namespaceURI = namespaces.get(name.slice(0, Math.max(0, colon))) ?? '';
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node; node = node.nextSibling) text += node.textContent;
    return text;
  }

  getAttribute(name: string): string | null {
    this.given ??= attributesIn(this.attributes);
    return this.given.get(name) ?? null;
  }

  getAttributeNS(namespace: string, name: string): string | null {
    this.given ??= attributesIn(this.attributes);
    for (const [own, value] of this.given) {
      const colon = own.indexOf(':');
      if (
        colon > 0 &&
        own.slice(colon + 1) === name &&
        this.namespaces.get(own.slice(0, colon)) === namespace
      )
        return value;
    }
    return null;
  }
}

const XML: Namespaces = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

interface Open {
  element: TreeElement;
  namespaces: Namespaces;
  last: TreeNode | null;
}

/** Parses a part. Fails on text whose tags do not match. */
export function parseTree(xml: string): TreeElement {
  const open: Open[] = [];
  let root: TreeElement | undefined;
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  while (at < xml.length) {
    const top = open.at(-1);
    const end = endOfToken(xml, at);
    const token = xml.slice(at, end);
    at = end;
    if (token.startsWith('<![CDATA[')) append(top, textNode(token.slice(9, -3)));
    else if (token.startsWith('<!') || token.startsWith('<?')) continue;
    else if (!token.startsWith('<')) append(top, textNode(decoded(token)));
    else if (token[1] === '/') {
      if (open.pop()?.element.name !== token.slice(2, -1).trim()) throw malformed(token);
    } else {
      const started = start(token, top?.namespaces ?? XML);
      append(top, started.element);
      root ??= started.element;
      if (token.at(-2) !== '/') open.push(started);
    }
  }
  if (!root || open.length) throw malformed(open.at(-1)?.element.name ?? 'nothing');
  return root;
}

function endOfToken(xml: string, at: number): number {
  const until = (mark: string) => {
    const found = xml.indexOf(mark, at);
    if (found < 0) throw malformed(xml.slice(at, at + 40));
    return found + mark.length;
  };
  if (xml[at] !== '<') {
    const next = xml.indexOf('<', at);
    return next < 0 ? xml.length : next;
  }
  if (xml.startsWith('<!--', at)) return until('-->');
  if (xml.startsWith('<![CDATA[', at)) return until(']]>');
  return xml.startsWith('<?', at) ? until('?>') : endOfTag(xml, at);
}

/** Behind the `>` that stands in no quotes. */
function endOfTag(xml: string, from: number): number {
  let end = xml.indexOf('>', from);
  for (let quote = xml.indexOf('"', from); quote >= 0 && quote < end; quote = xml.indexOf('"', quote + 1)) {
    quote = xml.indexOf('"', quote + 1);
    if (quote > end) end = xml.indexOf('>', quote);
  }
  if (end < 0) throw malformed(xml.slice(from, from + 40));
  return end + 1;
}

function start(token: string, outer: Namespaces): Open {
  const inner = token.slice(1, token.at(-2) === '/' ? -2 : -1);
  const space = inner.search(/\s/);
  const name = space < 0 ? inner : inner.slice(0, space);
  const attributes = space < 0 ? '' : inner.slice(space);
  const namespaces = attributes.includes('xmlns') ? withDeclared(outer, attributes) : outer;
  return { element: new TreeElement(name, attributes, namespaces), namespaces, last: null };
}

function withDeclared(outer: Namespaces, attributes: string): Namespaces {
  const declared = [...attributesIn(attributes)].filter(
    ([key]) => key === 'xmlns' || key.startsWith('xmlns:'),
  );
  return new Map([...outer, ...declared.map(([key, uri]) => [key.slice(6), uri] as const)]);
}

function append(parent: Open | undefined, node: TreeNode): void {
  if (!parent) return;
  node.parentNode = parent.element;
  if (parent.last) parent.last.nextSibling = node;
  else parent.element.firstChild = node;
  parent.last = node;
}

function textNode(textContent: string): TreeText {
  return { nodeType: 3, parentNode: null, firstChild: null, nextSibling: null, textContent };
}

function attributesIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
      ([, key = '', double, single]) => [key, decoded(double ?? single ?? '')] as const,
    ),
  );
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
    return String.fromCodePoint(Number(name.replace(/^#x?/i, (mark) => (mark.length > 1 ? '0x' : ''))));
  });
}

function malformed(near: string): Error {
  return new Error(`not well-formed near ${near.slice(0, 60)}`);
}
