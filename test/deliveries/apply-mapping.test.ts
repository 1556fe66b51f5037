import type { Area } from '../../src/domain/area';
import { applyMapping } from '../../src/deliveries/apply-mapping';
import { acceptProposals } from '../../src/deliveries/find-columns';
import { findingSentence } from '../../src/deliveries/finding';
import type { DeliveredTable, GridValue, MergedCells } from '../../src/deliveries/grid';
import { mappingOf, type Mapping } from '../../src/deliveries/mapping';
import { cityPackage, delivered, mappingIn } from './city';

const AREAS: Area[] = [
  { key: '00', name: 'Stadt', level: 'stadt', kind: 'city' },
  { key: '1', name: 'Nord', level: 'bezirk', kind: 'part' },
  { key: '2', name: 'Süd', level: 'bezirk', kind: 'part' },
  { key: '0101', name: 'Nord', level: 'stadtteil', kind: 'part' },
  { key: '0102', name: 'Hafen', level: 'stadtteil', kind: 'part' },
  { key: 'NZ', name: 'nicht zuordenbar', level: 'stadtteil', kind: 'unassigned' },
];

const MAPPING = {
  id: 'probe',
  name: { de: 'Probe', en: 'Sample' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'name', column: { head: 'Gebiet', position: 'A' }, levels: ['stadtteil'] },
  year: { from: 'fixed', year: 2020 },
  numbers: { decimal: ',', thousands: '.' },
  columns: [
    { measure: 'bev', head: 'Bevölkerung', position: 'B' },
    { measure: 'alo', head: 'Arbeitslose', position: 'C' },
  ],
};

const mapping = (more: object = {}): Mapping => mappingOf({ ...MAPPING, ...more }, 'probe');

const table = (rows: GridValue[][], fileName = 'probe.xlsx', merged: MergedCells[] = []): DeliveredTable => ({
  fileName,
  form: 'xlsx',
  sheets: [{ name: 'Tabelle1', rows, merged }],
  formulas: [],
  formulaLikeTexts: [],
});

const HEAD = ['Gebiet', 'Bevölkerung', 'Arbeitslose'];
const NORD = ['Nord', 100, 5];
const HAFEN = ['Hafen', 200, 7];

const cellsOf = ({ observations }: ReturnType<typeof applyMapping>) =>
  observations.map(({ area, year, measure, cell }) => [area, year, measure, cell.value]);

const rulesOf = ({ problems }: ReturnType<typeof applyMapping>) => problems.map(({ rule }) => rule);

