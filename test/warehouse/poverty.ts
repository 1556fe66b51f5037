import type { TypologyDefinition } from '../../src/domain/typology/definition';

/** A typology for the fixture city, which declares none. */
export const POVERTY: TypologyDefinition = {
  id: 'armut',
  version: '1',
  name: { de: 'Armut', en: 'Poverty' },
  level: 'stadtteil',
  method: 'index',
  indicators: [
    { id: 'armutsquote', sign: 1, weight: 1 },
    { id: 'menschen-in-armut', sign: 1, weight: 1 },
  ],
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'mean',
  restandardised: false,
  minimumIndicators: 1,
  exclusions: { minimumInhabitants: 0, inhabitants: 'einwohner', areas: [] },
  limits: [0],
  types: [
    { label: { de: 'niedrig', en: 'low' }, colour: '#ffffff' },
    { label: { de: 'hoch', en: 'high' }, colour: '#ff0000' },
  ],
  note: { de: 'Erfunden.', en: 'Invented.' },
};
