import { applyMapping } from '../../src/deliveries/apply-mapping';
import { mappingOf, type Mapping } from '../../src/deliveries/mapping';
import { readTable } from '../../src/deliveries/read-table';
import type { Area } from '../../src/domain/area';
import { ReportingError } from '../../src/domain/reporting-error';
import { columnLetters } from '../../src/figures/cell-address';
import { book, MAIN, number, row, sheet, text } from './sheets-as-made';

/** Small files that would take minutes where their size counted twice; read one after the other within Jest's patience. */
const AREAS: Area[] = Array.from({ length: 13 }, (_, i) => ({
  key: `n${i}`,
  name: `Viertel ${i}`,
  level: 'teil',
  kind: 'part',
}));

const MAPPING = {
  id: 'probe',
  name: { de: 'Probe', en: 'Sample' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'area' }, levels: ['teil'] },
  year: { from: 'fixed', year: 2020 },
  numbers: { decimal: '.' },
  columns: [{ measure: 'out', head: 'out' }],
};
const mapping = (more: object = {}): Mapping => mappingOf({ ...MAPPING, ...more }, 'probe');
const byName = mapping({ areas: { ...MAPPING.areas, by: 'name' } });

const HEAD = row([text('area'), text('out')]);
const styled = (code: string) => ({
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="${code}"/></numFmts><cellXfs><xf/><xf numFmtId="170"/></cellXfs></styleSheet>`,
});
const csv = (lines: string[]) => Buffer.from(lines.join('\n'));

function rulesOf(bytes: Uint8Array, by = mapping(), file = 'x.xlsx'): string[] {
  try {
    const { problems } = applyMapping(readTable(bytes, file), by, AREAS, { counts: new Set(['out']) });
    return [...new Set(problems.map(({ rule }) => rule))];
  } catch (failure) {
    if (failure instanceof ReportingError) return [failure.code];
    throw failure;
  }
}

const cells = (count: number, cell: string) => Array.from({ length: count }, () => row([text('n0'), cell]));

it.each<[string, () => string[], string[]]>([
  [
    'a run whose look is never closed',
    () =>
      rulesOf(
        book(
          sheet([
            HEAD,
            row([
              text('n0'),
              `<c t="inlineStr"><is><r><rPr>${'<vertAlign '.repeat(60_000)}</rPr><t>1</t></r></is></c>`,
            ]),
          ]),
        ),
      ),
    ['delivery-damaged'],
  ],
  [
    'a format of nothing but brackets',
    () => rulesOf(book(sheet([HEAD, row([text('n0'), number(1, 1)])]), styled('['.repeat(100_000)))),
    ['area-missing', 'cell-shown-otherwise'],
  ],
  [
    'a format of 20,000 sections on 20,000 cells',
    () => rulesOf(book(sheet([HEAD, ...cells(20_000, number(1, 1))]), styled(';'.repeat(20_000)))),
    ['area-duplicate', 'area-missing', 'cell-shown-otherwise'],
  ],
  [
    '200,000 spans of hidden columns',
    () =>
      rulesOf(
        book(
          sheet(
            [HEAD, row([text('n0'), number(1), '<c r="XFD2"><v>1</v></c>'])],
            `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`,
          ),
        ),
      ),
    ['area-missing', 'hidden-columns'],
  ],
  [
    'blanks within a number',
    () => rulesOf(csv(['area,out', `n0,1${' '.repeat(300_000)}1`]), mapping(), 'x.csv'),
    ['area-missing', 'text-in-numbers'],
  ],
  [
    'a name of brackets',
    () => rulesOf(csv(['area,out', `"${'('.repeat(300_000)}",1`]), byName, 'x.csv'),
    ['area-unknown'],
  ],
  [
    'one cell in the last row, and 2,000 columns',
    () => {
      const columns = Array.from({ length: 2000 }, (_, i) => ({
        measure: `m${i}`,
        position: columnLetters(i + 1),
      }));
      const wide = row([text('area'), ...columns.map(() => text('x'))]);
      const last = `<row r="1048576">${`<c r="A1048576" t="inlineStr"><is><t>n0</t></is></c>`}</row>`;
      return rulesOf(book(sheet([wide, last])), mapping({ columns }));
    },
    [],
  ],
  [
    'a million measures and years',
    () => {
      const names = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`m${i}`, `m${i}`]));
      const long = { measure: { head: 'measure' }, value: { head: 'out' }, names };
      const lines = Array.from({ length: 5000 }, (_, i) => `n0,${1900 + (i % 200)},m${i},1`);
      const by = mapping({ columns: [], long, year: { from: 'column', column: { head: 'year' } } });
      return rulesOf(csv(['area,year,measure,out', ...lines]), by, 'x.csv');
    },
    ['area-missing'],
  ],
  [
    '30,000 rows without an area under 50,000 merged blocks',
    () => {
      const rows = Array.from(
        { length: 30_000 },
        (_, i) => `<row r="${i + 2}"><c r="B${i + 2}"><v>1</v></c></row>`,
      );
      const blocks = Array.from(
        { length: 50_000 },
        (_, i) => `<mergeCell ref="A${i + 100_000}:A${i + 100_001}"/>`,
      );
      const worksheet = sheet([HEAD, ...rows]).replace(
        '</sheetData>',
        `</sheetData><mergeCells>${blocks.join('')}</mergeCells>`,
      );
      return rulesOf(book(worksheet));
    },
    ['row-without-area'],
  ],
  [
    '100,000 names nobody knows',
    () =>
      rulesOf(
        csv(['area,out', ...Array.from({ length: 100_000 }, (_, i) => `Unbekannter Ort ${i},1`)]),
        byName,
        'x.csv',
      ),
    ['area-unknown'],
  ],
  [
    'more figures than any city has',
    () => {
      const columns = Array.from({ length: 2000 }, (_, i) => ({
        measure: `m${i}`,
        position: columnLetters(i + 2),
      }));
      const by = mapping({ columns, year: { from: 'column', column: { head: 'year' } } });
      const head = row(['area', 'year', ...columns.map(() => 'x')].map(text));
      const years = Array.from({ length: 200 }, (_, i) => 1900 + i);
      const rows = AREAS.flatMap(({ key }) => years.map((year) => row([text(key), number(year), number(1)])));
      return rulesOf(book(sheet([head, ...rows])), by);
    },
    ['delivery-too-many-figures'],
  ],
])('reads or refuses %s', (_, read, rules) => {
  expect(read()).toEqual(rules);
});
