import { editDistance, normalHead } from '../../src/deliveries/head-text';

it.each([
  ['Bevölkerung mit Migrations-hintergrund', 'bevölkerung mit migrationshintergrund'],
  ['Arbeits\u00adlose\n(Dez 2013)', 'arbeitslose'],
  ['Bevölkerung und Haushalte 31.12.2013', 'bevölkerung und haushalte'],
  ['Grundschulen (2013/2014)', 'grundschulen'],
  ['Ein- und Zweifamilien-häuser', 'ein- und zweifamilienhäuser'],
  ['Leistungs-empfänger/-innen nach SGB II', 'leistungsempfänger/-innen nach sgb ii'],
  ['Hamburg-Mitte', 'hamburg-mitte'],
])('compares %j as %j', (text, normal) => {
  expect(normalHead(text)).toBe(normal);
});

// The textbook pair of the Levenshtein distance.
it('counts the letters to change', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});
