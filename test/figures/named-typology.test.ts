import { grouped } from '../../src/figures/grouped-typology';
import { nameOfTypology, typologyNamed } from '../../src/figures/named-typology';
import { packageOf } from '../cities/package-answer';

test('finds a typology again by what a request holds', async () => {
  const city = await packageOf('hamburg');
  const declared = city.typologies[0]!;
  const definition = grouped(declared, { method: 'quantiles', types: 3 });
  expect(typologyNamed(city, nameOfTypology(definition))).toEqual(definition);
  expect(typologyNamed(city, nameOfTypology(declared))).toBe(declared);
  expect(typologyNamed(city, { id: 'andere' })).toBeUndefined();
});
