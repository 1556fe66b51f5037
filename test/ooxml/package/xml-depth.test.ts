import { refuseDepth } from '../../../src/ooxml/package/xml-depth';

const isTooDeep = (xml: string, limit: number) => {
  try {
    refuseDepth(xml, limit);
    return false;
  } catch (failure) {
    expect(failure).toMatchObject({ code: 'package-too-deep', facts: { limit } });
    return true;
  }
};

it('allows as many elements inside one another as the limit, and no more', () => {
  expect(isTooDeep('<a><b>x</b></a>', 2)).toBe(false);
  expect(isTooDeep('<a><b><c>x</c></b></a>', 2)).toBe(true);
});

it('counts what is inside, not what stands side by side', () => {
  expect(isTooDeep(`<a>${'<b>x</b>'.repeat(50)}${'<c/>'.repeat(50)}</a>`, 2)).toBe(false);
  expect(isTooDeep(`${'<a>'.repeat(3)}${'</a>'.repeat(3)}`, 2)).toBe(true);
});

it.each([
  ['a declaration behind a byte order mark', '\uFEFF<?xml version="1.0"?><a></a>'],
  ['blanks before everything', '\n <?xml version="1.0"?>\n<a></a>'],
  ['a comment', '<!-- <b><c> --><a></a>'],
  ['a CDATA section', '<a><![CDATA[<b><c>]]></a>'],
  ['an instruction', '<?do <b><c>?><a></a>'],
  ['a declaration of the document type', '<!DOCTYPE a><a></a>'],
  ['a > in an attribute', '<a x="1>" y=\'/>\'></a>'],
  ['an empty element with a > in an attribute', '<a><b x="<c>"/></a>'],
  ['the other quotes in an attribute', `<a x="'" y='"'></a>`],
])('takes %s for no element', (_, xml) => {
  expect(isTooDeep(xml, 1)).toBe(false);
  expect(isTooDeep(xml, 0)).toBe(true);
});

it.each(['', 'kein XML', '<a', '<a x="', '<!-- ', '<![CDATA[<b>', '</a></a>'])(
  'leaves what is not well-formed to the parser: %s',
  (xml) => {
    expect(isTooDeep(xml, 1)).toBe(false);
  },
);
