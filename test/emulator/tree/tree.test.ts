import { newElement, type Document, type Element, type TreeWatcher } from '../../../src/emulator/tree/node';
import { NotWellFormed, parse } from '../../../src/emulator/tree/parse';
import { serialize } from '../../../src/emulator/tree/serialize';

const named = (document: Document, name: string): Element =>
  document.getElementsByTagName(name)[0] as Element;

describe('reading and writing', () => {
  it.each([
    ['elements, attributes and texts', '<a x="1" y=""><b>eins</b> <b/>zwei</a>'],
    ['prefixes', '<w:a xmlns:w="urn:w" w:x="1"><w:b xmlns:w="urn:other"/></w:a>'],
    ['a default namespace taken back', '<a xmlns="urn:a"><b xmlns=""/></a>'],
    ['signs', '<a x="&lt;&amp;&quot;&#x9;">&lt;&amp;&gt; ä – 😀</a>'],
    [
      'sections, comments and instructions',
      '<?mso-application progid="Word.Document"?><a><![CDATA[<b>]]><!-- x --></a>',
    ],
  ])('gives back %s as they came', (_, xml) => {
    expect(serialize(parse(xml))).toBe(xml);
  });

  it('reads references, line ends and white space in attributes as XML says', () => {
    const root = parse(
      '<?xml version="1.0"?>\r\n<a x="1\n2&#10;3">1\r\n2\r3&#228;&#x1F600;&apos;</a>\n',
    ).documentElement;
    expect(root.textContent).toBe("1\n2\n3ä😀'");
    expect(root.getAttribute('x')).toBe('1 2\n3');
  });

  it('knows the namespace of every name', () => {
    const document = parse('<a xmlns="urn:a" xmlns:p="urn:p" x="1" p:x="2" xml:space="preserve"><p:b/></a>');
    const root = document.documentElement;
    expect([root.namespaceURI, named(document, 'p:b').namespaceURI]).toEqual(['urn:a', 'urn:p']);
    expect([root.getAttributeNS(null, 'x'), root.getAttributeNS('urn:p', 'x')]).toEqual(['1', '2']);
    expect(root.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'space')).toBe('preserve');
    expect(named(document, 'p:b').lookupNamespaceURI('p')).toBe('urn:p');
    expect(named(document, 'p:b').lookupNamespaceURI('')).toBe('urn:a');
    expect(document.getElementsByTagNameNS('urn:p', '*')).toHaveLength(1);
  });

  it.each([
    ['nothing', ''],
    ['no markup', 'Text'],
    ['an end missing', '<a><b></b>'],
    ['an end too many', '<a></a></a>'],
    ['ends crossed', '<a><b></a></b>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>x'],
    ['an unknown prefix', '<w:a/>'],
    ['an unknown prefix of an attribute', '<a w:x="1"/>'],
    ['an attribute twice', '<a x="1" x="2"/>'],
    ['an attribute twice under two prefixes', '<a xmlns:p="urn:x" xmlns:q="urn:x" p:x="1" q:x="2"/>'],
    ['an attribute without value', '<a x/>'],
    ['an attribute without quotes', '<a x=1/>'],
    ['attributes without a space', '<a x="1"y="2"/>'],
    ['a tag in an attribute', '<a x="<"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>a & b</a>'],
    ['a number beyond Unicode', '<a>&#x110000;</a>'],
    ['a forbidden character', '<a>\u0001</a>'],
    ['a forbidden character by number', '<a>&#1;</a>'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "x">]><a>&x;</a>'],
    ['an open comment', '<a><!-- </a>'],
    ['an open tag', '<a'],
    ['a name that is none', '<1a/>'],
    ['the end of a section in a text', '<a>]]></a>'],
  ])('refuses %s', (_, xml) => {
    expect(() => parse(xml)).toThrow(NotWellFormed);
  });

  it('declares a prefix where it is missing', () => {
    const document = parse('<a/>');
    const child = document.documentElement.appendChild(newElement('urn:w', 'w:b'));
    child.setAttributeNS('urn:r', 'r:id', 'rId1');
    child.appendChild(newElement('urn:w', 'w:c'));
    expect(serialize(document)).toBe('<a><w:b r:id="rId1" xmlns:w="urn:w" xmlns:r="urn:r"><w:c/></w:b></a>');
    expect(parse(serialize(document)).getElementsByTagNameNS('urn:w', 'c')).toHaveLength(1);
  });
});

describe('moving about', () => {
  const document = () => parse('<a><b><c/></b><d/><e/></a>');

  it('keeps the links right when nodes are inserted, moved, replaced and removed', () => {
    const tree = document();
    const root = tree.documentElement;
    root.insertBefore(named(tree, 'e'), named(tree, 'b'));
    root.removeChild(named(tree, 'd'));
    root.replaceChild(newElement(null, 'x'), named(tree, 'b'));
    root.appendChild(newElement(null, 'y'));
    expect(serialize(tree)).toBe('<a><e/><x/><y/></a>');
    expect(root.childNodes.map((node) => node.previousSibling?.nodeName)).toEqual([undefined, 'e', 'x']);
    expect([root.firstChild?.nodeName, root.lastChild?.nodeName]).toEqual(['e', 'y']);
  });

  it('says where one node stands to another', () => {
    const tree = document();
    const [b, c, d, e] = ['b', 'c', 'd', 'e'].map((name) => named(tree, name)) as [
      Element,
      Element,
      Element,
      Element,
    ];
    expect([
      b.compareDocumentPosition(b),
      b.compareDocumentPosition(e),
      e.compareDocumentPosition(b),
      c.compareDocumentPosition(d),
      b.compareDocumentPosition(c),
      c.compareDocumentPosition(b),
      b.compareDocumentPosition(newElement(null, 'x')),
    ]).toEqual([0, 4, 2, 4, 20, 10, 1]);
  });

  it('knows the document only of what is attached', () => {
    const tree = document();
    const b = named(tree, 'b');
    expect(b.firstChild?.ownerDocument).toBe(tree);
    tree.documentElement.removeChild(b);
    expect(b.firstChild?.ownerDocument).toBeNull();
  });

  it('copies with attributes and content, attached to nothing', () => {
    const tree = parse('<a x="1"><b>t</b></a>');
    const copy = tree.documentElement.cloneNode(true);
    copy.setAttribute('x', '2');
    copy.textContent = 'neu';
    expect([serialize(copy), serialize(tree)]).toEqual(['<a x="2">neu</a>', '<a x="1"><b>t</b></a>']);
    expect(tree.documentElement.cloneNode().firstChild).toBeNull();
  });
});

test('whoever watches a document hears of what comes, goes and changes, and its version moves on', () => {
  const tree = parse('<a><b x="1"/></a>');
  const heard: string[] = [];
  const watcher: TreeWatcher = {
    entered: (node) => heard.push(`+${node.nodeName}`),
    leaving: (node) => heard.push(`-${node.nodeName} of ${node.parentNode?.nodeName}`),
    changing: (element) => heard.push(`${element.getAttribute('x')}?`),
    changed: (element) => heard.push(`${element.getAttribute('x')}!`),
  };
  tree.watchers.add(watcher);
  const before = tree.version;
  const b = named(tree, 'b');
  b.setAttribute('x', '2');
  b.removeAttribute('x');
  tree.documentElement.removeChild(b);
  b.setAttribute('x', '3');
  tree.documentElement.appendChild(b);
  expect(heard).toEqual(['1?', '2!', '2?', 'null!', '-b of a', '+b']);
  expect(tree.version).toBeGreaterThan(before);
});
