import { typology } from '../../src/deliveries/typology-form';
import { ONE_COLUMN } from '../domain/typology/sample';

const first = (more: object) => {
  const { error } = typology.safeParse({ ...ONE_COLUMN, ...more });
  return error?.issues[0]?.message;
};

const CLASSES = ['a', 'b', 'c'].map((word) => ({ label: { de: word, en: word } }));
const DYNAMICS = { years: 2, limits: [-1, 1], classes: CLASSES };
const KMEANS = { method: 'k-means', limits: [], clusters: { starts: 50, seed: 1 } };

it.each([
  ['an index with declared limits', {}],
  ['quantiles', { classes: 'quantiles', limits: [] }],
  ['dynamics', { dynamics: DYNAMICS }],
  ['a minimum of indicators', { minimumIndicators: 1 }],
  ['Ward', { method: 'ward', limits: [] }],
  ['k-means', KMEANS],
])('takes %s', (_, more) => {
  expect(first(more)).toBeUndefined();
});

it.each([
  ['limits and types that do not match', { limits: [-1, 1] }, /one limit fewer/],
  ['limits beside quantiles', { classes: 'quantiles' }, /one limit fewer/],
  ['limits that fall', { limits: [1, -1], types: [...ONE_COLUMN.types, ONE_COLUMN.types[0]] }, /ascend/],
  ['limits of dynamics that do not match', { dynamics: { ...DYNAMICS, limits: [1] } }, /one limit fewer/],
  ['an indicator twice', { indicators: [...ONE_COLUMN.indicators, ...ONE_COLUMN.indicators] }, /twice/],
  ['more needed than declared', { minimumIndicators: 2 }, /more indicators/],
  ['gaps in clusters', { ...KMEANS, minimumIndicators: 1 }, /for an index/],
  ['k-means without starts and seed', { ...KMEANS, clusters: undefined }, /starts, seed/],
  ['starts and seed for an index', { clusters: KMEANS.clusters }, /starts, seed/],
  ['a word nobody knows', { dynamic: DYNAMICS }, /dynamic/],
])('refuses %s', (_, more, message) => {
  expect(first(more)).toMatch(message);
});
