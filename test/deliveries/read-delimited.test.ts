import { strToU8, zipSync } from 'fflate';
import { readPackageFiles, readTable } from '../../src/deliveries/read-table';

const rowsOf = (bytes: Uint8Array) => readTable(bytes, 'x.csv').sheets[0]?.rows;

const UMLAUTS = [
  ['Gebiet', 'Größe'],
  ['Süd', '1,5'],
];

it.each([
  ['UTF-8', strToU8('Gebiet;Größe\nSüd;1,5\n')],
  ['UTF-8 with byte order mark', strToU8('\ufeffGebiet;Größe\nSüd;1,5\n')],
  ['ISO-8859-1', new Uint8Array(Buffer.from('Gebiet;Größe\r\nSüd;1,5\r\n', 'latin1'))],
  ['UTF-16 with byte order mark', new Uint8Array(Buffer.from('\ufeffGebiet\tGröße\nSüd\t1,5\n', 'utf16le'))],
  ['tabs', strToU8('Gebiet\tGröße\nSüd\t1,5\n')],
  ['commas and quotes', strToU8('Gebiet,Größe\n"Süd","1,5"\n')],
])('reads %s', (_, bytes) => {
  expect(rowsOf(bytes)).toEqual(UMLAUTS);
});

it('reads the dash and the quotes of Windows-1252', () => {
  expect(rowsOf(new Uint8Array([0x61, 0x3b, 0x96, 0x0a, 0xe4, 0x3b, 0x31, 0x0a]))).toEqual([
    ['a', '–'],
    ['ä', '1'],
  ]);
});

const DESCRIPTOR = {
  name: 'paket',
  contributors: [{ title: 'Erika Muster' }],
  resources: [
    { name: 'figures', path: 'data/figures.csv' },
    { name: 'picture', path: 'a.png' },
  ],
};

const FILES = {
  'datapackage.json': strToU8(JSON.stringify(DESCRIPTOR)),
  'data/figures.csv': strToU8('key,n\n0101,1\n'),
};

const SHEETS = [
  {
    name: 'figures',
    rows: [
      ['key', 'n'],
      ['0101', '1'],
    ],
    merged: [],
  },
];

it('reads the CSV resources of a Data Package as a folder and as a zip, with and without a folder inside', () => {
  const inFolder = Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [`paket/${name}`, bytes]));
  expect(readPackageFiles(new Map(Object.entries(FILES)), 'paket').sheets).toEqual(SHEETS);
  expect(readTable(zipSync(FILES), 'paket.zip').sheets).toEqual(SHEETS);
  expect(readTable(zipSync(inFolder), 'paket.zip').sheets).toEqual(SHEETS);
});

it('keeps keys as text', () => {
  expect(rowsOf(strToU8('key;n\n0101;007\n'))).toEqual([
    ['key', 'n'],
    ['0101', '007'],
  ]);
});
