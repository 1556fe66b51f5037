import { tableTitle } from '../../src/figures/title';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const titleOf = (
  indicators: (typeof CHILDREN)[],
  { years = [2013], district = true }: { years?: number[]; district?: boolean } = {},
) => {
  const values = indicators.flatMap(() => years.map(() => 1));
  const answer = answerOf({
    indicators,
    years,
    rows: [...(district ? [['0101', 'Altstadt', ...values] as const] : []), ['00', 'Hamburg', ...values]].map(
      (row) => [...row] as [string, string, ...number[]],
    ),
  });
  return [tableTitle(answer, 'de'), tableTitle(answer, 'en')];
};

it('says “in” before a percentage only', () => {
  expect(titleOf([CHILDREN])).toEqual([
    'Kinder in Mindestsicherung nach Stadtteilen, Hamburg 2013 (in %)',
    'Children on minimum income benefits by districts, Hamburg 2013 (in %)',
  ]);
  expect(titleOf([INHABITANTS])).toEqual([
    'Bevölkerung nach Stadtteilen, Hamburg 2013 (Anzahl)',
    'Population by districts, Hamburg 2013 (number)',
  ]);
});

it('names no unit where indicators have several or none', () => {
  const [mixed] = titleOf([CHILDREN, INHABITANTS]);
  expect(mixed).toBe('Kinder in Mindestsicherung und Bevölkerung nach Stadtteilen, Hamburg 2013');
  const [none] = titleOf([{ ...INHABITANTS, unit: { de: '', en: '' } }]);
  expect(none).toBe('Bevölkerung nach Stadtteilen, Hamburg 2013');
});

it('counts what comes after the first of more than two indicators', () => {
  const [title] = titleOf([CHILDREN, UNEMPLOYMENT, { ...UNEMPLOYMENT, id: 'third' }]);
  expect(title).toBe(
    'Kinder in Mindestsicherung und 2 weitere Indikatoren nach Stadtteilen, Hamburg 2013 (in %)',
  );
});

it('leaves the level out for the city alone, and lists the years', () => {
  const years = [2013, 2017, 2018];
  expect(titleOf([INHABITANTS], { years, district: false })).toEqual([
    'Bevölkerung, Hamburg 2013, 2017 und 2018 (Anzahl)',
    'Population, Hamburg 2013, 2017 and 2018 (number)',
  ]);
});
