import { Workbook } from 'exceljs';
import type { Output } from '../../../../src/service/pxweb/formats/output';
import type { Presentation } from '../../../../src/service/pxweb/formats/presentation';
import { toXlsx } from '../../../../src/service/pxweb/formats/xlsx';
import { ANSWER, shownAs } from './small-answer';

async function sheetsOf(more: Partial<Presentation> = {}) {
  const book = new Workbook();
  const bytes = toXlsx(ANSWER, shownAs(more));
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book.worksheets;
}

const row = (sheet: Awaited<ReturnType<typeof sheetsOf>>[number] | undefined, number: number) =>
  ((sheet?.getRow(number).values ?? []) as unknown[]).slice(1);

it('lays figures out by heading and stub, text and code side by side', async () => {
  const [figures] = await sheetsOf();
  expect(row(figures, 2).slice(2)).toEqual([
    ...['Bevölkerung', 'Bevölkerung'],
    ...['Arbeitslosenquotient', 'Arbeitslosenquotient'],
  ]);
  expect(row(figures, 3)).toEqual(['Stadtteil', 'Stadtteil (Schlüssel)', '2013', '2018', '2013', '2018']);
  expect(row(figures, 4)).toEqual(['Altstadt', '0101', 1675, 1700, 5.25, '.']);
  expect(row(figures, 5)).toEqual(['Süd; "West"', '0102', 0, 2000, 'x', 0]);
});

it.each<[Output['labels'], unknown[], unknown[]]>([
  ['texts', ['Stadtteil', '2013'], ['Altstadt', 1675]],
  ['codes', ['Stadtteil (Schlüssel)', '2013'], ['0101', 1675]],
  ['both', ['Stadtteil', 'Stadtteil (Schlüssel)'], ['Altstadt', '0101']],
])('names by %s', async (labels, head, first) => {
  const [figures] = await sheetsOf({ output: { labels: labels! } });
  expect([row(figures, 3).slice(0, 2), row(figures, 4).slice(0, 2)]).toEqual([head, first]);
});

it('has one line of heads where nothing stands in the heading', async () => {
  const placement = { heading: [], stub: ['indicator' as const, 'area' as const, 'year' as const] };
  const [figures] = await sheetsOf({ placement });
  expect(row(figures, 2).slice(0, 3)).toEqual(['Indikator', 'Indikator (Schlüssel)', 'Stadtteil']);
  expect(row(figures, 3)).toEqual(['Bevölkerung', 'bevoelkerung', 'Altstadt', '0101', '2013', '2013', 1675]);
});

it('shows numbers in the decimals of their indicator, with the mark that limits them', async () => {
  const [figures] = await sheetsOf();
  const format = (address: string) => figures?.getCell(address).numFmt;
  expect(format('C4')).toMatch(/^#,##0;/);
  expect(format('E4')).toMatch(/^#,##0\.0;/);
  expect(format('D4')).toMatch(/^#,##0"\u00a0p";/);
});

it('keeps heads and names in view', async () => {
  const [figures, notes] = await sheetsOf();
  expect(figures?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
  expect(notes?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1 });
});

it('says on a sheet of its own which table, release and edition it is, and of what', async () => {
  const [, notes] = await sheetsOf();
  expect(row(notes, 1)).toEqual(['Tabelle', 'hamburg-stadtteil']);
  expect(row(notes, 2)).toEqual(['Datenstand', 'r1', '2026-11-22', 'Erste Fassung']);
  expect(row(notes, 3)).toEqual(['Gebietsstand', 'Stadtteile 2013']);
  expect(row(notes, 4).slice(0, 3)).toEqual(['Bevölkerung', 'bevoelkerung', 'Anzahl']);
});
