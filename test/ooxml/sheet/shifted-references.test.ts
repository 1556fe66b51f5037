import {
  shiftedArea,
  shiftedAreas,
  withOffset,
  withShiftedReferences,
} from '../../../src/ooxml/sheet/shifted-references';

const comes = { worksheet: 'Mein Blatt', row: 6, by: 1 } as const;
const goes = { ...comes, by: -1 } as const;
const here = (formula: string) => withShiftedReferences(formula, comes, 'Mein Blatt');

it.each([
  ['A6+A7', 'A6+A8'],
  ['$A$7*B$8-$C9', '$A$8*B$9-$C10'],
  ['a7', 'a8'],
  ['SUM(A1:B9)', 'SUM(A1:B10)'],
  ['SUM(A7:B9)', 'SUM(A8:B10)'],
  ['SUM(A1:B6)', 'SUM(A1:B6)'],
  ['SUM(5:9)+SUM($7:$7)', 'SUM(5:10)+SUM($8:$8)'],
  ['SUM(A:C)+SUM($B:$B)', 'SUM(A:C)+SUM($B:$B)'],
  ['A7:INDEX(B:B,9)', 'A8:INDEX(B:B,9)'],
  ['INDEX(B:B,9):A7', 'INDEX(B:B,9):A8'],
  ["'Mein Blatt'!A7:'Mein Blatt'!B9", "'Mein Blatt'!A8:'Mein Blatt'!B10"],
  ['A7:B9 B8:C8', 'A8:B10 B9:C9'],
  ['(A7,A9)', '(A8,A10)'],
  ['-A7%^2&"A7"', '-A8%^2&"A7"'],
  ['{7;8}*1E7+7:9', '{7;8}*1E7+8:10'],
  ['IF(A7>7,"""A7""",A7)', 'IF(A8>7,"""A7""",A8)'],
])('moves what lies behind a row that comes: %s', (formula, right) => expect(here(formula)).toBe(right));

it.each([
  ['A7+A8', '#REF!+A7'],
  ['SUM(A1:B9)', 'SUM(A1:B8)'],
  ['SUM(A7:B9)', 'SUM(A7:B8)'],
  ['SUM(A5:B7)', 'SUM(A5:B6)'],
  ['SUM(A7:B7)', 'SUM(#REF!)'],
  ['SUM(5:9)', 'SUM(5:8)'],
  ['SUM(7:7)', 'SUM(#REF!)'],
  ["'Mein Blatt'!A7", "'Mein Blatt'!#REF!"],
])('leaves an error where the row stood that goes: %s', (formula, right) =>
  expect(withShiftedReferences(formula, goes, 'Mein Blatt')).toBe(right),
);

it.each([
  ['A7+Anderes!A7', 'A7+Anderes!A7'],
  ["'Mein Blatt'!A7+'mein blatt'!$B$9:C12", "'Mein Blatt'!A8+'mein blatt'!$B$10:C13"],
  ["SUM('Mein Blatt'!7:9)", "SUM('Mein Blatt'!8:10)"],
])('follows from another worksheet: %s', (formula, right) =>
  expect(withShiftedReferences(formula, comes, 'Anderes')).toBe(right),
);

it('knows worksheets by names with apostrophes and without quotes', () => {
  expect(withShiftedReferences("'Willy''s'!A7", { ...comes, worksheet: "Willy's" }, '')).toBe(
    "'Willy''s'!A8",
  );
  expect(withShiftedReferences('Übersicht.1!A7', { ...comes, worksheet: 'Übersicht.1' }, '')).toBe(
    'Übersicht.1!A8',
  );
});

it.each([
  'LOG10(5)+ATAN2(1,2)',
  'XFE7+ABC1_x+_A7+A7.x+x.A7+\\A7+A7?',
  'A1048577',
  'INDIRECT("A7")&"Mein Blatt!A7"',
  "sr_1a[A7]+sr_1a[[#This Row],[A7]:[B9]]+sr_1a[it''s A7]",
  '[1]Blatt!A7+[1]Blatt!A7:B9+[1]Blatt!7:9',
  "'[1]Mein Blatt'!A7:B9",
  "'C:\\Daten\\[Jahr.xlsx]Mein Blatt'!A7",
  '[1]!Umsatz7x',
  "SUM('Jan:Mein Blatt'!A7:B9)",
  '#REF!A7+#REF!$A$7:$B$9+#N/A',
  'Umsatz+Anderes!Umsatz',
])('leaves alone what is no cell of the worksheet: %s', (formula) => expect(here(formula)).toBe(formula));

it('leaves several worksheets at once alone, as Excel does', () => {
  const shift = { ...comes, worksheet: 'Mar' };
  expect(withShiftedReferences('SUM(Jan:Mar!A7:B9)+Mar!A7', shift, '')).toBe('SUM(Jan:Mar!A7:B9)+Mar!A8');
});

it('does not go beyond the end of the worksheet', () => {
  expect(here('SUM(A1:A1048576)+SUM(A7:$B$1048576)')).toBe('SUM(A1:A1048576)+SUM(A8:$B$1048576)');
  expect(shiftedArea('A1:XFD1048576', comes)).toBe('A1:XFD1048576');
  expect(shiftedArea('A1:XFD1048576', goes)).toBe('A1:XFD1048576');
  expect(shiftedArea('A8:A1048576', goes)).toBe('A7:A1048576');
});

it('shifts several areas and leaves out those that go', () => {
  expect(shiftedAreas('A1:B9 C7 D8', comes)).toBe('A1:B10 C8 D9');
  expect(shiftedAreas('A1:B9 C7 D8', goes)).toBe('A1:B8 D7');
  expect(shiftedAreas('C7', goes)).toBe('');
});

it('is undone by the way back', () => {
  const formula = "SUM(A1:B9)*$C$7+'Mein Blatt'!D8-SUM(3:12)";
  expect(withShiftedReferences(here(formula), goes, 'Mein Blatt')).toBe(formula);
});

it.each([
  ['A1*$B2+C$3+$D$4', 'B3*$B4+D$3+$D$4'],
  ['SUM(A1:B$2)+SUM(5:$6)', 'SUM(B3:C$2)+SUM(7:$6)'],
  ['\'Mein Blatt\'!Z9&"A1"', '\'Mein Blatt\'!AA11&"A1"'],
])('reads a formula two rows below and one column to the right: %s', (formula, right) =>
  expect(withOffset(formula, 2, 1)).toBe(right),
);
