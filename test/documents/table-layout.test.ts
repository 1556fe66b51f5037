import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { sdkErrors } from '../ooxml/validate';
import { ownDocument, request } from './bases';
import { edited } from './edits/edit';
import { sortRows } from './edits/sort-rows';
import { madeUpCity } from './made-up-city';
import { partsBesideMemory } from './oracle/figure-bytes';

const source = madeUpCity();
const query = (years: number[], ...indicators: { id: string }[]) => ({
  city: 'hamburg',
  indicators: indicators.map(({ id }) => id),
  level: 'stadtteil',
  years,
});

const TABLES = [
  request('abstand', 'table', query([2018], UNEMPLOYMENT, CHILDREN), {
    table: { beside: ['to-city', 'rank'], codes: true, title: 'Arbeit und Kinder {years}' },
  }),
  request('vorher', 'table', query([2017, 2018], UNEMPLOYMENT, INHABITANTS), {
    table: { beside: ['to-before', 'rank'], without: ['city'] },
  }),
];

async function brought(bytes: Uint8Array, year: number) {
  const document = openReport(bytes, 'Bericht.docx');
  const { outcome } = await refreshReport({ source, document }, { year });
  return { bytes: document.bytes(), figures: outcome.figures };
}

/** The text of a document, cell for cell. */
const textsIn = (bytes: Uint8Array) =>
  [...(partsBesideMemory(bytes)['word/document.xml'] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(
    ([, text]) => text,
  );

it('brings tables with distances, changes and ranks to another year and back to the same bytes', async () => {
  const { bytes } = await ownDocument(source, TABLES);
  const there = await brought(bytes, 2024);
  expect(there.figures.map(({ state, reason }) => [state, reason])).toEqual([
    ['outdated', undefined],
    ['outdated', undefined],
  ]);
  expect(sdkErrors(there.bytes, 'table-layout.docx')).toEqual([]);
  const back = await brought(there.bytes, 2018);
  expect(partsBesideMemory(back.bytes)).toEqual(partsBesideMemory(bytes));
});

it('shows after a refresh what a new document of that year shows', async () => {
  const { bytes } = await ownDocument(source, TABLES);
  const later = TABLES.map((each) => ({
    ...each,
    query: { ...each.query, years: each.query.years.map((year) => (year === 2018 ? 2024 : 2018)) },
  }));
  const [fresh, refreshed] = [await ownDocument(source, later), await brought(bytes, 2024)];
  expect(textsIn(refreshed.bytes)).toEqual(textsIn(fresh.bytes));
});

it('names area, indicator, year and measure of every number it changes', async () => {
  const { bytes } = await ownDocument(source, TABLES.slice(0, 1));
  const { figures } = await brought(bytes, 2024);
  const ranks = figures[0]?.changes.filter(({ measure }) => measure === 'rank') ?? [];
  expect(ranks[0]).toMatchObject({
    area: '0101',
    indicator: UNEMPLOYMENT.id,
    year: 2024,
    where: 'Altstadt, Arbeitslosenquotient 2024, Rang',
  });
});

const AREAS = ['0101', '0102', '0103', '0105'];
const TURNED = [
  request(
    'gebiete',
    'table',
    { ...query([2017, 2018], UNEMPLOYMENT, INHABITANTS, CHILDREN), areas: AREAS },
    {
      table: { rows: 'indicators' },
    },
  ),
  request('alle', 'table', query([2018], UNEMPLOYMENT, CHILDREN, INHABITANTS), {
    table: { rows: 'indicators', codes: true, title: 'Überblick {years}' },
  }),
];

it('brings tables with indicators in their rows to another year and back to the same bytes', async () => {
  const { bytes } = await ownDocument(source, TURNED);
  const there = await brought(bytes, 2024);
  expect(there.figures.map(({ state, reason }) => [state, reason])).toEqual([
    ['outdated', undefined],
    ['outdated', undefined],
  ]);
  expect(sdkErrors(there.bytes, 'indicator-rows.docx')).toEqual([]);
  const back = await brought(there.bytes, 2018);
  expect(partsBesideMemory(back.bytes)).toEqual(partsBesideMemory(bytes));
});

it('shows indicators in rows after a refresh as a new document of that year does', async () => {
  const { bytes } = await ownDocument(source, TURNED);
  const later = TURNED.map((each) => ({
    ...each,
    query: { ...each.query, years: each.query.years.length > 1 ? [2018, 2024] : [2024] },
  }));
  const [fresh, refreshed] = [await ownDocument(source, later), await brought(bytes, 2024)];
  expect(textsIn(refreshed.bytes)).toEqual(textsIn(fresh.bytes));
});

it('names area, indicator and year of every number of an indicator row', async () => {
  const { bytes } = await ownDocument(source, TURNED.slice(0, 1));
  const { figures } = await brought(bytes, 2024);
  const numbers = figures[0]?.changes.filter(({ kind }) => kind === 'number') ?? [];
  expect(numbers).toHaveLength(30);
  expect(numbers[0]).toMatchObject({
    area: '0101',
    indicator: UNEMPLOYMENT.id,
    year: 2018,
    where: 'Altstadt, Arbeitslosenquotient 2018 (%)',
  });
});

it('says which column of areas finds no place in a table somebody worked on', async () => {
  const { bytes } = await ownDocument(source, TURNED.slice(1));
  const sorted = edited(bytes, [sortRows, { figure: 0, row: 0, column: 1, seed: 1 }]);
  const { figures } = await brought(sorted.bytes, 2024);
  expect(figures[0]).toMatchObject({ state: 'outdated', rowsLacking: ['nicht zuordenbar'] });
});
