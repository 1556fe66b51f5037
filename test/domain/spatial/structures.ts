import type { Answer } from '../../../src/domain/answer';
import type { Area, AreaLevel } from '../../../src/domain/area';
import type { Catalogue } from '../../../src/domain/catalogue';
import type { Indicator } from '../../../src/domain/indicator';
import type { Crosswalk, CrosswalkLink } from '../../../src/domain/spatial/crosswalk';
import { answerOf, CHILDREN, UNEMPLOYMENT } from '../answers';

/** Invented areas, counts and shares: nothing here describes a real city. */

export const NEW_EDITION = { id: 'neu', name: { de: 'Stand neu', en: 'New areas' } };

export const DISTRICTS: AreaLevel = {
  id: 'stadtteil',
  name: { de: 'Stadtteil', en: 'district' },
  plural: { de: 'Stadtteile', en: 'districts' },
  pluralDative: { de: 'Stadtteilen', en: 'districts' },
};

export function areasOf(...keys: string[]): Area[] {
  return keys.map((key) => ({ key, name: `Neu ${key}`, level: 'stadtteil', kind: 'part' }));
}

export function crosswalkOf(
  links: [from: string, to: string, weight: number | null][],
  more: Partial<Crosswalk> = {},
): Crosswalk {
  return {
    id: 'test-umstieg',
    name: { de: 'Erfundener Umsteigeschlüssel', en: 'Invented crosswalk' },
    from: { edition: 'hh-2013', level: 'stadtteil' },
    to: { edition: 'neu', level: 'stadtteil' },
    basis: 'inhabitants',
    quality: 'estimated',
    note: { de: 'Nur für Tests erfunden.', en: 'Invented for tests only.' },
    links: links.map(([from, to, weight]): CrosswalkLink => ({ from, to, weight })),
    ...more,
  };
}

const count = (id: string, measure: string): Indicator => ({
  ...CHILDREN,
  id,
  formula: { kind: 'count', measures: [measure] },
});

export const CHILDREN_ON_BENEFITS = count('kinder-in-mindestsicherung', 'minsich_u15');
export const ALL_CHILDREN = count('einwohner-unter-15', 'bev_u15');

/** A has 100 children, 20 of them on benefits; B 50 and 10; C 200 and an unknown number; 5 cannot be assigned. */
export const COUNTS: Answer = answerOf({
  indicators: [CHILDREN_ON_BENEFITS, ALL_CHILDREN],
  years: [2018],
  rows: [
    ['A', 'Altstadt', 20, 100],
    ['B', 'Berg', 10, 50],
    ['C', 'Damm', '.', 200],
    ['99', 'nicht zuordenbar', 1, 5],
    ['00', 'Stadt', 71, 355],
  ],
});

export const CATALOGUE = {
  edition: COUNTS.edition,
  indicators: [CHILDREN, UNEMPLOYMENT, CHILDREN_ON_BENEFITS, ALL_CHILDREN],
} as Catalogue;
