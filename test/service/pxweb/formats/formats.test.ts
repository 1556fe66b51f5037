import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import JSONstat from 'jsonstat-toolkit';
import type { Answer } from '../../../../src/domain/answer';
import { absent, numberCell } from '../../../../src/domain/cell';
import { DATA_FORMATS } from '../../../../src/service/pxweb/formats/data-format';
import { DEFAULT_PLACEMENT } from '../../../../src/service/pxweb/selection';
import { openWarehouse } from '../../../../src/warehouse/warehouse-source';
import { LOCAL_PRINCIPAL } from '../../../../src/warehouse/principal';
import { sdkErrors } from '../../../ooxml/validate';
import { apiOfCities, TABLE } from '../../api';
import { PATIENCE } from '../../../warehouse/fixture';
import { readPx } from './px-file';

const api = apiOfCities();

/** 0101 lives at 23 of 100; 0102 was lost by the delivery; Süd makes no sense (observations.csv). */
const QUERY =
  'valueCodes[indicator]=armutsquote,arbeitslosenquotient&valueCodes[area]=0101,0102,0201%2B0202&valueCodes[year]=2020';
const figures = (format: string, more = '') =>
  api.get(`${TABLE}/data?${QUERY}&outputFormat=${format}${more}`);

it('gives long CSV in the column order of the command line, with source and note', async () => {
  const { headers, text } = await figures('csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toContain('musterstadt-stadtteil.csv');
  const [head, ...rows] = parse(text) as string[][];
  expect(head?.join()).toBe('area_key,area_name,level,year,indicator,value,sign,unit,release,source,note');
  expect(rows).toHaveLength(6);
  expect(rows[0]?.slice(0, 8)).toEqual([
    '0101',
    'Altstadt',
    'stadtteil',
    '2020',
    'armutsquote',
    '23',
    '',
    '%',
  ]);
  expect(rows[4]?.slice(4, 7)).toEqual(['arbeitslosenquotient', '', '.']);
  expect(rows[5]?.slice(5, 7)).toEqual(['', 'x']);
  expect(rows[0]?.[9]).toContain('Musterstadt');
  // armutsquote stands in for a seed indicator.
  expect(rows[0]?.[10]).toContain('Steht für die Mindestsicherungsquote.');
});

it(
  'gives a workbook that Excel accepts: numbers as numbers, signs, units, source, release',
  async () => {
    const { bytes, headers } = await figures('xlsx', '&heading=year,indicator');
    expect(headers['content-type']).toContain('spreadsheetml.sheet');
    expect(sdkErrors(bytes, 'figures.xlsx')).toEqual([]);
    const book = new Workbook();
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const [sheet, notes] = book.worksheets;
    expect(sheet?.getCell('A4').value).toBe('Altstadt');
    expect(sheet?.getCell('B4').value).toBe('0101');
    expect(sheet?.getCell('C4').value).toBe(23);
    expect(sheet?.getCell('C4').numFmt).toMatch(/^#,##0\.0;/);
    expect(sheet?.getCell('D5').value).toBe('.');
    expect(sheet?.getCell('D6').value).toBe('x');
    const written = JSON.stringify(notes?.getSheetValues());
    for (const word of ['Musterstadt', '%', 'Steht für die Mindestsicherungsquote.', 'Zahlenwert unbekannt'])
      expect(written).toContain(word);
  },
  PATIENCE,
);

it('gives a PC-Axis file with values, codes, units, signs, source and notes', async () => {
  const { headers, text } = await figures('px', '&stub=area&heading=indicator,year');
  expect(headers['content-type']).toBe('text/x-pcaxis; charset=utf-8');
  const { keywords, data } = readPx(text);
  const value = (name: string) => keywords.get(name);
  expect([...keywords.keys()].slice(0, 2)).toEqual(['CHARSET', 'AXIS-VERSION']);
  expect(value('STUB')).toEqual(['Stadtteil']);
  expect(value('HEADING')).toEqual(['Indikator', 'Berichtsjahr']);
  expect(value('VALUES("Stadtteil")')).toEqual(['Altstadt', 'Hafen', 'Süd']);
  expect(value('CODES("Stadtteil")')).toEqual(['0101', '0102', '0201+0202']);
  expect(value('TIMEVAL("Berichtsjahr")')).toEqual(['TLIST(A1)', '2020']);
  expect(value('UNITS("Armutsquote")')).toEqual(['%']);
  expect(value('SOURCE')?.[0]).toContain('Musterstadt');
  expect(value('VALUENOTEX("Indikator","Armutsquote")')).toEqual(['Steht für die Mindestsicherungsquote.']);
  expect(value('NOTE')?.[0]).toContain('Datenstand');
  // Area by area: poverty rate, unemployment quotient; nobody of 50 in Süd is poor. The symbols stand for . and x.
  expect(data).toEqual([23, 5.5, '.', '.....', 0, '....']);
  expect(value('DATASYMBOL4')).toEqual(['x']);
  expect(value('DATASYMBOL5')).toEqual(['.']);
  for (const line of text.split('\r\n')) expect(line.length).toBeLessThanOrEqual(256);
});

it('overlooks spaces and a comma too many in a list of output parameters', async () => {
  const { text } = await figures('csv', '&outputFormatParams=UseCodes,%20SeparatorTab,');
  expect(text.split('\r\n')[0]?.split('\t').slice(0, 2)).toEqual(['area', 'armutsquote 2020']);
});

it('gives every format what the client accepts, and lets caches tell them apart', async () => {
  const accepted = await api.get(`${TABLE}/data?${QUERY}`, { accept: 'text/csv, */*;q=0.1' });
  expect(accepted.headers['content-type']).toContain('text/csv');
  expect(accepted.headers.vary).toContain('accept');
  const tags = new Set<unknown>();
  for (const format of Object.keys(DATA_FORMATS)) {
    const { headers } = await figures(format);
    tags.add(headers.etag);
    const again = await api.get(`${TABLE}/data?${QUERY}&outputFormat=${format}`, {
      'if-none-match': String(headers.etag),
    });
    expect([again.status, again.text]).toEqual([304, '']);
  }
  expect(tags.size).toBe(4);
  expect((await figures('docx')).json.code).toBe('format-unsupported');
});

it.each(Object.keys(DATA_FORMATS))(
  'lets caches keep %s for ever when the release is named',
  async (format) => {
    const { release } = (await figures('json-stat2')).json.extension.sozialraum;
    const [first, second] = [
      await figures(format, `&release=${release.id}`),
      await figures(format, `&release=${release.id}`),
    ];
    expect(first.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(first.bytes.equals(second.bytes)).toBe(true);
  },
);

it('sends texts compressed to whoever can read that', async () => {
  for (const format of ['json-stat2', 'csv', 'px']) {
    const url = `${TABLE}/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*&outputFormat=${format}`;
    const { headers, bytes } = await api.get(url, { 'accept-encoding': 'gzip' });
    expect([format, headers['content-encoding']]).toEqual([format, 'gzip']);
    expect(gunzipSync(bytes).toString()).toContain('Musterstadt');
  }
});

it('says the same numbers and signs in every format', async () => {
  const answer = await sample();
  const presentation = {
    table: 'musterstadt-stadtteil',
    language: 'de' as const,
    placement: DEFAULT_PLACEMENT,
  };
  const stat = JSONstat(JSON.parse(DATA_FORMATS['json-stat2'].write(answer, presentation)));
  const csv = await text(DATA_FORMATS.csv.write(answer, presentation));
  const rows = parse(csv, { columns: true }) as Record<string, string>[];
  const { data, keywords } = readPx(DATA_FORMATS.px.write(answer, presentation));
  const symbol = (written: number | string) =>
    typeof written === 'number' ? written : keywords.get(`DATASYMBOL${written.length}`)?.[0];
  // PC-Axis goes area by area; ours indicator by indicator. One indicator and one year: the same order.
  rows.forEach((row, i) => {
    const place = { indicator: row.indicator ?? '', area: row.area_key ?? '', year: row.year ?? '' };
    const { value, status } = stat.Data(place);
    expect(row.value === '' ? row.sign : Number(row.value)).toBe(value ?? status);
    expect(symbol(data[i] ?? '')).toBe(value ?? status);
  });
});

it('never lets a name become a formula or break a file', async () => {
  const answer = await sample();
  const [first, ...others] = answer.areas;
  const evil = { ...answer, areas: [{ ...first!, name: '=HYPERLINK("http://x","a"),\u0001;' }, ...others] };
  const presentation = { table: 't', language: 'de' as const, placement: DEFAULT_PLACEMENT };
  const [, row] = parse(await text(DATA_FORMATS.csv.write(evil, presentation))) as string[][];
  expect(row?.[1]).toBe('\'=HYPERLINK("http://x","a"),\u0001;');
  const px = readPx(DATA_FORMATS.px.write(evil, presentation));
  expect(px.keywords.get('VALUES("Stadtteil")')).toHaveLength(answer.areas.length);
  const book = new Workbook();
  const bytes = DATA_FORMATS.xlsx.write(evil, presentation);
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  expect(book.worksheets[0]?.getCell('A4').value).toBe('=HYPERLINK("http://x","a"),;');
  expect(book.worksheets[0]?.getCell('A4').formula).toBeFalsy();
});

/** One indicator, one year, a cell of every kind. */
async function sample(): Promise<Answer> {
  const source = openWarehouse(api.database).as(LOCAL_PRINCIPAL).figures;
  const query = { city: 'musterstadt', level: 'stadtteil', indicators: ['armutsquote'], years: [2020] };
  const answer = await source.answer(query);
  const cells = [
    numberCell(12.5),
    absent('later'),
    absent('unreliable'),
    absent('meaningless'),
    absent('unknown'),
  ];
  return { ...answer, cells };
}
