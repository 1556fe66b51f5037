import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOfCities } from './api';

const api = apiOfCities();

beforeAll(() => loadSpatial(api.database, FIXTURE_CITY), PATIENCE);

const ONE = '/api/indicators/armutsquote?city=musterstadt';

it('says of an indicator what its package states', async () => {
  const { metadata } = (await api.get(ONE)).json.indicator;
  expect(metadata).toMatchObject({
    abbreviation: 'AQ',
    characteristicValue: { de: 'Anteil' },
    interpretation: { en: 'The higher, the more poverty.' },
    numerator: { de: 'Menschen in Armut' },
    denominator: { de: 'Einwohnerinnen und Einwohner' },
    databasis: { de: 'Melderegister' },
    updateInterval: 'YEARLY',
    contact: { organisation: 'Stadt Musterstadt' },
    tags: ['Armut'],
    isHeadlineIndicator: true,
    defaultClassificationMapping: { numClasses: 3, items: [{ spatialUnit: 'stadtteil', breaks: [10, 20] }] },
    disclosureRule: { de: 'Keine 1 und keine 2' },
  });
});

it('fills in what follows from the definition and the figures', async () => {
  const { metadata } = (await api.get(ONE)).json.indicator;
  expect(metadata).toMatchObject({
    indicatorType: 'STATUS_RELATIVE',
    creationType: 'COMPUTATION',
    unit: { de: '%' },
    precision: 1,
    topicReference: 'armut',
    datasource: { de: expect.stringContaining('Musterstadt') },
    populationBase: { de: expect.any(String) },
    exclusions: { de: expect.any(String) },
    applicableSpatialUnits: ['stadt', 'planungsraum', 'schulbezirk', 'quartier', 'stadtteil'],
    highestSpatialUnit: 'stadt',
    lowestSpatialUnitForComputation: 'stadtteil',
    applicableDates: [
      { year: 2020, referenceDate: '2020-12-31' },
      { year: 2021, referenceDate: null },
    ],
    referencedIndicators: [
      { indicator: 'menschen-in-armut', role: 'numerator' },
      { indicator: 'einwohner', role: 'denominator' },
      { indicator: 'arbeitslosenquotient', description: { de: 'Häufiger Grund' } },
    ],
  });
});

it('says what the whole city has, and what belongs to no area, never as a mean', async () => {
  const values = async (indicator: string) =>
    (await api.get(`/api/indicators/${indicator}?city=musterstadt`)).json.indicator.metadata
      .regionalReferenceValues;
  // observations.csv: 240 - 100 - 80 - 50 = 10 in 2020; delivered in 2021.
  expect(await values('einwohner')).toEqual([
    { year: 2020, referenceDate: '2020-12-31', regionalSum: 240, spatiallyUnassignable: 10 },
    { year: 2021, referenceDate: null, regionalSum: 201, spatiallyUnassignable: 5 },
  ]);
  // 40 of 240 and of 201; 4 of 5 in 2021, and no share of what was not delivered.
  expect(await values('armutsquote')).toEqual([
    { year: 2020, referenceDate: '2020-12-31', regionalAverage: 4000 / 240, spatiallyUnassignable: 'x' },
    { year: 2021, referenceDate: null, regionalAverage: 4000 / 201, spatiallyUnassignable: 80 },
  ]);
});

it('leaves out what nobody knows', async () => {
  const { metadata } = (await api.get('/api/indicators/einwohner?city=musterstadt')).json.indicator;
  for (const field of ['updateInterval', 'contact', 'note', 'defaultClassificationMapping'])
    expect(metadata).not.toHaveProperty(field);
});

it('names the version of each indicator that the release uses, and all versions of one', async () => {
  const { indicators } = (await api.get('/api/indicators?city=musterstadt&release=2026.1')).json;
  for (const { version, since } of indicators) expect([version, since.id]).toEqual([1, '2026.1']);
  const { versions } = (await api.get(ONE)).json;
  expect(versions).toEqual([
    expect.objectContaining({ version: 1, since: { id: '2026.1', date: expect.any(String) } }),
  ]);
});

it('says again only what has changed', async () => {
  const first = await api.get(ONE);
  const again = await api.get(ONE, { 'if-none-match': String(first.headers.etag) });
  expect([again.status, again.text]).toEqual([304, '']);
});

it('refuses an indicator nobody knows, in plain words', async () => {
  const { status, json } = await api.get('/api/indicators/nix?city=musterstadt');
  expect([status, json.code]).toEqual([404, 'unknown-indicator']);
});
