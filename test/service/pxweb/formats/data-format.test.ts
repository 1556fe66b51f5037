import { formatFor, formatNamed } from '../../../../src/service/pxweb/formats/data-format';

it('is known by its name in any letter case', () => {
  expect(formatNamed('JSON-stat2')).toBe('json-stat2');
  expect(() => formatNamed('docx')).toThrow(
    expect.objectContaining({
      code: 'format-unsupported',
      facts: { format: 'docx', known: 'json-stat2, csv, xlsx, px' },
    }),
  );
});

it.each([
  ['text/csv', 'csv'],
  ['TEXT/CSV; q=0.5', 'csv'],
  ['text/html, text/x-pcaxis;q=0.8, text/csv', 'px'],
  ['*/*', 'json-stat2'],
  ['', 'json-stat2'],
])('is the first one that %j accepts, JSON-stat otherwise', (accept, format) => {
  expect(formatFor(undefined, accept)).toBe(format);
});

it('is the one that is named, whatever is accepted', () => {
  expect(formatFor('xlsx', 'text/csv')).toBe('xlsx');
});
