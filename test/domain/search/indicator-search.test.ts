import {
  nearestIndicators,
  searchIndicators,
  type Searched,
} from '../../../src/domain/search/indicator-search';
import type { Language } from '../../../src/domain/text';
import { CITIES, packageOf } from '../../cities/package-answer';

type CityKey = (typeof CITIES)[number];

const cities: Partial<Record<CityKey, Searched>> = {};

beforeAll(async () => {
  for (const city of CITIES) cities[city] = await packageOf(city);
});

const foundIn = (city: CityKey, wanted: string, language: Language = 'de') =>
  searchIndicators(cities[city]!, wanted, language).map(({ indicator }) => indicator.id);

describe('what a person in Hamburg gets first', () => {
  it.each([
    ['Arbeitslose', 'arbeitslose'],
    ['arbeitsloser', 'arbeitslose'],
    ['Arbeitslosenq', 'arbeitslosenquotient'],
    ['Bevölkerungsdichte', 'bevoelkerungsdichte'],
    ['bevoelkerungsdichte', 'bevoelkerungsdichte'],
    ['Einwohnerdichte', 'bevoelkerungsdichte'],
    ['Auslaender', 'auslaenderanteil'],
    ['Bürgergeld', 'mindestsicherungsquote'],
    ['Hartz IV', 'mindestsicherungsquote'],
    ['SGB II', 'mindestsicherungsquote'],
    ['Kinderarmut', 'sgb2-nicht-erwerbsfaehige'],
    ['Rente', 'grundsicherung-alter'],
    ['Altersarmut', 'grundsicherung-alter'],
    ['Alleinerziehender', 'alleinerziehende'],
    ['Erwerbslosigkeit', 'arbeitslose'],
    ['Grundsicherung im Alter', 'grundsicherung-alter'],
  ])('%s: %s', (wanted, first) => {
    expect(foundIn('hamburg', wanted)[0]).toBe(first);
  });
});

it.each(['Arbeitslsoe', 'Arbetslose', 'Arbeitlose', 'Arbeitslosse', 'arbaitslose'])(
  'forgives the typing mistake in "%s"',
  (wanted) => expect(foundIn('hamburg', wanted)).toContain('arbeitslose'),
);

it('finds the same under singular, plural and dative', () => {
  const [one, ...others] = ['Haushalt mit Kind', 'Haushalte mit Kindern', 'Haushalten mit Kindern'].map(
    (wanted) => foundIn('hamburg', wanted),
  );
  expect(one).toContain('anteil-haushalte-mit-kindern');
  for (const other of others) expect(new Set(other)).toEqual(new Set(one));
});

it('finds a part of a compound, after names that begin so', () => {
  const found = searchIndicators(cities.hamburg!, 'quote', 'de');
  expect(found.map(({ indicator }) => indicator.id)).toContain('beschaeftigungsquote');
  expect(foundIn('hamburg', 'armut')).toContain('grundsicherung-alter');
});

it('says in which words of the indicator a synonym was found', () => {
  const [first] = searchIndicators(cities.hamburg!, 'Hartz IV', 'de');
  expect(first).toMatchObject({ by: 'synonym', meant: 'SGB II' });
});

it('names the sure way before the guessed one', () => {
  const ways = searchIndicators(cities.hamburg!, 'Arbeitslose', 'de').map(({ by }) => by);
  expect(ways[0]).toBe('name');
  expect(ways.indexOf('explanation')).not.toBe(0);
});

it('knows the words of other cities, since synonyms mean words and not ids', () => {
  expect(foundIn('flensburg', 'Bürgergeld')).toContain('leistungsempfaenger-sgb2');
  expect(foundIn('flensburg', 'Kinderarmut')).toContain('nicht-erwerbsfaehige-leistungsberechtigte');
  expect(foundIn('flensburg', 'Obdachlosigkeit')).toEqual(['raeumungsklagen']);
  expect(foundIn('mannheim', 'Migration')).toContain('arbeitslosenquotient-auslaender');
});

it('searches English names with English words', () => {
  expect(foundIn('hamburg', 'unemployment rate', 'en')[0]).toBe('arbeitslosenquotient');
  expect(foundIn('hamburg', 'child poverty', 'en')).toContain('sgb2-nicht-erwerbsfaehige');
  expect(foundIn('hamburg', 'pensioners', 'en')).toContain('grundsicherung-alter');
});

it('asks for every word', () => {
  expect(foundIn('hamburg', 'Haushalte Alter')).not.toContain('haushalte');
  expect(foundIn('hamburg', 'Arbeitslose xyz')).toEqual([]);
});

it('finds nothing for nothing, and takes no number for another', () => {
  expect(foundIn('hamburg', '  ')).toEqual([]);
  expect(foundIn('hamburg', 'ab 65')).not.toContain('unter-18');
});

it('names the nearest where nothing is found, and none where none is near', () => {
  const near = (wanted: string) => nearestIndicators(cities.hamburg!, wanted, 'de').map(({ id }) => id);
  expect(foundIn('hamburg', 'Bafölkärungstichte')).toEqual([]);
  expect(near('Bafölkärungstichte')).toContain('bevoelkerungsdichte');
  expect(near('xyz')).toEqual([]);
});

it('searches two hundred indicators faster than a person types', () => {
  const { topics, indicators } = cities.hamburg!;
  const many = {
    topics,
    indicators: Array.from({ length: 200 }, (_, i) => indicators[i % indicators.length]!),
  };
  searchIndicators(many, 'a', 'de');
  const started = performance.now();
  for (let i = 0; i < 10; i++) searchIndicators(many, 'Arbaitslosenzahlen Kindern', 'de');
  expect((performance.now() - started) / 10).toBeLessThan(50);
});
