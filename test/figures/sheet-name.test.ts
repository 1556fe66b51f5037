import { isNumberedName, numberedSheetName, sheetName } from '../../src/figures/sheet-name';

it('leaves out what Excel forbids and keeps the year', () => {
  expect(sheetName('Kinder/Jugendliche [u18]: Anteil?', '2018')).toBe('Kinder Jugendliche u18 An… 2018');
  expect(sheetName('Kinder/Jugendliche [u18]: Anteil?', '2018')).toHaveLength(31);
});

it('numbers a name that is taken without losing the year', () => {
  expect(numberedSheetName('Bevölkerung 2018', 2)).toBe('Bevölkerung 2018 (2)');
  expect(numberedSheetName('Kinder in Mindestsicherun… 2013', 12)).toBe('Kinder in Mindestsic… 2013 (12)');
});

it('knows a name it gave from one a person gave', () => {
  expect(isNumberedName('Bevölkerung 2018 (2)', 'Bevölkerung 2018')).toBe(true);
  expect(isNumberedName('Bevölkerung 2018', 'Bevölkerung 2018')).toBe(true);
  expect(isNumberedName('Mein Blatt', 'Bevölkerung 2018')).toBe(false);
});

it('keeps a name as long as Excel allows, and not one character more', () => {
  // 31 characters: 26, a space and the year.
  expect(sheetName('a'.repeat(26), '2018')).toBe(`${'a'.repeat(26)} 2018`);
  expect(sheetName('a'.repeat(27), '2018')).toBe(`${'a'.repeat(25)}… 2018`);
  expect(numberedSheetName('b'.repeat(27), 2)).toBe(`${'b'.repeat(27)} (2)`);
});

it('gives the first no number', () => {
  expect(numberedSheetName('Bevölkerung 2018', 1)).toBe('Bevölkerung 2018');
  expect(isNumberedName('Bevölkerung 2018 (1)', 'Bevölkerung 2018')).toBe(false);
});
