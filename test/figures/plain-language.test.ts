import { plainSentences } from '../../src/figures/plain-language';
import type { Value } from '../domain/answers';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS } from '../domain/answers';

const cityOnly = (...values: Value[]) =>
  plainSentences(
    answerOf({
      indicators: [CHILDREN],
      years: values.length > 1 ? [2013, 2017] : [2013],
      rows: [['00', 'Hamburg', ...values]],
    }),
    'de',
  );

const EXPLAINED = 'Der Staat gibt einer Familie Geld zum Leben.';

it('says what a share means for 100 people, who is highest and lowest, and from when the numbers are', () => {
  expect(plainSentences({ ...HAMBURG_2013, indicators: [CHILDREN] }, 'de')).toEqual([
    'Von 100 Kindern unter 15 Jahren in Hamburg leben 21 Kinder von Mindestsicherung.',
    'Von den 5 Stadtteilen mit einer Zahl: In Wilhelmsburg ist die Zahl am höchsten: 44 von 100.',
    'Von den 5 Stadtteilen mit einer Zahl: In HafenCity ist die Zahl am niedrigsten: 0 von 100.',
    'Keine Zahl gibt es für Neuwerk.',
    EXPLAINED,
    'Die Zahlen sind vom 31. Dezember 2013.',
  ]);
});

it('names the type of an area and never says that a type rises or falls', () => {
  const label = (word: string) => ({ label: { de: word, en: word }, colour: '#ffffff' });
  const phrase = { de: 'gilt Typ {n}', en: 'the type is {n}' };
  const type = {
    ...INHABITANTS,
    types: ['niedrig', 'mittel', 'hoch'].map(label),
    plain: { one: phrase, many: phrase },
  };
  const answer = answerOf({
    indicators: [type],
    years: [2013, 2017],
    chosen: ['0101'],
    rows: [
      ['0101', 'Altstadt', 2, 3],
      ['00', 'Hamburg', 'x', 'x'],
    ],
  });
  expect(plainSentences(answer, 'de').slice(0, 2)).toEqual([
    'In Altstadt gilt Typ 3 (hoch).',
    'Im Jahr 2013 waren es 2 (mittel).',
  ]);
  expect(plainSentences(answer, 'de').join(' ')).not.toMatch(/gestiegen|gesunken/);
});

it.each([
  [0.2, 'lebt weniger als 1 Kind'],
  [0.5, 'lebt 1 Kind'],
  [1.4, 'lebt 1 Kind'],
  [1.5, 'leben 2 Kinder'],
  [0, 'leben 0 Kinder'],
  [99.6, 'leben fast alle Kinder'],
  [100, 'leben 100 Kinder'],
])('says %d of 100 with the right word and verb', (value, words) => {
  expect(cityOnly(value)[0]).toBe(
    `Von 100 Kindern unter 15 Jahren in Hamburg ${words} von Mindestsicherung.`,
  );
});

it.each([
  [15.0, 20.4, 'Im Jahr 2013 waren es 15 von 100.', 'Die Zahl ist stark gestiegen.'],
  [18.0, 20.4, 'Im Jahr 2013 waren es 18 von 100.', 'Die Zahl ist gestiegen.'],
  [21.4, 20.2, 'Im Jahr 2013 waren es 21 von 100.', 'Die Zahl ist etwas gesunken.'],
  [21.4, 20.6, 'Im Jahr 2013 waren es 21 von 100.', 'Die Zahl ist fast gleich geblieben.'],
  [20.4, 20.6, 'Im Jahr 2013 waren es 20 von 100.', 'Die Zahl ist fast gleich geblieben.'],
  [20.4, 20.4, 'Im Jahr 2013 waren es 20 von 100.', 'Die Zahl ist gleich geblieben.'],
])('compares %d with %d without contradicting the numbers shown', (before, now, was, trend) => {
  expect(cityOnly(before, now).slice(1, 3)).toEqual([was, trend]);
});

it('never computes with a number that is missing', () => {
  expect(cityOnly('.')).toEqual([
    'Dazu gibt es keine Zahl.',
    EXPLAINED,
    'Die Zahlen sind vom 31. Dezember 2013.',
  ]);
  expect(cityOnly('x', 20).slice(1)).toEqual([EXPLAINED, 'Die Zahlen sind vom 31. Dezember 2017.']);
});

it('says where the earlier number is missing when another place has one', () => {
  const mixed = answerOf({
    indicators: [CHILDREN],
    years: [2013, 2017],
    chosen: ['0121'],
    rows: [
      ['0121', 'Neuwerk', '.', 3],
      ['00', 'Hamburg', 21.4, 20.6],
    ],
  });
  expect(plainSentences(mixed, 'de').slice(3, 5)).toEqual([
    'Von 100 Kindern unter 15 Jahren in Neuwerk leben 3 Kinder von Mindestsicherung.',
    'Für das Jahr 2013 gibt es keine Zahl.',
  ]);
});

it('names all areas that are shown alike, and counts them when they are many', () => {
  const tied = (n: number) =>
    plainSentences(
      answerOf({
        indicators: [CHILDREN],
        years: [2013],
        rows: [
          ...Array.from(
            { length: n },
            (_, i) => [`1${i}`, `Gebiet ${i}`, 40.1 + i / 100] as [string, string, number],
          ),
          ['200', 'Unten', 3],
        ],
      }),
      'de',
    )[0];
  expect(tied(2)).toBe('In Gebiet 1 und Gebiet 0 ist die Zahl am höchsten: 40 von 100.');
  expect(tied(7)).toBe('In 7 Stadtteilen ist die Zahl am höchsten: 40 von 100.');
});

it('speaks of chosen areas one by one, and says which has no number', () => {
  const chosen = answerOf({
    indicators: [CHILDREN],
    years: [2013],
    chosen: ['0112', '0121'],
    rows: [
      ['0112', 'Wilhelmsburg', 43.7],
      ['0121', 'Neuwerk', '.'],
      ['00', 'Hamburg', 21.4],
    ],
  });
  expect(plainSentences(chosen, 'de').slice(1, 3)).toEqual([
    'Von 100 Kindern unter 15 Jahren in Wilhelmsburg leben 44 Kinder von Mindestsicherung.',
    'Zu Neuwerk gibt es keine Zahl.',
  ]);
});

it('says counts as they are', () => {
  const counts = answerOf({ indicators: [INHABITANTS], years: [2013], rows: [['00', 'Hamburg', 1788994]] });
  expect(plainSentences(counts, 'de')[0]).toBe('In Hamburg leben 1.788.994 Menschen.');
  expect(plainSentences(counts, 'en')[0]).toBe('In Hamburg, 1,788,994 people live.');
});

it('claims no causes', () => {
  const all = [cityOnly(15, 20), plainSentences(HAMBURG_2013, 'de')].flat().join(' ');
  expect(all).not.toMatch(/\b(weil|deshalb|dadurch|wegen|führt zu)\b/);
});
