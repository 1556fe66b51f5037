import type { Answer } from '../../src/domain/answer';
import type { Area } from '../../src/domain/area';
import { absenceOfSign, absent, numberCell } from '../../src/domain/cell';
import type { Indicator } from '../../src/domain/indicator';

/** A number, or the sign that stands for its absence. */
export type Value = number | '.' | '…' | '/' | 'x';

const UNASSIGNED = '99';
const CITY = '00';

/**
 * An answer written as a table: one row an area (`key`, `name`, then one value per indicator and year, indicator by
 * indicator). Key `00` is the city, `99` the cases that belong to no area.
 */
export function answerOf(table: {
  indicators: Indicator[];
  years: number[];
  rows: [key: string, name: string, ...values: Value[]][];
  /** Keys of chosen areas; all of the level when missing. */
  chosen?: string[];
}): Answer {
  const { indicators, years, rows, chosen } = table;
  const cells = indicators.flatMap((_, i) =>
    rows.flatMap(([, , ...values]) =>
      years.map((_, y) => {
        const value = values[i * years.length + y] ?? '.';
        return typeof value === 'number' ? numberCell(value) : absent(absenceOfSign(value));
      }),
    ),
  );
  return {
    query: {
      city: 'hamburg',
      indicators: indicators.map(({ id }) => id),
      level: 'stadtteil',
      years,
      release: 'r1',
      ...(chosen && { areas: chosen }),
    },
    city: { id: 'hamburg', name: 'Hamburg' },
    level: {
      id: 'stadtteil',
      name: { de: 'Stadtteil', en: 'district' },
      plural: { de: 'Stadtteile', en: 'districts' },
      pluralDative: { de: 'Stadtteilen', en: 'districts' },
    },
    edition: { id: 'hh-2013', name: { de: 'Stadtteile 2013', en: 'Districts 2013' } },
    release: { id: 'r1', date: '2026-11-22', note: { de: 'Erste Fassung', en: 'First edition' } },
    indicators,
    areas: rows.map(([key, name]) => areaOf(key, name)),
    years,
    cells,
    attribution: { de: 'Statistikamt Nord', en: 'Statistikamt Nord' },
  };
}

function areaOf(key: string, name: string): Area {
  const kind = key === CITY ? 'city' : key === UNASSIGNED ? 'unassigned' : 'part';
  return { key, name, level: kind === 'city' ? 'city' : 'stadtteil', kind };
}

const source = {
  de: 'Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile',
  en: 'Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile',
};
const referenceDates = { '2013': '2013-12-31', '2017': '2017-12-31', '2018': '2018-12-31', '2024': null };
const everybody = { de: 'Einwohnerinnen und Einwohner', en: 'inhabitants' };
const nothing = { de: '', en: '' };

/** A ratio in per cent, one decimal; stands in for a seed indicator. */
export const CHILDREN: Indicator = {
  id: 'sgb2-nicht-erwerbsfaehige',
  name: { de: 'Kinder in Mindestsicherung', en: 'Children on minimum income benefits' },
  shortName: { de: 'Kinder in Mindestsicherung', en: 'Children on benefits' },
  topic: 'benefits',
  formula: { kind: 'ratio', numerator: ['minsich_u15'], denominator: ['bev_u15'], factor: 100 },
  unit: { de: '%', en: '%' },
  decimals: 1,
  burden: 'higher',
  referenceDates,
  populationBase: everybody,
  exclusions: nothing,
  source,
  seed: {
    id: 'sgb2-nicht-erwerbsfaehige',
    role: 'proxy',
    note: {
      de: 'Steht für die SGB-II-Quote der nicht Erwerbsfähigen.',
      en: 'Stands in for the SGB II rate of people unable to work.',
    },
  },
  explanation: {
    de: 'Der Staat gibt einer Familie Geld zum Leben.',
    en: 'The state gives a family money to live on.',
  },
  readingAid: nothing,
  plain: {
    whole: { de: 'Kindern unter 15 Jahren', en: 'children under 15' },
    one: { de: 'lebt {n} Kind von Mindestsicherung', en: '{n} child lives on minimum income benefits' },
    many: { de: 'leben {n} Kinder von Mindestsicherung', en: '{n} children live on minimum income benefits' },
  },
};

/** A published rate in per cent, one decimal. */
export const UNEMPLOYMENT: Indicator = {
  ...CHILDREN,
  id: 'arbeitslosenquotient',
  name: { de: 'Arbeitslosenquotient', en: 'Unemployment ratio' },
  shortName: { de: 'Arbeitslosenquotient', en: 'Unemployment ratio' },
  topic: 'work',
  formula: { kind: 'rate', measure: 'ant_alo' },
  seed: { id: 'arbeitslosenquotient', role: 'is', note: nothing },
  explanation: {
    de: 'Ein Mensch sucht Arbeit und findet keine.',
    en: 'A person looks for work and finds none.',
  },
  plain: {
    whole: { de: 'Menschen von 15 bis 64 Jahren', en: 'people from 15 to 64 years' },
    one: { de: 'ist {n} Mensch arbeitslos', en: '{n} person is unemployed' },
    many: { de: 'sind {n} Menschen arbeitslos', en: '{n} people are unemployed' },
  },
};

/** A count. */
export const INHABITANTS: Indicator = {
  ...CHILDREN,
  id: 'bevoelkerung',
  name: { de: 'Bevölkerung', en: 'Population' },
  shortName: { de: 'Bevölkerung', en: 'Population' },
  topic: 'population',
  formula: { kind: 'count', measures: ['bev'] },
  unit: { de: 'Anzahl', en: 'number' },
  decimals: 0,
  burden: 'none',
  seed: undefined,
  explanation: {
    de: 'Alle Menschen mit einer Wohnung in der Stadt.',
    en: 'All people with a home in the city.',
  },
  plain: {
    one: { de: 'lebt {n} Mensch', en: '{n} person lives' },
    many: { de: 'leben {n} Menschen', en: '{n} people live' },
  },
};

/** Published values of 31.12.2013 (Statistikamt Nord, Stadtteil-Profile 2014); Neuwerk is not in that file. */
export const HAMBURG_2013: Answer = answerOf({
  indicators: [CHILDREN, UNEMPLOYMENT],
  years: [2013],
  rows: [
    ['0101', 'Hamburg-Altstadt', 36.8, 5.4],
    ['0102', 'HafenCity', 0, 0.9],
    ['0103', 'Neustadt', 18.7, 6.1],
    ['0104', 'St. Pauli', 28.9, 8.6],
    ['0112', 'Wilhelmsburg', 43.7, 9.6],
    ['0121', 'Neuwerk', '.', 'x'],
    ['99', 'nicht zuordenbar', '.', '.'],
    ['00', 'Hamburg', 21.4, 5.8],
  ],
});

/** One indicator of one area and its city in one year. */
export function unemploymentIn(year: number, value: number) {
  return answerOf({
    indicators: [UNEMPLOYMENT],
    years: [year],
    rows: [
      ['0101', 'Altona', value],
      ['00', 'Hamburg', value + 1],
    ],
  });
}
