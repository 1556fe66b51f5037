import type { Indicator } from '../../src/domain/indicator';
import { checkIndicators } from '../../src/figures/indicator-check';
import type { IndicatorMetadata } from '../../src/domain/indicator-metadata';
import { CHILDREN, UNEMPLOYMENT } from '../domain/answers';

const children: Indicator = { ...CHILDREN, referenceDates: { '2018': '2018-12-31' } };
const unemployment: Indicator = { ...UNEMPLOYMENT, referenceDates: { '2018': '2018-12' } };
const shelter = { group: 'erstaufnahme', name: { de: 'Erstaufnahme', en: 'reception centres' } };

const about = (indicator: Indicator, more: Partial<IndicatorMetadata>): IndicatorMetadata => ({
  indicator: indicator.id,
  ...more,
});
const rulesOf = (indicators: Indicator[], metadata: IndicatorMetadata[] = []) =>
  checkIndicators(indicators, metadata).map(({ rule, indicators: ids }) => [rule, ...ids]);

it('finds nothing among definitions that fit together', () => {
  expect(rulesOf([children, unemployment])).toEqual([]);
});

describe('people who are left out here and counted there', () => {
  const clash = (without: object, within: object) =>
    rulesOf(
      [children, unemployment],
      [
        about(children, { includes: [{ ...shelter, ...within }] }),
        about(unemployment, { excludes: [{ ...shelter, ...without }] }),
      ],
    );

  it('are found when the years overlap', () => {
    const found = [['group-counted-differently', unemployment.id, children.id]];
    expect(clash({ from: 2014, to: 2019 }, {})).toEqual(found);
    expect(clash({}, { from: 2019 })).toEqual(found);
  });

  it.each([
    [{ from: 2014, to: 2019 }, '2014–2019'],
    [{ from: 2014 }, '2014–'],
    [{ to: 2019 }, '–2019'],
    [{}, 'in allen Jahren'],
  ])('are named with the years for which they are left out: %j', (without, years) => {
    const [found] = checkIndicators(
      [children, unemployment],
      [
        about(children, { includes: [shelter] }),
        about(unemployment, { excludes: [{ ...shelter, ...without }] }),
      ],
    );
    expect(found?.message.de).toContain(`(Erstaufnahme, ${years})`);
  });

  it('are no fault when the years do not overlap', () => {
    expect(clash({ to: 2019 }, { from: 2020 })).toEqual([]);
  });

  it('are no fault in different populations', () => {
    const metadata = [
      about(children, { includes: [shelter], population: { denominator: 'kinder' } }),
      about(unemployment, { excludes: [shelter], population: { denominator: 'erwachsene' } }),
    ];
    expect(rulesOf([children, unemployment], metadata)).toEqual([]);
  });
});

it('finds different reference dates in one population, and takes a month for any of its days', () => {
  const june = { ...unemployment, referenceDates: { '2018': '2018-06' } };
  expect(rulesOf([children, june])).toEqual([['dates-differ-between', children.id, june.id]]);
  const [found] = checkIndicators([children, june], []);
  expect(found?.message.de).toContain(
    '2018-12-31 (Kinder in Mindestsicherung); 2018-06 (Arbeitslosenquotient)',
  );
});

it('finds a numerator that was counted on another day than the denominator', () => {
  const count = (id: string, measure: string, date: string): Indicator => ({
    ...CHILDREN,
    id,
    formula: { kind: 'count', measures: [measure] },
    populationBase: { de: id, en: id },
    referenceDates: { '2018': date },
  });
  const counts = (date: string) => [
    count('kinder', 'bev_u15', '2018-12-31'),
    count('leistungen', 'minsich_u15', date),
  ];
  expect(rulesOf([children, ...counts('2018-03')])).toEqual([['dates-differ-within', children.id]]);
  expect(rulesOf([children, ...counts('2018-12')])).toEqual([]);
});

it('finds mixed units, such as children per family, and says so in both languages', () => {
  const [found] = checkIndicators(
    [children],
    [about(children, { countedUnit: { numerator: 'child', denominator: 'family' } })],
  );
  expect(found).toMatchObject({
    rule: 'units-differ',
    message: {
      de: expect.stringContaining('teilt Kinder durch Familien'),
      en: expect.stringContaining('divides children by families'),
    },
  });
});

it('finds a numerator and a denominator of different population bases', () => {
  const metadata = [about(children, { population: { numerator: 'migrapro', denominator: 'einwohner' } })];
  expect(rulesOf([children], metadata)).toEqual([['populations-differ', children.id]]);
});
