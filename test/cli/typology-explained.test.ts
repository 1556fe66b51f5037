import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/adapters/files/workbook';
import { typologyChange, type TypologyChangeValues } from '../../src/cli/typology-change';
import { typologyChoose } from '../../src/cli/typology-choose';
import { typologyExplain, type TypologyExplainValues } from '../../src/cli/typology-explain';
import { yearlySource } from '../actions/yearly-source';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { TWO_INDICATORS } from '../domain/typology/two-indicators';

const folder = mkdtempSync(join(tmpdir(), 'typology-'));
afterAll(() => rmSync(folder, { recursive: true }));
const path = (name: string) => join(folder, name);

const indicators = [UNEMPLOYMENT, CHILDREN, INHABITANTS];
// Both indicators of 2017 in the order Altstadt, HafenCity, Neustadt; in 2018 the first two have changed places.
const source = yearlySource(
  [
    answerOf({
      indicators,
      years: [2017, 2018],
      rows: [
        ['0101', 'Altstadt', 2, 4, 1, 2, 2000, 2000],
        ['0102', 'HafenCity', 4, 2, 2, 1, 2000, 2000],
        ['0103', 'Neustadt', 6, 6, 3, 3, 2000, 2000],
        ['0104', 'Neuwerk', '.', '.', 9, 9, 50, 50],
        ['00', 'Hamburg', 4, 4, 2, 2, 6050, 6050],
      ],
    }),
    answerOf({
      indicators,
      years: [2018],
      rows: [
        ['0101', 'Altstadt', 4, 2, 2000],
        ['0102', 'HafenCity', 2, 1, 2000],
        ['0103', 'Neustadt', 6, 3, 2000],
        ['0104', 'Neuwerk', '.', 9, 50],
        ['00', 'Hamburg', 4, 2, 6050],
      ],
    }),
  ],
  [TWO_INDICATORS],
);

const change = async (values: TypologyChangeValues) => {
  const printed: Parameters<Parameters<typeof typologyChange.run>[1]['print']>[0][] = [];
  const code = await typologyChange.run(
    { year: '2018', compare: '2017', ...values },
    { source, print: (result) => printed.push(result) },
  );
  return { code, result: printed[0]! };
};

const explain = async (values: TypologyExplainValues) => {
  const printed: Parameters<Parameters<typeof typologyExplain.run>[1]['print']>[0][] = [];
  await typologyExplain.run({ year: '2018', ...values }, { source, print: (result) => printed.push(result) });
  return printed[0]!;
};

it('says which areas changed their type, what moved them, and ends with 0 when nothing limits that', async () => {
  const { code, result } = await change({});
  expect(code).toBe(0);
  expect(result.counts).toEqual({ up: 1, down: 1, same: 1, none: 1 });
  expect(result.sentences).toEqual([
    'Verfahren: Wenige, Fassung 1.',
    'Altstadt: von Typ 1 zu Typ 2, am stärksten durch Arbeitslosenquotient (erst 2,0\u00a0%, dann 4,0\u00a0%; im Durchschnitt erst 4,0\u00a0%, dann 4,0\u00a0%).',
    'HafenCity: von Typ 2 zu Typ 1, am stärksten durch Arbeitslosenquotient (erst 4,0\u00a0%, dann 2,0\u00a0%; im Durchschnitt erst 4,0\u00a0%, dann 4,0\u00a0%).',
  ]);
});

it('writes all areas of a change to a file', async () => {
  await change({ out: path('change.csv') });
  const lines = readFileSync(path('change.csv'), 'utf8').split('\r\n');
  expect(lines[0]).toBe(
    'area_key,area_name,year_before,year,type_before,type,index_before,index,move,driver,driver_before,driver_value,driver_mean_before,driver_mean,typology,version',
  );
  expect(lines[1]).toMatch(
    /^0101,Altstadt,2017,2018,1,2,-2\.4494\d+,0,up,arbeitslosenquotient,2,4,4,4,few,1$/,
  );
  expect(lines[4]).toBe('0104,Neuwerk,2017,2018,excluded,excluded,,,none,,,,,,few,1');
  await change({ out: path('change.xlsx') });
  const [stored] = await openWorkbook(new Uint8Array(readFileSync(path('change.xlsx')))).tables();
  expect(stored?.provenance.request.options.typology?.sheet).toBe('change');
});

it('says in two sentences why an area has its type', async () => {
  const { sentences, areas } = await explain({ area: '0103' });
  expect(sentences).toHaveLength(2);
  expect(sentences[0]).toMatch(
    /^Neustadt ist Typ 3 \(hoch\), mehr belastet als im Durchschnitt, besonders bei: /,
  );
  expect(areas.map((record) => [record.area_key, record.type, record.same_type_share])).toEqual([
    ['0103', 3, 1],
  ]);
});

it('says without an area how far the whole typology can be trusted, and writes all areas', async () => {
  const { sentences, areas } = await explain({ out: path('trust.json') });
  expect(sentences).toContain(
    'Ohne Arbeitslosenquotient: 0 von 3 Gebieten bekommen einen anderen Typ: –. Rangkorrelation der Indizes (Spearman): 1,000.',
  );
  expect(JSON.parse(readFileSync(path('trust.json'), 'utf8'))).toEqual(JSON.parse(JSON.stringify(areas)));
  expect(areas).toHaveLength(4);
  await explain({ out: path('trust.xlsx') });
  const [stored] = await openWorkbook(new Uint8Array(readFileSync(path('trust.xlsx')))).tables();
  expect(stored?.provenance.request.options.typology?.sheet).toBe('trust');
});

it('refuses an area there is not', async () => {
  await expect(explain({ area: '9999' })).rejects.toMatchObject({ code: 'unknown-area' });
});

// z of both indicators 0, −1.2247, 1.2247: three points √3 apart on a line. Two of them together: SS √3² / 2, silhouettes 0, ½, 0.
it('shows for each number of types how clearly a method parts the areas', async () => {
  const printed: Parameters<Parameters<typeof typologyChoose.run>[1]['print']>[0][] = [];
  const values = { year: '2018', method: 'ward', out: path('choice.csv') };
  expect(await typologyChoose.run(values, { source, print: (result) => printed.push(result) })).toBe(0);
  expect(printed[0]?.sentences.slice(0, -1)).toEqual([
    '2 Typen: Silhouette 0,167, Streuung 1,5.',
    '3 Typen: Silhouette –, Streuung 0,0.',
  ]);
  const [head, two, three] = readFileSync(path('choice.csv'), 'utf8').split('\r\n');
  expect(head).toBe('types,mean_silhouette,within_ss');
  expect(two).toMatch(/^2,0\.1666\d+,1\.(5|49999\d+|50000\d+)$/);
  expect(three).toMatch(/^3,,0$/);
});

it('explains and compares groups by clusters like declared types', async () => {
  const groups = { method: 'ward', types: '2' };
  const { areas, sentences } = await explain({ ...groups, area: '0103' });
  expect(areas[0]).toMatchObject({
    type: 2,
    nearest_type: null,
    typology: 'few',
    version: '1 · Ward, k = 2',
  });
  expect(sentences[0]).toContain('Neustadt ist Typ 2 (höchste Belastung)');
  const { result } = await change(groups);
  expect(result.transitions.from).toEqual([1, 2, 'excluded', 'absent']);
});