describe('columns', () => {
  it('are found by heading when they moved, and the report says from where to where', () => {
    const moved = [
      ['Gebiet', 'Arbeitslose', 'Bevölkerung'],
      ['Nord', 5, 100],
      ['Hafen', 7, 200],
    ];
    const result = applyMapping(table(moved), mapping(), AREAS);
    expect(cellsOf(result)).toContainEqual(['0101', 2020, 'bev', 100]);
    expect(result.problems.map((one) => findingSentence(one, 'de'))).toEqual([
      'Die Spalte „Bevölkerung“ (bev) steht jetzt in C, vorher in B. Sie wurde nach der Überschrift gelesen.',
      'Die Spalte „Arbeitslose“ (alo) steht jetzt in B, vorher in C. Sie wurde nach der Überschrift gelesen.',
    ]);
  });

  it('are never guessed when renamed, but the nearest heading is proposed and can be taken over', () => {
    const renamed = table([['Gebiet', 'Bevölkerung', 'Arbeitslose Personen'], NORD, HAFEN]);
    const result = applyMapping(renamed, mapping(), AREAS);
    expect(cellsOf(result).map(([, , measure]) => measure)).toEqual(['bev', 'bev']);
    expect(result.problems.map((one) => findingSentence(one, 'de'))).toEqual([
      'Die Spalte „Arbeitslose“ (alo) fehlt. Am nächsten kommt „Arbeitslose Personen“ in Spalte C: Bitte bestätigen Sie diesen Vorschlag in der Zuordnung.',
    ]);
    const accepted = acceptProposals(mapping(), result.problems);
    expect(rulesOf(applyMapping(renamed, accepted, AREAS))).toEqual([]);
  });

  it('are reported as gone when nothing resembles them', () => {
    expect(rulesOf(applyMapping(table([['Gebiet', 'Bevölkerung'], NORD, HAFEN]), mapping(), AREAS))).toEqual([
      'column-gone',
    ]);
  });

  it('of one heading are told apart by position, or reported', () => {
    const twice = table([
      ['Gebiet', 'Bevölkerung', 'Arbeitslose', 'Arbeitslose'],
      [...NORD, 1],
      [...HAFEN, 2],
    ]);
    expect(rulesOf(applyMapping(twice, mapping(), AREAS))).toEqual([]);
    const columns = [{ measure: 'alo', head: 'Arbeitslose' }];
    expect(rulesOf(applyMapping(twice, mapping({ columns }), AREAS))).toEqual(['column-ambiguous']);
  });

  it('are found although hyphens, line breaks and dates in the heading changed', () => {
    const head = ['Gebiet', 'Bevölke-\nrung (Dez 2020)', 'Arbeits\u00adlose 30.06.2020'];
    expect(rulesOf(applyMapping(table([head, NORD, HAFEN]), mapping(), AREAS))).toEqual([]);
  });

  it('under a merged heading carry its text', () => {
    const rows = [['Gebiet', 'Stand', null], [null, 'Bevölkerung', 'Arbeitslose'], NORD, HAFEN];
    const merged = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ];
    const columns = [{ measure: 'alo', head: 'Stand / Arbeitslose' }];
    const joined = mapping({ headRows: [1, 2], firstRow: 3, columns });
    expect(cellsOf(applyMapping(table(rows, 'x.xlsx', merged), joined, AREAS))).toEqual([
      ['0101', 2020, 'alo', 5],
      ['0102', 2020, 'alo', 7],
    ]);
  });

  it('can be named by position alone', () => {
    const columns = [{ measure: 'alo', position: 'C' }];
    expect(cellsOf(applyMapping(table([HEAD, NORD]), mapping({ columns }), AREAS))).toEqual([
      ['0101', 2020, 'alo', 5],
    ]);
  });

  it('of the real delivery are proposed when next year renames and moves them', async () => {
    const { areas } = await cityPackage('hamburg');
    const original = delivered('hamburg-stadtteilprofile-2018.csv');
    const [sheet] = original.sheets;
    const rows = sheet!.rows.map((cells, row) => [
      cells[0]!,
      row === 0 ? 'Neue_Spalte' : '1',
      ...cells.slice(1).map((cell) => (row === 0 && cell === 'A_Arbeitslose' ? 'A_Arbeitslos' : cell)),
    ]);
    const result = applyMapping(
      { ...original, sheets: [{ ...sheet!, rows }] },
      mappingIn('hamburg', 'stadtteilprofile-csv'),
      areas,
    );
    expect(result.problems.filter(({ rule }) => rule === 'column-moved')).toHaveLength(22);
    expect(result.problems.filter(({ rule }) => rule === 'column-missing').map(({ facts }) => facts)).toEqual(
      [{ measure: 'alo', head: 'A_Arbeitslose', proposal: 'A_Arbeitslos', position: 'AE' }],
    );
    expect(result.observations).toHaveLength(22 * 99);
  });
});

