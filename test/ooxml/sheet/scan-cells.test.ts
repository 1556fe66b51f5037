import { bytesOf } from '../../../src/ooxml/package/archive';
import { scannedCells } from '../../../src/ooxml/sheet/scan-cells';

const ROWS = 9000;
const BLOCK = { row: 0, column: 0, rows: ROWS, columns: 3 };
const name = (r: number) => `Straße – Nummer ${r}`;
const row = (r: number, p = '') =>
  `<${p}row r="${r + 1}"><${p}c r="A${r + 1}"><${p}v>${r / 7}</${p}v></${p}c><${p}c r="B${r + 1}" t="inlineStr"><${p}is><${p}t>${name(r)}</${p}t></${p}is></${p}c></${p}row>`;
const sheet = (rows: string, before = '', p = '') =>
  `${before}<${p}worksheet><${p}sheetData>${rows}</${p}sheetData></${p}worksheet>`;
const expected = Array.from({ length: ROWS }, (_, r) => [r / 7, name(r), '']);
const all = (p = '') => Array.from({ length: ROWS }, (_, r) => row(r, p)).join('');
const read = (bytes: Uint8Array) => scannedCells(bytes, [], [BLOCK])[0];

it('reads a large worksheet in portions, none of its rows or signs cut', () => {
  expect(read(bytesOf(sheet(all())))).toEqual(expected);
  expect(read(bytesOf(sheet(all('x:'), '<?xml version="1.0" encoding="UTF-8"?>', 'x:')))).toEqual(expected);
});

it('reads one whole that has comments, literal text or another encoding', () => {
  const hidden = all().replace(`<t>${name(1)}</t>`, `<!-- <c r="A2"/> --><t><![CDATA[${name(1)}]]></t>`);
  expect(read(bytesOf(sheet(hidden)))).toEqual(expected);
  const wide = Buffer.from(`\uFEFF${sheet(all(), '<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le');
  expect(read(new Uint8Array(wide))).toEqual(expected);
});

it('reads one that is a single row of many cells', () => {
  const cells = Array.from({ length: ROWS }, (_, c) => `<c><v>${c}</v></c>`).join('');
  const [values] = scannedCells(
    bytesOf(sheet(`<row>${cells}</row>`)),
    [],
    [{ row: 0, column: 0, rows: 1, columns: ROWS }],
  );
  expect(values?.[0]).toEqual(Array.from({ length: ROWS }, (_, c) => c));
});

it.each([
  ['package-entities', bytesOf(sheet(all(), '<!DOCTYPE x>'))],
  ['package-damaged', bytesOf(sheet(all(), '<?xml version="1.0" encoding="ISO-8859-1"?>'))],
  ['package-damaged', Uint8Array.from([...bytesOf(sheet(all())), 0xff])],
])('refuses one that cannot be read: %s', (code, bytes) => {
  expect(() => read(bytes)).toThrow(expect.objectContaining({ code }));
});
