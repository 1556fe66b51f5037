import type { CityPackage } from '../../src/deliveries/city-package';
import type { TypologyDefinition } from '../../src/domain/typology/definition';
import { GROUPING_METHODS } from '../../src/domain/typology/grouping';
import { computeTypology } from '../../src/domain/typology/index-typology';
import { queryForTypology } from '../../src/domain/typology/query';
import { grouped } from '../../src/figures/grouped-typology';
import { answerFrom, packageOf } from '../cities/package-answer';
import { reference, YEARS } from '../domain/typology/clusters/reference';

let city: CityPackage;
let declared: TypologyDefinition;

beforeAll(async () => {
  city = await packageOf('hamburg');
  declared = city.typologies[0]!;
});

const typesBy = (method: (typeof GROUPING_METHODS)[number], types: number, year = 2018) => {
  const definition = grouped(declared, { method, types });
  const { areas } = computeTypology(
    definition,
    answerFrom(city, queryForTypology(definition, 'hamburg', year)),
  );
  return areas.flatMap(({ type }) => type ?? []);
};
/** The same areas together, whatever the types are called. */
const together = (partition: number[]) => partition.map((type) => partition.indexOf(type));

test.each(YEARS)("groups Hamburg %i by Ward as R's cutree does", (year) => {
  const { ward } = reference(year);
  for (const k of [2, 4, 8]) expect(together(typesBy('ward', k, year))).toEqual(together(ward.cuts[k]!));
});

test('names types by their rank and colours them between those of the city', () => {
  const four = grouped(declared, { method: 'ward', types: 4 });
  expect(four.types.map(({ label }) => label.de)).toEqual([
    'niedrigste Belastung',
    'zweitniedrigste Belastung',
    'zweithöchste Belastung',
    'höchste Belastung',
  ]);
  const colours = declared.types.map(({ colour }) => colour);
  expect(grouped(declared, { method: 'ward', types: 5 }).types.map(({ colour }) => colour)).toEqual(colours);
  // A third of the way along five colours: a third from the second to the third.
  expect(four.types[1]!.colour).toBe('#f7cc9e');
  expect(four.types[3]!.colour).toBe(colours[4]);
  expect(grouped(declared, { method: 'jenks', types: 3 }).types[1]!.label.en).toBe('middle burden');
});

test('says in name, version and note what it is and that it is not the typology of the city', () => {
  const { name, version, note } = grouped(declared, { method: 'k-means', types: 4 });
  expect(name.de).toBe('Vergleichsgruppen (k-means, 4 Typen)');
  expect(version).toBe('1.0 · k-means, k = 4');
  expect(note.de).toMatch(/^Gruppen zum Vergleich, nicht die Typologie der Stadt\./);
});

test.each(GROUPING_METHODS)('makes as many types as asked for by %s', (method) => {
  expect(new Set(typesBy(method, 6)).size).toBe(6);
});

test('lets areas lack as many indicators as the city does, but not where clusters need them all', () => {
  const lacking = { ...declared, minimumIndicators: 5 };
  const needed = GROUPING_METHODS.map((method) => [
    method,
    grouped(lacking, { method, types: 4 }).minimumIndicators,
  ]);
  expect(Object.fromEntries(needed)).toEqual({
    ward: undefined,
    'k-means': undefined,
    quantiles: 5,
    jenks: 5,
  });
  expect(grouped(declared, { method: 'jenks', types: 4 })).not.toHaveProperty('minimumIndicators');
});

test('starts k-means as the city does, or a hundred times, and nothing else', () => {
  const clusters = { starts: 7, seed: 3 };
  expect(grouped({ ...declared, clusters }, { method: 'k-means', types: 4 }).clusters).toEqual(clusters);
  expect(grouped(declared, { method: 'k-means', types: 4 }).clusters).toEqual({ starts: 100, seed: 1 });
  expect(grouped({ ...declared, clusters }, { method: 'ward', types: 4 }).clusters).toBeUndefined();
});
