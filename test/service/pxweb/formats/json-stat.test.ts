import { toJsonStat } from '../../../../src/service/pxweb/formats/json-stat';
import { ANSWER, shownAs } from './small-answer';

const stat = (more = {}) => toJsonStat({ ...ANSWER, ...more }, shownAs());

it('gives numbers in the order of its dimensions, and marks and signs by position', () => {
  const { id, size, value, status, extension } = stat();
  expect([id, size]).toEqual([
    ['indicator', 'area', 'year'],
    [2, 3, 2],
  ]);
  expect(value).toEqual([1675, 1700, 0, 2000, 3675, 3700, 5.25, null, null, 0, null, 5.75]);
  expect(status).toEqual({ 1: 'p', 7: '.', 8: 'x', 10: '…' });
  expect(extension.sozialraum.absence).toEqual({ 7: 'unknown', 8: 'meaningless', 10: 'later' });
});

it('names every code with its position and text', () => {
  const { dimension } = stat();
  expect(dimension.area.category).toEqual({
    index: { '0101': 0, '0102': 1, '00': 2 },
    label: { '0101': 'Altstadt', '0102': 'Süd; "West"', '00': 'Hamburg' },
  });
  expect(dimension.year.category.index).toEqual({ 2013: 0, 2018: 1 });
  expect(dimension.indicator.category.unit).toEqual({
    bevoelkerung: { base: 'Anzahl', decimals: 0 },
    arbeitslosenquotient: { base: '%', decimals: 1 },
  });
});

it('says which period it covers, in how many decimals, and from which release it is', () => {
  const { updated, extension } = stat();
  expect(updated).toBe('2026-11-22T00:00:00Z');
  expect(extension).toMatchObject({ firstPeriod: '2013', lastPeriod: '2018', timeUnit: 'Annual' });
  expect(extension.px).toEqual({
    tableid: 'hamburg-stadtteil',
    language: 'de',
    decimals: 1,
    aggregallowed: false,
    heading: ['indicator', 'year'],
    stub: ['area'],
  });
  expect(extension.sozialraum.release.id).toBe('r1');
});

it('says of every note that it has to be shown', () => {
  const { note, extension } = stat();
  expect(Object.keys(extension.noteMandatory)).toEqual(note.map((_, i) => String(i)));
});

it('marks what disclosure control hides, and names crosswalks, only where there are any', () => {
  expect(stat().extension.sozialraum).not.toHaveProperty('confStatus');
  expect(stat().extension.sozialraum).not.toHaveProperty('crosswalks');
  expect(stat({ confidential: [7] }).extension.sozialraum.confStatus).toEqual({ 7: 'C' });
  expect(stat({ crosswalks: [] }).extension.sozialraum.crosswalks).toEqual([]);
});

it('keeps what is known of an area beside its name', () => {
  const [first, ...others] = ANSWER.areas;
  const areas = [{ ...first!, parent: '01', parts: ['a', 'b'] }, ...others];
  const known = stat({ areas }).extension.sozialraum.areas;
  expect(known['0101']).toEqual({ kind: 'part', level: 'stadtteil', parent: '01', parts: ['a', 'b'] });
  expect(known['00']).toEqual({ kind: 'city', level: 'city' });
});

it('gives the reference date of every indicator and year, or none', () => {
  expect(stat().extension.sozialraum.referenceDates.bevoelkerung).toEqual({
    2013: '2013-12-31',
    2018: '2018-12-31',
  });
  const [inhabitants, unemployment] = ANSWER.indicators;
  const indicators = [{ ...inhabitants!, referenceDates: {} }, unemployment!];
  expect(stat({ indicators }).extension.sozialraum.referenceDates.bevoelkerung).toEqual({
    2013: null,
    2018: null,
  });
});
