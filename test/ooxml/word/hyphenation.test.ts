import { hyphenated } from '../../../src/ooxml/word/hyphenation';

it.each([
  ['Arbeitslosenquotient', ['Arbeits', 'losen', 'quotient']],
  ['Mindestsicherungsquote 2018', ['Mindest', 'siche', 'rungs', 'quote 2018']],
  ['Mindestsicherung im Alter', ['Mindest', 'siche', 'rung im Alter']],
  ['ARBEITSLOSE', ['ARBEITS', 'LOSE']],
  ['Prozentpunkte', ['Prozent', 'punkte']],
  ['Veränderung zu 2017', ['Verän', 'de', 'rung zu 2017']],
  ['Unemployment', ['Unem', 'ploy', 'ment']],
  ['Quote', ['Quote']],
])('breaks %s only where it may break, in the letters it has', (text, pieces) => {
  expect(hyphenated(text)).toEqual(pieces);
});
