import { Book } from '../../../src/emulator/excel/model/book';
import { englishFormula, germanFormula } from '../../../src/emulator/excel/model/formula-language';
import { cellArea } from '../../../src/emulator/excel/model/area';
import { write } from '../../../src/emulator/excel/model/writing';
import { editableCell, person, shownCell } from '../../../src/emulator/excel/person';

/** What cell D1 shows for a formula typed by a person, beside A1:B3 = 1 10, 2 20, 3 Wort. */
function shown(formula: string): string {
  const book = new Book('Mappe1.xlsx');
  person.paste(book, book.active, 0, 0, '1\t10\n2\t20\n3\tWort');
  person.type(book, book.active, 0, 3, formula);
  return shownCell(book, book.active, 0, 3);
}

it.each([
  ['=1+2*3', '7'],
  ['=(1+2)*3', '9'],
  ['=2^3^2', '64'],
  ['=-2^2', '4'],
  ['=10-2-3', '5'],
  ['=50%*4', '2'],
  ['=1,5*2', '3'],
  ['=A2*B2', '40'],
  ['=B1/(A1+A2+A3)*100', '166,6666667'],
  ['=SUMME(A1:A3)', '6'],
  ['=summe(A1:A2;B1;4)', '17'],
  ['=SUM(A1:B3)', '36'],
  ['=MITTELWERT(A1:A3)+1', '3'],
  ['=RUNDEN(A1/A3;2)', '0,33'],
  ['=RUNDEN(2,5;0)', '3'],
  ['=RUNDEN(-1,005;2)', '-1,01'],
  ['=RUNDEN(1250;-2)', '1300'],
  ['=RUNDEN(SUMME(A1:A3)/4;1)', '1,5'],
  ['=MAX(A1:B3)-MIN(A1:B3)', '19'],
  ['=ANZAHL(A1:B3)', '5'],
  ['=Z9+1', '1'],
  ['=A1/0', '#DIV/0!'],
  ['=SUMME(A1;A1/0)', '#DIV/0!'],
  ['=A1+B3', '#VALUE!'],
])('calculates %s as Excel does', (formula, value) => {
  expect(shown(formula)).toBe(value);
});

it.each(['=WENN(A1>1;2;3)', '=SVERWEIS(A1;A:B;2)', '=A1+', '=1 2'])(
  'shows %s itself, which it does not calculate',
  (formula) => {
    expect(shown(formula)).toBe(formula);
  },
);

it('follows a cell that changes, and counts a circle as 0', () => {
  const book = new Book('Mappe1.xlsx');
  const sheet = book.active;
  person.paste(book, sheet, 0, 0, '2\t=A1*3\t=B1+C1');
  person.type(book, sheet, 0, 0, '5');
  expect([1, 2].map((column) => shownCell(book, sheet, 0, column))).toEqual(['15', '15']);
});

it('calculates a long chain of cells that refer to two before them at once', () => {
  const book = new Book('Mappe1.xlsx');
  const rows = Array.from({ length: 60 }, (_, row) => (row < 2 ? '1' : `=A${row}+A${row - 1}`));
  person.paste(book, book.active, 0, 0, rows.join('\n'));
  expect(shownCell(book, book.active, 49, 0)).toBe('12586269025');
});

it('keeps formulas in English and shows them in German', () => {
  expect(englishFormula('=RUNDEN(Tabelle1[Alter; Ost];1)&"SUMME(1;2)"&1,5')).toBe(
    '=ROUND(Tabelle1[Alter; Ost],1)&"SUMME(1;2)"&1.5',
  );
  expect(germanFormula("=AVERAGE('A, B'!A1,1.5)")).toBe("=MITTELWERT('A, B'!A1;1,5)");
  const book = new Book('Mappe1.xlsx');
  person.type(book, book.active, 0, 0, '=SUMME(A2;A3)');
  expect(book.active.cell(0, 0)?.formula).toBe('=SUM(A2,A3)');
  expect(editableCell(book.active, 0, 0)).toBe('=SUMME(A2;A3)');
});

it('leaves a formula of the API as it is', () => {
  const book = new Book('Mappe1.xlsx');
  write(book, book.active, cellArea(0, 0), '=ROUND(2.55,1)', { language: 'en' });
  expect(shownCell(book, book.active, 0, 0)).toBe('2,6');
});
