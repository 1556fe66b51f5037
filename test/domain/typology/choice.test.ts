import { typologyOf } from '../../../src/domain/typology/choice';
import type { Catalogue } from '../../../src/domain/catalogue';
import { packageOf } from '../../cities/package-answer';

const catalogueOf = async (city: 'hamburg' | 'mannheim') => {
  const { city: ref, typologies } = await packageOf(city);
  return { city: ref, typologies } as Catalogue;
};

it('takes the city’s first typology when none is named', async () => {
  const catalogue = await catalogueOf('hamburg');
  expect(typologyOf(catalogue)).toBe(catalogue.typologies[0]);
});

it('says that a city declares none, and which ones there are', async () => {
  const mannheim = await catalogueOf('mannheim');
  expect(() => typologyOf(mannheim)).toThrow(
    expect.objectContaining({ code: 'no-typology', facts: { city: 'Mannheim' } }),
  );
  const hamburg = await catalogueOf('hamburg');
  expect(() => typologyOf(hamburg, 'berlin')).toThrow(
    expect.objectContaining({
      code: 'unknown-typology',
      facts: { typology: 'berlin', known: hamburg.typologies[0]?.id },
    }),
  );
});