describe('areas', () => {
  it('that are unknown, missing or delivered twice are named with their row', () => {
    const result = applyMapping(table([HEAD, NORD, ['Hafn', 1, 1], ['Nord', 3, 3]]), mapping(), AREAS);
    expect(result.problems.map(({ rule, facts }) => [rule, facts])).toEqual([
      ['area-unknown', { row: 3, area: 'Hafn' }],
      ['area-duplicate', { row: 4, area: 'Nord' }],
      ['area-missing', { count: 1, list: 'Hafen (0102)' }],
    ]);
    expect(cellsOf(result)).toContainEqual(['0101', 2020, 'bev', 100]);
  });

  it('of one name on two levels are ambiguous, unless the levels stand one below the other', () => {
    const rows = [HEAD, NORD, HAFEN, ['Süd', 250, 8], ['Nord', 50, 4]];
    const levels = ['stadtteil', 'bezirk'];
    const both = (sections: boolean) => mapping({ areas: { ...MAPPING.areas, levels, sections } });
    const unsettled = applyMapping(table(rows), both(false), AREAS);
    expect(rulesOf(unsettled)).toEqual(['area-ambiguous', 'area-ambiguous', 'area-missing']);
    const settled = applyMapping(table(rows), both(true), AREAS);
    expect(rulesOf(settled)).toEqual([]);
    expect(cellsOf(settled).filter(([, , measure]) => measure === 'bev')).toEqual([
      ['0101', 2020, 'bev', 100],
      ['0102', 2020, 'bev', 200],
      ['2', 2020, 'bev', 250],
      ['1', 2020, 'bev', 50],
    ]);
  });

  it('are joined by key where the delivery has one', () => {
    const rows = [HEAD, ['0101', 100, 5], ['0102', 200, 7], ['NZ', 3, '-']];
    const byKey = mapping({ areas: { ...MAPPING.areas, by: 'key' } });
    expect(cellsOf(applyMapping(table(rows), byKey, AREAS)).at(-1)).toEqual(['NZ', 2020, 'alo', 0]);
  });

  it('are looked for only in rows with figures: notes and empty rows are passed over', () => {
    const rows = [HEAD, NORD, [], HAFEN, ['Quelle: Statistikstelle'], [null, 3, 3]];
    expect(rulesOf(applyMapping(table(rows), mapping(), AREAS))).toEqual(['row-without-area']);
  });
});

describe('values', () => {
  const read = (value: GridValue, more: object = {}) =>
    applyMapping(table([HEAD, ['Nord', value, 5], HAFEN]), mapping(more), AREAS);

  it.each([
    ['.', 'unknown'],
    ['".    "', 'unknown'],
    ['/', 'unreliable'],
    ['x', 'meaningless'],
    ['…', 'later'],
    ['', 'lost'],
    [null, 'lost'],
  ])('read the sign %j as %s', (sign, absence) => {
    expect(read(sign).observations[0]?.cell).toEqual({ value: null, absence });
  });

  it.each([
    ['-', 0],
    ['–', 0],
    ['1.234,5', 1234.5],
    ['12 ', 12],
    ['\u22123', -3],
    [7.25, 7.25],
  ])('read %j as %d', (text, value) => {
    expect(read(text).observations[0]?.cell).toEqual({ value });
  });

  it.each(['ca. 100', '1,234.5', '12.34', '=1+1', '#DIV/0!', '1e5', 'constructor', NaN])(
    'never read %j as a number',
    (text) => {
      const result = read(text);
      expect(result.observations).toHaveLength(3);
      expect(result.problems.map(({ rule, facts }) => [rule, facts])).toEqual([
        ['text-in-numbers', { measure: 'bev', value: String(text), place: 'B2' }],
      ]);
    },
  );

  it('follow the sign table of the source', () => {
    expect(read('k.A.', { signs: { 'k.A.': 'unknown' } }).observations[0]?.cell).toEqual({
      value: null,
      absence: 'unknown',
    });
  });
});

