import { makeFigure } from '../../../src/figures/make-figure';
import { readMemory, writeMemory } from '../../../src/ooxml/word/memory-part';
import { memoryOf } from '../../../src/refresh/memory';
import { answerOf, CHILDREN, HAMBURG_2013 } from '../../domain/answers';

const remembered = (id: string, kind: 'table' | 'chart' | 'box', answer = HAMBURG_2013) =>
  memoryOf(makeFigure(answer, { id, kind, query: answer.query, language: 'de', options: {} }));

const ONE = answerOf({
  indicators: [CHILDREN],
  years: [2013],
  rows: [
    ['0101', 'A <&"\'> 1', 3.5],
    ['00', 'Stadt', '.'],
  ],
});

const ALL = new Map([
  ['t', remembered('t', 'table')],
  ['c', remembered('c', 'chart', ONE)],
  ['b', remembered('b', 'box', ONE)],
]);

it('gives back what it remembers', () => {
  expect(readMemory(writeMemory(ALL)).figures).toEqual(ALL);
});

it('writes lists and questions many figures share only once', () => {
  const many = new Map(Array.from({ length: 20 }, (_, i) => [`t${i}`, remembered(`t${i}`, 'table')]));
  const xml = writeMemory(many);
  expect(xml.match(/Hamburg-Altstadt/g)).toHaveLength(1);
  expect(xml.length).toBeLessThan(writeMemory(ALL).length * 8);
});

it('loses one figure, not all, when an entry is damaged, and keeps the entry as it stands', () => {
  const xml = writeMemory(ALL).replace('"kind":"box"', '"kind":"bix"');
  const { figures, damaged, kept } = readMemory(xml);
  expect([...figures.keys()]).toEqual(['t', 'c']);
  expect([...damaged]).toEqual(['b']);
  expect(writeMemory(figures, kept)).toContain('"kind":"bix"');
});

it.each([
  '',
  '<report',
  '<report xmlns="urn:sozialraum-office:report:1"><figure id="x">null</figure></report>',
])('reads nothing out of what is no memory: %s', (xml) => {
  expect(readMemory(xml).figures.size).toBe(0);
});
