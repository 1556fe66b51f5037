import type { Answer } from '../../../../src/domain/answer';
import { absent, numberCell } from '../../../../src/domain/cell';
import type { Presentation } from '../../../../src/service/pxweb/formats/presentation';
import { toPx } from '../../../../src/service/pxweb/formats/px';
import { readPx } from './px-file';
import { ANSWER, shownAs } from './small-answer';

const px = (more: Partial<Answer> = {}, presentation: Partial<Presentation> = {}) => {
  const { keywords, data } = readPx(toPx({ ...ANSWER, ...more }, shownAs(presentation)));
  return { data, value: (name: string) => keywords.get(name), names: [...keywords.keys()] };
};

it('goes row by row, with a symbol for every reason a number is missing', () => {
  const absences = ['unknown', 'unreliable', 'later', 'meaningless', 'lost'] as const;
  const { data, value } = px({ cells: [...absences.map(absent), ...ANSWER.cells.slice(5)] });
  // Altstadt, then Süd, then Hamburg: inhabitants of both years, unemployment of both.
  expect(data).toEqual(['.', '..', 5.25, '.', '...', '....', '....', 0, '.....', 3700, '...', 5.75]);
  expect([1, 2, 3, 4, 5].map((n) => value(`DATASYMBOL${n}`)?.[0])).toEqual(['.', '/', '…', 'x', '.']);
});

it('declares decimals once for all, and more of them by indicator', () => {
  const { value, names } = px();
  expect([value('SHOWDECIMALS'), value('DECIMALS')]).toEqual([['0'], ['15']]);
  expect(names.filter((name) => name.startsWith('PRECISION'))).toEqual([
    'PRECISION("Indikator","Arbeitslosenquotient")',
  ]);
  expect(value('PRECISION("Indikator","Arbeitslosenquotient")')).toEqual(['1']);
});

it('says when each indicator was published, in which unit, and of which day it is', () => {
  const { value } = px();
  expect(value('CREATION-DATE')).toEqual(['20261122 00:00']);
  expect(value('LAST-UPDATED("Bevölkerung")')).toEqual(['20261122 00:00']);
  expect(value('UNITS("Bevölkerung")')).toEqual(['Anzahl']);
  expect(value('REFPERIOD("Bevölkerung")')).toEqual(['2013-12-31, 2018-12-31']);
});

it('notes what limits a number at its cell', () => {
  const { names, value } = px();
  const notes = names.filter((name) => name.startsWith('CELLNOTE'));
  expect(notes).toEqual(['CELLNOTE("Altstadt","Bevölkerung","2018")']);
  expect(value(notes[0]!)).toEqual(['vorläufige Zahl']);
});

it('tells equal names apart by their codes, and puts no quote into a text', () => {
  const areas = ANSWER.areas.map((area) => (area.key === '00' ? area : { ...area, name: 'Süd "alt"' }));
  expect(px({ areas }).value('VALUES("Stadtteil")')).toEqual([
    'Süd ’alt’ (0101)',
    'Süd ’alt’ (0102)',
    'Hamburg',
  ]);
});

it('shortens names of a table where the format wants them short', () => {
  const table = 'hamburg-stadtteil-und-mehr';
  const { value } = px({}, { table });
  expect(value('MATRIX')).toEqual(['hamburg-stadtteil-un']);
  expect(value('TABLEID')).toEqual([table]);
});

it('writes small numbers without an exponent', () => {
  const cells = ANSWER.cells.map((cell, i) => (i === 0 ? numberCell(0.00000025) : cell));
  expect(toPx({ ...ANSWER, cells }, shownAs())).toMatch(/DATA=\r\n0\.000000250000000 /);
});

it('leaves out a head or a side on which nothing stands', () => {
  const placement = { heading: [], stub: ['area' as const, 'indicator' as const, 'year' as const] };
  expect(px({}, { placement }).names).not.toContain('HEADING');
  expect(px({}, { placement }).value('STUB')).toEqual(['Stadtteil', 'Indikator', 'Berichtsjahr']);
});

it('keeps lines short, a text in pieces and a long first piece below its keyword', () => {
  const attribution = { de: 'Wort '.repeat(300), en: '' };
  const lines = toPx({ ...ANSWER, attribution }, shownAs()).split('\r\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(256);
  expect(px({ attribution }).value('NOTEX')?.[0]).toContain('Wort '.repeat(300).trim());
});
