import type { Area } from '../../src/domain/area';
import type { Catalogue } from '../../src/domain/catalogue';
import type { Indicator } from '../../src/domain/indicator';
import { tablesOf, type ApiTable } from '../../src/service/pxweb/api-table';
import type { WarehouseSource } from '../../src/warehouse/warehouse-source';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const words = (de: string, en: string) => ({ de, en });

const level = (id: string, plural: string) => ({
  id,
  name: words(id, id),
  plural: words(plural, plural),
  pluralDative: words(plural, plural),
});

const part = (key: string, name: string, of: string, parent?: string): Area => ({
  key,
  name,
  level: of,
  kind: 'part',
  ...(parent && { parent }),
});

const AREAS: Area[] = [
  { key: '00', name: 'Kleinstadt', level: 'stadt', kind: 'city' },
  part('01', 'Nord', 'bezirk', '00'),
  part('02', 'Süd', 'bezirk', '00'),
  part('0101', 'Altstadt', 'stadtteil', '01'),
  part('0102', 'Hafen', 'stadtteil', '01'),
  { key: 'NZ', name: 'nicht zuordenbar', level: 'stadtteil', kind: 'unassigned', parent: '00' },
  part('0201', 'Heide', 'stadtteil', '02'),
  { key: 'q', name: 'Quartier', level: 'quartier', kind: 'part', parts: ['0102', '0201'] },
];

/** Unemployment was published as a rate, and for fewer years; children for no district. */
export const INDICATORS: Indicator[] = [INHABITANTS, CHILDREN, UNEMPLOYMENT];

/** Three districts in two boroughs, one quarter across them; 2018 to 2020. */
export const CATALOGUE: Catalogue = {
  city: { id: 'klein', name: 'Kleinstadt' },
  edition: { id: 'k-2018', name: words('Stadtteile 2018', 'Districts 2018') },
  editions: [],
  levels: [
    level('stadt', 'Städte'),
    level('bezirk', 'Bezirke'),
    level('stadtteil', 'Stadtteile'),
    level('quartier', 'Quartiere'),
  ],
  areas: AREAS,
  topics: [
    { id: 'population', name: words('Bevölkerung', 'Population') },
    { id: 'work', name: words('Arbeit', 'Work') },
    { id: 'housing', name: words('Wohnen', 'Housing') },
  ],
  indicators: INDICATORS,
  years: [2018, 2019, 2020],
  availability: {
    [INHABITANTS.id]: { bezirk: [2018, 2019, 2020], stadtteil: [2018, 2019, 2020] },
    [CHILDREN.id]: { bezirk: [2018], quartier: [] },
    [UNEMPLOYMENT.id]: { stadtteil: [2019, 2018] },
  },
  typologies: [],
  release: { id: '2020-1', date: '2021-03-01', note: words('', '') },
  attribution: words('Amt', 'Office'),
};

export const tableFor = (id: string): ApiTable => tablesOf(CATALOGUE).find((table) => table.id === id)!;

/** A warehouse of cities that knows nothing but their catalogues. */
export const sourceOf = (...cities: string[]): WarehouseSource => {
  const known = cities.map((id) => ({ ...CATALOGUE, city: { id, name: id } }));
  const source: Pick<WarehouseSource, 'cities' | 'catalogue'> = {
    cities: async () => known.map(({ city }) => city),
    catalogue: async (asked) => known.find(({ city }) => city.id === asked)!,
  };
  return source as WarehouseSource;
};