describe('the year', () => {
  it('comes from the file name, with an offset where the name says the year of publication', () => {
    const year = { from: 'file-name', pattern: '(\\d{4})', offset: -1 };
    const result = applyMapping(table([HEAD, NORD, HAFEN], 'profil-2014.xlsx'), mapping({ year }), AREAS);
    expect(result.observations[0]?.year).toBe(2013);
    expect(rulesOf(result)).toEqual([]);
  });

  it('comes from a column, row by row', () => {
    const rows = [
      ['Gebiet', 'Jahr', 'Bevölkerung', 'Arbeitslose'],
      ['Nord', 2019, 1, 1],
      ['Nord', '2020', 2, 2],
      ['Hafen', 2019, 3, 3],
      ['Hafen', 'alt', 3, 3],
    ];
    const year = { from: 'column', column: { head: 'Jahr' } };
    const columns = [{ measure: 'bev', head: 'Bevölkerung' }];
    const result = applyMapping(table(rows), mapping({ year, columns }), AREAS);
    expect(cellsOf(result)).toEqual([
      ['0101', 2019, 'bev', 1],
      ['0101', 2020, 'bev', 2],
      ['0102', 2019, 'bev', 3],
    ]);
    expect(rulesOf(result)).toEqual(['year-in-row', 'area-missing']);
    expect(result.problems[0]?.facts).toEqual({ row: 5, year: 'alt' });
  });

  it('in the head is held against the one in the file name: "2014" holds 31.12.2013', async () => {
    const { areas } = await cityPackage('hamburg');
    const renamed = {
      ...delivered('hamburg-stadtteilprofile-2013.xlsx'),
      fileName: 'Daten_fuer_die_Stadtteilprofile_2014.xlsx',
    };
    const result = applyMapping(renamed, mappingIn('hamburg', 'stadtteilprofile-xlsx'), areas);
    expect(result.problems.map((one) => findingSentence(one, 'de'))).toEqual([
      'Der Dateiname „Daten_fuer_die_Stadtteilprofile_2014.xlsx“ nennt 2014, die Werte gelten für 2013. Bitte bestätigen Sie das Berichtsjahr.',
    ]);
    expect(result.observations[0]?.year).toBe(2013);
  });

  it('or the sheet that is not where the mapping says is named', () => {
    const year = { from: 'head', pattern: 'Stand (\\d{4})' };
    expect(() => applyMapping(table([HEAD, NORD]), mapping({ year }), AREAS)).toThrow('mapping-year-missing');
    expect(() => applyMapping(table([HEAD, NORD]), mapping({ sheet: '^Daten' }), AREAS)).toThrow(
      'mapping-sheet-missing',
    );
  });
});

it('stops an expression that tries without end', () => {
  const endless = '(a+)+$';
  const fileName = `${'a'.repeat(60)}.xlsx`;
  const year = { from: 'file-name', pattern: endless };
  expect(() => applyMapping(table([HEAD, NORD], fileName), mapping({ year }), AREAS)).toThrow(
    'mapping-expression-slow',
  );
  const sheets = [{ name: `${'a'.repeat(60)}!`, rows: [], merged: [] }];
  expect(() => applyMapping({ ...table([]), sheets }, mapping({ sheet: endless }), AREAS)).toThrow(
    'mapping-expression-slow',
  );
});

it('stops it within a second or so, on however many names it is tried', () => {
  const sheets = Array.from({ length: 200 }, (_, i) => ({
    name: `${'a'.repeat(24)}!${i}`,
    rows: [],
    merged: [],
  }));
  const begun = performance.now();
  expect(() => applyMapping({ ...table([]), sheets }, mapping({ sheet: '^(a+)+$' }), AREAS)).toThrow(
    'mapping-expression-slow',
  );
  expect(performance.now() - begun).toBeLessThan(5_000);
});

it('proposes nothing where that would mean comparing without end', () => {
  const many = (count: number, of: (i: number) => string) => Array.from({ length: count }, (_, i) => of(i));
  const columns = many(300, (i) => `Merkmal${i}`).map((head) => ({ measure: head, head }));
  const wide = table([['Gebiet', ...many(300, (i) => `Spalte ${i}`)], NORD, HAFEN]);
  expect(new Set(rulesOf(applyMapping(wide, mapping({ columns }), AREAS)))).toEqual(new Set(['column-gone']));
});

