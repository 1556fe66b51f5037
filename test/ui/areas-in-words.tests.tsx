import { areasInWords } from '../../src/ui/areas-in-words';
import { CATALOGUE } from '../taskpane/ports';

const selection = { city: 'hamburg', indicators: [], years: [], level: 'stadtteil' };

it('counts all areas and names chosen ones', () => {
  expect(areasInWords(CATALOGUE, selection, 'de')).toBe('alle 3 Stadtteile');
  expect(areasInWords(CATALOGUE, { ...selection, areas: ['0112', '0104'] }, 'de')).toBe(
    'Stadtteile: St. Pauli, Wilhelmsburg',
  );
});

it('writes the areas of a level small in the middle of an English line', () => {
  const levels = CATALOGUE.levels.map((level) => ({
    ...level,
    plural: { ...level.plural, en: 'Districts' },
  }));
  expect(areasInWords({ ...CATALOGUE, levels }, selection, 'en')).toBe('all 3 districts');
});

it('counts what a line has no place for', () => {
  const areas = [
    ...CATALOGUE.areas,
    { key: '0113', name: 'Veddel', level: 'stadtteil', kind: 'part' as const },
    { key: '0114', name: 'Neuland', level: 'stadtteil', kind: 'part' as const },
  ];
  expect(
    areasInWords({ ...CATALOGUE, areas }, { ...selection, areas: areas.map(({ key }) => key) }, 'en'),
  ).toMatch(/: Hamburg-Altstadt, St. Pauli, Wilhelmsburg and 2 more$/);
});

it('calls the city by its name and says in whose areas', () => {
  const { edition } = CATALOGUE;
  const editions = [edition, { id: 'then', name: { de: 'Damals', en: 'Then' } }];
  expect(areasInWords(CATALOGUE, { ...selection, level: 'stadt' }, 'de')).toBe('Hamburg');
  expect(areasInWords({ ...CATALOGUE, editions }, selection, 'de')).toBe(
    `alle 3 Stadtteile · ${edition.name.de}`,
  );
});
