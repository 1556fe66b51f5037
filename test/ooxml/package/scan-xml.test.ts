import { attributeOf, characters, firstOf, plainXml, scan } from '../../../src/ooxml/package/scan-xml';

const found = (xml: string, name: string) => [...scan(xml, name)];

it('finds the elements of a name whatever their prefix, and none whose name only begins alike', () => {
  expect(found('<x:c r="A1">1</x:c><cell/><c>2</c><c-2/>', 'c')).toEqual([
    { attributes: ' r="A1"', content: '1' },
    { attributes: '', content: '2' },
  ]);
});

it('takes an element that closes itself for an empty one', () => {
  expect(found('<v a="1"/><v />', 'v')).toEqual([
    { attributes: ' a="1"', content: '' },
    { attributes: ' ', content: '' },
  ]);
});

it('gives the outermost only, and goes on behind it', () => {
  const [si, other, ...none] = found('<si><r><t>a</t></r><t>b</t></si><si><t>c</t></si>', 'si');
  expect([si?.content, other?.content, none]).toEqual(['<r><t>a</t></r><t>b</t>', '<t>c</t>', []]);
  expect(found(si!.content, 't').map(({ content }) => content)).toEqual(['a', 'b']);
});

it('finds the first or none', () => {
  expect(firstOf('<t>a</t><t>b</t>', 't')?.content).toBe('a');
  expect(firstOf('<s>a</s>', 't')).toBeUndefined();
});

it.each(['<t>a', '<t ', '<t a="1"', '<!-- t', '<![CDATA[ t'])('refuses %j, which is not closed', (xml) => {
  expect(() => found(plainXml(xml), 't')).toThrow(RangeError);
});

it('reads an attribute in either quotes, with spaces around the sign, and by its whole name', () => {
  const element = firstOf(`<c rr="no" r = 'B&amp;2' s="">x</c>`, 'c')!;
  expect(attributeOf(element, 'r')).toBe('B&2');
  expect(attributeOf(element, 's')).toBe('');
  expect(attributeOf(element, 't')).toBeUndefined();
});

it('replaces references to characters, by name and by number, and keeps what is none', () => {
  expect(characters('&lt;&#252;&#xFC;&#x1F600;&amp;lt;&quot;&apos;&gt;')).toBe('<üü😀&lt;"\'>');
  expect(characters('a & b &nbsp; &#1114112; &#x110000;')).toBe('a & b &nbsp; &#1114112; &#x110000;');
  expect(characters('&#1114111;')).toBe('\u{10FFFF}');
});

it('leaves comments out and writes CDATA as usual text, also where they stand inside one another', () => {
  expect(plainXml('<a>1<!-- <b>no</b> -->2</a>')).toBe('<a>12</a>');
  expect(plainXml('<a><![CDATA[x < y & <!-- z -->]]>!</a>')).toBe('<a>x &lt; y &amp; &lt;!-- z -->!</a>');
  expect(plainXml('<a><!-- <![CDATA[ --></a><!---->')).toBe('<a></a>');
});
