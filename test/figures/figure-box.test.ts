import { makeFigure } from '../../src/figures/make-figure';
import { HAMBURG_2013 } from '../domain/answers';

it('is a heading, sentences, what stands in for what, and a source', () => {
  const figure = makeFigure(HAMBURG_2013, {
    id: 'b',
    kind: 'box',
    query: HAMBURG_2013.query,
    language: 'de',
    options: {},
  });
  expect(figure.title).toBe(
    'Einfach erklärt: Kinder in Mindestsicherung und Arbeitslosenquotient, Hamburg 2013',
  );
  expect(figure.altText).toBe('');
  expect(figure.notes).toEqual([
    'Kinder in Mindestsicherung: Ersatzindikator. Steht für die SGB-II-Quote der nicht Erwerbsfähigen.',
  ]);
  expect(figure.source).toMatch(/^Quelle: Statistisches Amt .*Stichtag: 31\.12\.2013\./);
});
