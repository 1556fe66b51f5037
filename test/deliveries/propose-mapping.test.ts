import { applyMapping } from '../../src/deliveries/apply-mapping';
import { proposeMapping } from '../../src/deliveries/propose-mapping';
import { readTable } from '../../src/deliveries/read-table';
import type { Area } from '../../src/domain/area';
import type { ReportingError } from '../../src/domain/reporting-error';
import { cityPackage, delivered, mappingIn } from './city';

const AREAS: Area[] = ['Altstadt', 'Höhe', 'Süd'].map((name, i) => ({
  key: `00${i + 1}`,
  name,
  level: 'teil',
  kind: 'part',
}));
const MEASURES = [
  { id: 'ew', name: 'Einwohnerinnen und Einwohner' },
  { id: 'quote', name: 'Arbeitslosenquote' },
];
const of = (lines: string[], file = 'lieferung-2023.csv') => readTable(Buffer.from(lines.join('\r\n')), file);
const propose = (lines: string[], file?: string) =>
  proposeMapping(of(lines, file), 'probe', { areas: AREAS, measures: MEASURES });
const numbersOf = (lines: string[], file?: string) => {
  const { mapping } = propose(lines, file);
  const { observations, problems } = applyMapping(of(lines, file), mapping, AREAS);
  return [
    observations.map(({ area, year, measure, cell }) => [area, year, measure, cell.value]),
    problems.map(({ rule }) => rule),
  ];
};

it.each(['hamburg-stadtteilprofile-2013.xlsx', 'hamburg-stadtteilprofile-2018.csv'])(
  'understands %s as far as heads are like names of measures, or like heads of other mappings',
  async (file) => {
    const { areas, measures, observations } = await cityPackage('hamburg');
    const table = delivered(file);
    const saved = ['stadtteilprofile-xlsx', 'stadtteilprofile-csv'].map((name) => mappingIn('hamburg', name));
    expect(proposeMapping(table, 'probe', { areas, measures }).mapping.columns.length).toBeGreaterThan(2);
    const { mapping, unused } = proposeMapping(table, 'probe', { areas, measures, saved });
    expect(mapping.areas).toMatchObject({ by: 'name', levels: ['stadtteil'] });
    expect(mapping.columns.length).toBeGreaterThan(19);
    expect(unused.length).toBeGreaterThan(0);
    const read = applyMapping(table, mapping, areas).observations;
    expect(read.length).toBeGreaterThan(1500);
    // What it proposes is right: every number is the published one.
    const published = new Map(
      observations.map((one) => [`${one.area} ${one.year} ${one.measure}`, one.cell]),
    );
    const wrong = read.filter(({ area, measure, cell }) => {
      const known = [2013, 2017, 2018].map((year) => published.get(`${area} ${year} ${measure}`)?.value);
      return cell.value !== null && !known.includes(cell.value);
    });
    expect(wrong).toEqual([]);
  },
);

it('finds heads, keys, decimal signs and the year of a small table', () => {
  const lines = [
    'Statistikstelle;;;',
    'Schlüssel;Einwohner und Einwohnerinnen;Arbeitslosenquote in %;Bemerkung',
    '001;1.234;5,5;x',
    '002;999;6,25;',
    '003;2.000;7,0;',
  ];
  const { mapping } = propose(lines);
  expect(mapping).toMatchObject({
    headRows: [2],
    firstRow: 3,
    areas: { by: 'key', levels: ['teil'] },
    year: { from: 'file-name' },
    numbers: { decimal: ',', thousands: '.' },
  });
  const [numbers] = numbersOf(lines);
  expect(numbers).toContainEqual(['001', 2023, 'quote', 5.5]);
});

it('takes the year from a column, and points for decimals where they are none of thousands', () => {
  const lines = ['Gebiet,Jahr,Arbeitslosenquote', 'Altstadt,2021,5.5', 'Höhe,2021,6.25', 'Süd,2021,10.0'];
  expect(numbersOf(lines, 'x.csv')).toEqual([
    [
      ['001', 2021, 'quote', 5.5],
      ['002', 2021, 'quote', 6.25],
      ['003', 2021, 'quote', 10],
    ],
    [],
  ]);
});

it.each<[string, string[], string | undefined, ReportingError['code']]>([
  ['names no area', ['Gebiet;Einwohner', 'Nord;1', 'Ost;2'], undefined, 'mapping-no-areas'],
  ['has no measure', ['Gebiet;Haushalte', 'Altstadt;1', 'Süd;2'], undefined, 'mapping-no-measures'],
  ['names no year', ['Gebiet;Arbeitslosenquote', 'Altstadt;1', 'Süd;2'], 'x.csv', 'mapping-year-missing'],
])('says that a table %s', (_, lines, file, code) => {
  expect(() => propose(lines, file)).toThrow(expect.objectContaining({ code }));
});
