import { bytesOf, textOf } from '../../../src/ooxml/package/archive';
import { growTable } from '../../../src/ooxml/sheet/grow-table';

it('makes a table and its filter longer, with a prefix and without, and leaves what was sorted', () => {
  const table =
    '<x:table xmlns:x="urn:x" id="1" ref="B6:D9" name="t"><x:autoFilter ref="B6:D9">' +
    '<x:sortState ref="B7:D9"/></x:autoFilter></x:table>';
  const parts = new Map([['t.xml', bytesOf(table)]]);
  growTable(parts, 't.xml');
  expect(textOf(parts, 't.xml')).toBe(
    '<x:table xmlns:x="urn:x" id="1" ref="B6:D10" name="t"><x:autoFilter ref="B6:D10">' +
      '<x:sortState ref="B7:D9"/></x:autoFilter></x:table>',
  );
  growTable(parts, 't.xml');
  expect(textOf(parts, 't.xml')).toContain('ref="B6:D11" name');
});
