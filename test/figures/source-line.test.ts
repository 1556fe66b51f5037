import { commonReferenceDate, sourceLine } from '../../src/figures/source-line';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const edition = { id: 'e', name: { de: 'Stand 2018', en: 'Areas of 2018' } };

describe('the source line of a series', () => {
  const series = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013, 2017, 2018],
    rows: [['00', 'Hamburg', 6, 5, 4]],
  });

  it('says that it crosses a change of the areas', () => {
    const crossing = { ...series, edition: { ...edition, validFrom: '2018-01-01' } };
    expect(sourceLine(crossing, 'de')).toContain(
      'Gebietsstand: Stand 2018. Die Werte für 2013 und 2017 sind für die Raumeinheiten dieses Gebietsstands angegeben, der erst seit 01.01.2018 gilt.',
    );
    expect(sourceLine(crossing, 'en')).toContain('which holds only since 1 January 2018.');
  });

  it('says nothing where it does not', () => {
    expect(sourceLine({ ...series, edition: { ...edition, validFrom: '2013-01-01' } }, 'de')).not.toContain(
      'erst seit',
    );
  });
});

describe('the reference dates of a source line', () => {
  const dated = (indicator: typeof CHILDREN, referenceDates: Record<string, string | null>) => ({
    ...indicator,
    referenceDates,
  });
  const END_OF_YEAR = { '2013': '2013-12-31', '2017': '2017-12-31' };
  const datesOf = (indicators: (typeof CHILDREN)[], years: number[]) => {
    const values = indicators.flatMap(() => years.map(() => 1));
    const line = sourceLine(answerOf({ indicators, years, rows: [['00', 'Hamburg', ...values]] }), 'de');
    return /Stichtage?: .*?(?= Gebietsstand:)/.exec(line)?.[0];
  };

  it('is one where all indicators of a year share it', () => {
    expect(datesOf([dated(CHILDREN, END_OF_YEAR), dated(INHABITANTS, END_OF_YEAR)], [2013])).toBe(
      'Stichtag: 31.12.2013.',
    );
  });

  it('says which indicators a date holds for where they have several', () => {
    const june = { '2013': '2013-06-30' };
    expect(
      datesOf(
        [
          dated(CHILDREN, END_OF_YEAR),
          dated(UNEMPLOYMENT, june),
          dated(INHABITANTS, END_OF_YEAR),
          dated({ ...INHABITANTS, shortName: { de: 'Haushalte', en: 'Households' } }, { '2013': null }),
        ],
        [2013],
      ),
    ).toBe(
      'Stichtag: 31.12.2013 (Kinder in Mindestsicherung, Bevölkerung), 30.06.2013 (Arbeitslosenquotient), in der Quelle nicht angegeben (Haushalte).',
    );
  });

  it('goes year by year, unless the source never gives one', () => {
    expect(datesOf([dated(CHILDREN, END_OF_YEAR)], [2013, 2017])).toBe(
      'Stichtage: 2013: 31.12.2013; 2017: 31.12.2017.',
    );
    expect(datesOf([dated(CHILDREN, {})], [2013, 2017])).toBe('Stichtag: in der Quelle nicht angegeben.');
  });

  it('stands alone in a table of indicators only where all share it', () => {
    const june = dated(UNEMPLOYMENT, { '2013': '2013-06-30' });
    const december = dated(CHILDREN, END_OF_YEAR);
    expect(commonReferenceDate([december, december], 2013, 'de')).toBe('31.12.2013');
    expect(commonReferenceDate([december, june], 2013, 'de')).toBe('siehe Quellenangaben');
    expect(commonReferenceDate([dated(CHILDREN, {})], 2013, 'de')).toBe('siehe Quellenangaben');
  });
});

it('names each source once, and own calculation where a ratio was calculated', () => {
  const source = (text: string) => ({ de: text, en: text });
  const line = (indicators: (typeof CHILDREN)[]) =>
    sourceLine(
      answerOf({ indicators, years: [2013], rows: [['00', 'Hamburg', ...indicators.map(() => 1)]] }),
      'de',
    );
  const rate = { ...UNEMPLOYMENT, source: source('Arbeitsagentur; Stadt') };
  const count = { ...INHABITANTS, source: source('Stadt') };
  expect(line([rate, count])).toMatch(/^Quelle: Arbeitsagentur; Stadt\. Berichtsjahr: 2013\. /);
  expect(line([rate, { ...CHILDREN, source: source('Stadt') }])).toMatch(
    /^Quelle: Arbeitsagentur; Stadt; eigene Berechnung\. /,
  );
});
