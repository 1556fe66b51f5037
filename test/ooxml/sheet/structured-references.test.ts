import { withRenamedColumns } from '../../../src/ooxml/sheet/structured-references';

const tables = new Map([
  [
    'sr_1a',
    new Map([
      ['Einwohner/-innen 2013', 'Einwohner/-innen 2018'],
      ['Einwohner/-innen 2018', 'Einwohner/-innen 2024'],
      ['Kinder 1) 2018', 'Kinder 1) 2024'],
      ['Quote [%] #2018', "Quote [%] #2024's"],
      ['Jahr', 'Jahre'],
    ]),
  ],
]);

it.each(
  [
    ['SUM(sr_1a[Einwohner/-innen 2018])', 'SUM(sr_1a[Einwohner/-innen 2024])'],
    [
      'both at once',
      'sr_1a[Einwohner/-innen 2018]-sr_1a[Einwohner/-innen 2013]',
      'sr_1a[Einwohner/-innen 2024]-sr_1a[Einwohner/-innen 2018]',
    ],
    ['a row', 'sr_1a[[#This Row],[Kinder 1) 2018]]*2', 'sr_1a[[#This Row],[Kinder 1) 2024]]*2'],
    ['a row, short', 'sr_1a[@[Kinder 1) 2018]]+sr_1a[@Jahr]', 'sr_1a[@[Kinder 1) 2024]]+sr_1a[@Jahre]'],
    [
      'a range',
      'sr_1a[[Einwohner/-innen 2013]:[Kinder 1) 2018]]',
      'sr_1a[[Einwohner/-innen 2018]:[Kinder 1) 2024]]',
    ],
    ['with a part', 'sr_1a[[#All], [Einwohner/-innen 2013]]', 'sr_1a[[#All], [Einwohner/-innen 2018]]'],
    ['escaped', "SUM(sr_1a[Quote '[%'] '#2018])", "SUM(sr_1a[Quote '[%'] '#2024''s])"],
    ['any case', 'SUM(SR_1A[einwohner/-INNEN 2018])', 'SUM(SR_1A[Einwohner/-innen 2024])'],
    ['after an apostrophe in a sheet', "'it''s'!A1+sr_1a[Jahr]", "'it''s'!A1+sr_1a[Jahre]"],
  ].map((row) => (row.length === 2 ? [row[0], ...row] : row) as [string, string, string]),
)('follows a head: %s', (_, formula, right) => expect(withRenamedColumns(formula, tables)).toBe(right));

it.each([
  'SUM(sr_2b[Einwohner/-innen 2018])',
  'INDIRECT("sr_1a[Einwohner/-innen 2018]")',
  'SUM(sr_1a[#All])+SUM(sr_1a[])+ROWS(sr_1a)',
  "'sr_1a[Jahr]'!A1",
  'SUM([1]Blatt!A1:B2)',
  'SUM(xsr_1a[Jahr])',
  'sr_1a[Einwohner/-innen 2017]',
])('leaves alone what is not a head of the table: %s', (formula) =>
  expect(withRenamedColumns(formula, tables)).toBe(formula),
);
