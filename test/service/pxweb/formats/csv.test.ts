import { text } from 'node:stream/consumers';
import type { Answer } from '../../../../src/domain/answer';
import { toCsv } from '../../../../src/service/pxweb/formats/csv';
import type { Presentation } from '../../../../src/service/pxweb/formats/presentation';
import { ANSWER, shownAs } from './small-answer';

const linesOf = async (more: Partial<Presentation> = {}, answer: Answer = ANSWER) =>
  (await text(toCsv(answer, shownAs(more)))).split('\r\n').slice(0, -1);

it('is long where nobody chose a form: a row a cell, indicator by indicator', async () => {
  const [head, ...rows] = await linesOf();
  expect(head).toBe('area_key,area_name,level,year,indicator,value,sign,unit,release,source,note');
  expect(rows.map((row) => row.split(',').slice(0, 9).join())).toEqual([
    '0101,Altstadt,stadtteil,2013,bevoelkerung,1675,,Anzahl,r1',
    '0101,Altstadt,stadtteil,2018,bevoelkerung,1700,p,Anzahl,r1',
    '0102,"Süd; ""West""",stadtteil,2013,bevoelkerung,0,,Anzahl,r1',
    '0102,"Süd; ""West""",stadtteil,2018,bevoelkerung,2000,,Anzahl,r1',
    '00,Hamburg,city,2013,bevoelkerung,3675,,Anzahl,r1',
    '00,Hamburg,city,2018,bevoelkerung,3700,,Anzahl,r1',
    '0101,Altstadt,stadtteil,2013,arbeitslosenquotient,5.25,,%,r1',
    '0101,Altstadt,stadtteil,2018,arbeitslosenquotient,,.,%,r1',
    '0102,"Süd; ""West""",stadtteil,2013,arbeitslosenquotient,,x,%,r1',
    '0102,"Süd; ""West""",stadtteil,2018,arbeitslosenquotient,0,,%,r1',
    '00,Hamburg,city,2013,arbeitslosenquotient,,…,%,r1',
    '00,Hamburg,city,2018,arbeitslosenquotient,5.75,,%,r1',
  ]);
});

it('is laid out by its placement where somebody chose one', async () => {
  expect(await linesOf({ placed: true })).toEqual([
    'Stadtteil,Bevölkerung 2013,Bevölkerung 2018,Arbeitslosenquotient 2013,Arbeitslosenquotient 2018',
    'Altstadt,1675,1700,5.25,.',
    '"Süd; ""West""",0,2000,x,0',
    'Hamburg,3675,3700,…,5.75',
  ]);
  const placement = { heading: [], stub: ['year' as const, 'indicator' as const, 'area' as const] };
  expect((await linesOf({ placed: true, placement })).slice(0, 2)).toEqual([
    'Berichtsjahr,Indikator,Stadtteil,value',
    '2013,Bevölkerung,Altstadt,1675',
  ]);
});

it('names by codes, texts or both', async () => {
  const firstTwo = async (labels: 'codes' | 'texts' | 'both') =>
    (await linesOf({ output: { labels } })).slice(0, 2).map((line) => line.split(',').slice(0, 2).join());
  expect(await firstTwo('codes')).toEqual(['area,bevoelkerung 2013', '0101,1675']);
  expect(await firstTwo('texts')).toEqual(['Stadtteil,Bevölkerung 2013', 'Altstadt,1675']);
  expect(await firstTwo('both')).toEqual([
    'Stadtteil,bevoelkerung Bevölkerung 2013 2013',
    '0101 Altstadt,1675',
  ]);
});

it('puts its title above where it is asked for', async () => {
  const [title, blank, head] = await linesOf({ output: { title: true } });
  expect(title).toContain('Hamburg');
  expect(blank).toBe('');
  expect(head).toMatch(/^Stadtteil,/);
});

it('quotes what holds its separator, a quote or a line end, and nothing else', async () => {
  const [, , row] = await linesOf({ placed: true, output: { separator: ';' } });
  expect(row).toBe('"Süd; ""West""";0;2000;x;0');
  const [, first] = await linesOf({ placed: true, output: { separator: ' ' } });
  expect(first).toBe('Altstadt 1675 1700 5.25 .');
});

it.each(['=', '+', '-', '@', '\t', '\r'])(
  'never lets a text that begins with %j become a formula',
  async (sign) => {
    const areas = ANSWER.areas.map((area) => ({ ...area, name: `${sign}1` }));
    const [, row] = await linesOf({ placed: true }, { ...ANSWER, areas });
    expect(row?.replace(/^"/, '')).toMatch(/^'/);
  },
);