it('refuses a mapping that is not one, naming the place', () => {
  expect(() => mappingOf({ ...MAPPING, columns: [{ measure: 'a' }] }, 'probe')).toThrow(
    /mapping-invalid.*columns/,
  );
  expect(() => mapping({ year: { from: 'head', pattern: '(' } })).toThrow('mapping-invalid');
  expect(() => mapping({ firstRow: 'zwei' })).toThrow(
    expect.objectContaining({
      facts: {
        mapping: 'probe',
        detail: {
          de: expect.stringMatching(/^firstRow: Ungültige Eingabe: erwartet/),
          en: expect.stringMatching(/^firstRow: Invalid input: expected/),
        },
      },
    }),
  );
});

describe('preliminary and estimated figures', () => {
  const bevOf = (rows: GridValue[][], more: object, head = HEAD) => {
    const { observations, problems } = applyMapping(table([head, ...rows]), mapping(more), AREAS);
    return [
      observations.filter(({ measure }) => measure === 'bev').map(({ cell }) => cell),
      problems,
    ] as const;
  };
  const marks = { '#p': 'p', '(#)': 's', v: 'p' };

  it('are so by the mapping, all of them or a column', () => {
    const { observations } = applyMapping(
      table([HEAD, NORD, ['Hafen', '-', '.']]),
      mapping({ quality: 's', columns: [{ ...MAPPING.columns[0], quality: 'p' }, MAPPING.columns[1]] }),
      AREAS,
    );
    expect(observations.map(({ cell }) => cell)).toEqual([
      { value: 100, quality: 'p' },
      { value: 5, quality: 's' },
      { value: 0, quality: 'p' },
      { value: null, absence: 'unknown' },
    ]);
  });

  it('are so by a mark around the number, which counts over what the mapping says', () => {
    const rows = [
      ['Nord', '1.234 p', 5],
      ['Hafen', '(12,5)', 7],
    ];
    expect(bevOf(rows, { marks, quality: 'p' })).toEqual([
      [
        { value: 1234, quality: 'p' },
        { value: 12.5, quality: 's' },
      ],
      [],
    ]);
  });

  it('are so by a mark in the column beside the number', () => {
    const rows = [
      ['Nord', 100, 5, 'v'],
      ['Hafen', 200, 7, ''],
    ];
    const columns = [{ ...MAPPING.columns[0], mark: { head: 'Status' } }];
    const head = [...HEAD, 'Status'];
    expect(bevOf(rows, { marks, columns }, head)).toEqual([
      [{ value: 100, quality: 'p' }, { value: 200 }],
      [],
    ]);
    const [cells, problems] = bevOf([['Nord', 100, 5, 'w'], HAFEN], { marks, columns }, head);
    expect(cells).toEqual([{ value: 200 }]);
    expect(problems).toMatchObject([
      { rule: 'text-in-numbers', severity: 'error', facts: { value: 'w', place: 'D2' } },
    ]);
  });

  it('are not guessed: a mark nobody declared is a text among numbers', () => {
    const [cells, problems] = bevOf([['Nord', '100p', 5], HAFEN], {});
    expect(cells).toEqual([{ value: 200 }]);
    expect(problems).toMatchObject([{ rule: 'text-in-numbers', facts: { value: '100p' } }]);
    expect(() => mapping({ marks: { '#': 'p' } })).toThrow(/mapping-invalid/);
    expect(() => mapping({ marks: { '#p#': 'p' } })).toThrow(/mapping-invalid/);
  });

  it('keep their column of marks when a proposal is taken over', () => {
    const columns = [{ ...MAPPING.columns[0], mark: { head: 'Status', position: 'D' } }];
    const asked = mapping({ marks, columns });
    const { problems } = applyMapping(table([[...HEAD, 'Statuz'], [...NORD, 'v'], HAFEN]), asked, AREAS);
    expect(problems).toMatchObject([{ rule: 'column-missing', facts: { measure: 'bev: p/s' } }]);
    expect(acceptProposals(asked, problems).columns[0]?.mark).toEqual({ head: 'Statuz', position: 'D' });
  });
});
