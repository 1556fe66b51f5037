import { applyMapping } from '../../src/deliveries/apply-mapping';
import { acceptProposals } from '../../src/deliveries/find-columns';
import { mappingOf, type Mapping } from '../../src/deliveries/mapping';
import { readTable } from '../../src/deliveries/read-table';
import type { Area } from '../../src/domain/area';
import { ReportingError } from '../../src/domain/reporting-error';
import { typologyTable } from '../../src/deliveries/typology-table';
import { presetOf } from '../../src/cli/presets';
import { book, LINKS, MAIN, number, RELATED, row, runs, sheet, STRUCK, text } from './sheets-as-made';

const NAMES = ['St. Georg', 'Höhe', 'Straßenfeld', 'Mitte (Zentrum)'];
const AREAS: Area[] = NAMES.map((name, i) => ({ key: `00${i + 1}`, name, level: 'teil', kind: 'part' }));
const COUNTS = new Set(['ew']);

const mapping = (more: object = {}): Mapping =>
  mappingOf(
    {
      id: 'probe',
      name: { de: 'Probe', en: 'Sample' },
      sheet: 1,
      headRows: [1],
      firstRow: 2,
      areas: { by: 'name', column: { head: 'Gebiet' }, levels: ['teil'] },
      year: { from: 'fixed', year: 2023 },
      numbers: { decimal: ',', thousands: '.' },
      columns: [
        { measure: 'ew', head: 'Einwohner' },
        { measure: 'quote', head: 'Quote' },
      ],
      ...more,
    },
    'probe',
  );

const HEAD = row([text('Gebiet'), text('Einwohner'), text('Quote')]);
const plain = (name: string, i: number) => row([text(name), number(1000 + i), number(5.5)]);
const PLAIN = NAMES.map(plain);

/** A table with these cells of the first area, the others as usual. */
const withCells = (ew: string, quote = number(5.5)) =>
  sheet([HEAD, row([text(NAMES[0]!), ew, quote]), ...PLAIN.slice(1)]);

function read(bytes: Uint8Array, by = mapping(), file = 'probe.xlsx') {
  const { observations, problems } = applyMapping(readTable(bytes, file), by, AREAS, { counts: COUNTS });
  const found = (measure: string, area = '001') =>
    observations.find((one) => one.measure === measure && one.area === area)?.cell.value;
  return {
    ew: found('ew'),
    quote: found('quote'),
    all: observations.length,
    areas: [...new Set(observations.map(({ area }) => area))].length,
    problems,
    said: problems.map(({ rule, severity, facts }) => `${severity} ${rule} ${facts.place ?? ''}`.trim()),
  };
}

const csv = (lines: string[], encode: (words: string) => Uint8Array = (words) => Buffer.from(words)) =>
  encode(`${lines.join('\r\n')}\r\n`);
const LINES = ['Gebiet;Einwohner;Quote', ...NAMES.map((name, i) => `${name};${1000 + i};5,5`)];

it('reads what nothing is wrong with, and says nothing', () => {
  expect(read(book(sheet([HEAD, ...PLAIN])))).toMatchObject({ ew: 1000, quote: 5.5, all: 8, said: [] });
});

describe('cells', () => {
  it.each<[string, string, number | undefined, string[]]>([
    [
      'a raised footnote mark',
      runs(['12345'], ['1', '<vertAlign val="superscript"/>']),
      12345,
      ['warning cell-raised B2'],
    ],
    ['struck-out figures', runs(['999', '<strike/>'], ['12345']), 12345, ['warning cell-struck-part B2']],
    ['a strike that is switched off', runs(['123', '<strike val="0"/>'], ['45']), 12345, []],
    [
      'nothing but what is struck out',
      runs(['999', '<strike/>']),
      null as never,
      ['decision cell-struck B2'],
    ],
    ['a cell that is struck out as a whole', number(999, STRUCK), null as never, ['decision cell-struck B2']],
    ['a day', number(45291, 2), undefined, ['error text-in-numbers B2']],
    ['a duration', number(1.5, 8), undefined, ['error text-in-numbers B2']],
    ['a truth value', '<c t="b"><v>1</v></c>', undefined, ['error text-in-numbers B2']],
    ['an error', '<c t="e"><v>#DIV/0!</v></c>', undefined, ['error text-in-numbers B2']],
    ['thousands', number(12345, 3), 12345, ['decision cell-shown-otherwise B2']],
    ['a sign over a number', number(3, 4), 3, ['decision cell-shown-otherwise B2']],
    ['a sign over small numbers only, here one', number(3, 6), 3, ['decision cell-shown-otherwise B2']],
    ['a sign over small numbers only, here none', number(7, 6), 7, []],
    ['nothing over a number', number(12, 9), 12, ['decision cell-shown-otherwise B2']],
    ['zero as a dash', number(0, 5), 0, []],
    ['zero with a sign', number('-0'), 0, []],
    [
      'a formula that was never computed',
      '<c><f>A1</f></c>',
      null as never,
      ['error cell-no-result B2', 'warning formula-values'],
    ],
    [
      'a formula whose result is a text',
      '<c t="str"><f>A1</f><v>1.234</v></c>',
      1234,
      ['warning formula-values'],
    ],
    ['an escaped line end', text('12345_x000D_'), 12345, []],
    ['half a person', number(12.5), undefined, ['error count-not-whole B2']],
    ['thousands as decimals', number(1.234), undefined, ['error thousands-as-decimal B2']],
    ['fewer than none', number(-5), undefined, ['error count-negative B2']],
    ['more than there are', number('1e+21'), undefined, ['error count-too-large B2']],
  ])('with %s', (_, cell, value, said) => {
    const result = read(book(withCells(cell)));
    expect([result.ew, result.said]).toEqual([value, said]);
  });

  it.each([
    ['read as shown', 0.055, 1, 5.5, ['warning cell-percent C2']],
    ['without binary fractions', 0.07, 1, 7, ['warning cell-percent C2']],
    ['that only write the sign', 5.5, 7, 5.5, []],
  ])('of percentages, %s', (_, stored, format, value, said) => {
    const result = read(book(withCells(number(1000), number(stored, format))));
    expect([result.quote, result.said]).toEqual([value, said]);
  });

  it('are not minded where nothing is read from them', () => {
    const beside = sheet([
      HEAD,
      ...NAMES.map((name, i) => row([text(name), number(1000 + i), number(5.5), number(45291, 4)])),
    ]);
    expect(read(book(beside)).said).toEqual([]);
  });
});

describe('what is hidden', () => {
  const hidden = ' hidden="1"';

  it('are rows: they wait for a decision, and are read', () => {
    const rows = [HEAD, ...PLAIN.slice(0, 3), row([text(NAMES[3]!), number(9), number(1)], hidden)];
    const result = read(book(sheet(rows)));
    expect([result.areas, result.said, result.problems[0]?.facts.list]).toEqual([
      4,
      ['decision hidden-rows'],
      '5',
    ]);
    expect(read(book(sheet([...rows, row([], ' ht="0"')]))).said).toEqual(['decision hidden-rows']);
  });

  it('are columns with something in them', () => {
    const cols = '<cols><col min="3" max="16384" hidden="1"/></cols>';
    const result = read(book(sheet([HEAD, ...PLAIN], cols)));
    expect([result.said, result.problems[0]?.facts.list]).toEqual([['decision hidden-columns'], 'C']);
  });

  it.each(['hidden', 'veryHidden'])('is a first sheet (%s): the first one a person sees is read', (state) => {
    const parts = {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets><sheet name="Entwurf" sheetId="1" r:id="rId4" state="${state}"/><sheet name="Daten" sheetId="2" r:id="rId1"/></sheets></workbook>`,
      'xl/worksheets/sheet2.xml': sheet([
        HEAD,
        ...NAMES.map((name) => row([text(name), number(1), number(1)])),
      ]),
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...LINKS, ['rId4', 'worksheet', 'worksheets/sheet2.xml']].map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    };
    const result = read(book(sheet([HEAD, ...PLAIN]), parts));
    expect([result.ew, result.said]).toEqual([1000, ['decision hidden-sheets']]);
    const named = read(book(sheet([HEAD, ...PLAIN]), parts), mapping({ sheet: 'Entwurf' }));
    expect([named.ew, named.said]).toEqual([1, ['decision hidden-sheets', 'decision hidden-sheet-read']]);
  });
});

describe('heads', () => {
  const under = (heads: string[], values = [1000, 2000, 5.5]) =>
    book(
      sheet([
        row(heads.map(text)),
        ...NAMES.map((name) => row([text(name), ...values.map((value) => number(value))])),
      ]),
    );

  it('with two years: that of the delivery counts, whatever letter is in the mapping', () => {
    const by = mapping({
      columns: [
        { measure: 'ew', head: 'Einwohner 2023', position: 'B' },
        { measure: 'quote', head: 'Quote' },
      ],
    });
    expect(read(under(['Gebiet', 'Einwohner 2022', 'Einwohner 2023', 'Quote']), by).ew).toBe(2000);
    const neither = read(under(['Gebiet', 'Einwohner 2021', 'Einwohner 2022', 'Quote']), by);
    expect([neither.ew, neither.said]).toEqual([undefined, ['error column-ambiguous']]);
    expect(neither.problems[0]?.facts.positions).toBe('B „Einwohner 2021“, C „Einwohner 2022“');
  });

  it('with another year than the delivery wait for a decision', () => {
    const result = read(under(['Gebiet', 'Einwohner 2022', 'Quote'], [1000, 5.5]));
    expect(result.said).toEqual(['decision head-year-differs']);
    expect(read(under(['Gebiet', 'Einwohner 2023', 'Quote'], [1000, 5.5])).said).toEqual([]);
  });

  it('merged over several columns may change: what stands lowest counts', () => {
    const rows = [
      row([text('Gebiet'), text('Bevölkerung')]),
      row(['<c r="B2" t="inlineStr"><is><t>Einwohner</t></is></c>', text('Quote')]),
      ...PLAIN,
    ];
    const merged = sheet(rows).replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="B1:C1"/></mergeCells>',
    );
    expect(read(book(merged), mapping({ headRows: [1, 2], firstRow: 3 }))).toMatchObject({
      ew: 1000,
      said: [],
    });
  });

  it('over nothing wait for a decision', () => {
    const empty = sheet([HEAD, ...NAMES.map((name, i) => row([text(name), number(1000 + i)]))]);
    expect(read(book(empty)).said).toEqual(['decision column-empty']);
  });
});

describe('names', () => {
  const named = (name: string, by = mapping()) =>
    read(book(sheet([HEAD, row([text(name), number(1000), number(5.5)]), ...PLAIN.slice(1)])), by);

  it.each(['St.Georg', 'ST. GEORG', 'St.\u00a0Georg', 'St Georg'])(
    'are the same in other letters: %s',
    (name) => {
      expect(named(name)).toMatchObject({ ew: 1000, said: ['warning area-read-as'] });
    },
  );

  it.each(['Sankt Georg', 'St. Georg*', 'St. Georg ¹⁾', 'St. Georgg'])(
    'spelt otherwise are proposed, accepted once and kept: %s',
    (name) => {
      const { ew, said, problems } = named(name);
      expect([ew, said]).toEqual([undefined, ['error area-proposed', 'warning area-missing']]);
      const accepted = acceptProposals(mapping(), problems);
      expect(named(name, mappingOf(JSON.parse(JSON.stringify(accepted)), 'kept'))).toMatchObject({
        ew: 1000,
        said: [],
      });
    },
  );

  it.each([
    ['Hoehe', '002'],
    ['Strassenfeld', '003'],
    ['Mitte', '004'],
  ])('with umlauts spelt out are proposed: %s', (name, key) => {
    expect(named(name).problems[0]?.facts.key).toBe(key);
  });

  it.each(['Summe', 'darunter Männer', 'Nord'])('that are none are never guessed: %s', (name) => {
    expect(named(name).said).toEqual(['error area-unknown', 'warning area-missing']);
  });

  it('merged over rows are named with their cells', () => {
    const rows = [HEAD, PLAIN[0]!, row(['<c r="B3"><v>1</v></c>', number(1)]), ...PLAIN.slice(2)];
    const merged = sheet(rows).replace(
      '</sheetData>',
      '</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
    );
    const { said, problems } = read(book(merged));
    expect(said).toEqual(['error row-merged', 'warning area-missing']);
    expect(problems[0]?.facts).toEqual({ row: 3, merged: 'A2:A3' });
  });

  it('whose keys lost their zeros are one finding, and known once accepted', () => {
    const by = mapping({ areas: { by: 'key', column: { head: 'Gebiet' }, levels: ['teil'] } });
    const keyed = book(
      sheet([HEAD, ...NAMES.map((_, i) => row([number(i + 1), number(1000 + i), number(5.5)]))]),
    );
    const { said, problems } = read(keyed, by);
    expect(said).toEqual(['error zeros-lost']);
    expect(read(keyed, acceptProposals(by, problems))).toMatchObject({ ew: 1000, areas: 4, said: [] });
  });
});

describe('texts', () => {
  const latin1 = (words: string) => Buffer.from(words, 'latin1');

  it.each<[string, (words: string) => Uint8Array, string[]]>([
    ['UTF-8 with a mark', (words) => Buffer.from(`\uFEFF${words}`), []],
    ['UTF-16', (words) => Buffer.from(`\uFEFF${words}`, 'utf16le'), []],
    ['UTF-16 without a mark', (words) => Buffer.from(words, 'utf16le'), []],
    ['UTF-16, big end first', (words) => Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), []],
    ['Windows-1252', latin1, []],
    [
      'UTF-8 with a mark and the separator named',
      (words) => Buffer.from(`\uFEFFsep=;\r\n${words}`),
      ['warning sep-line'],
    ],
  ])('in %s', (_, encode, said) => {
    expect(read(csv(LINES, encode), mapping(), 'probe.csv')).toMatchObject({ ew: 1000, all: 8, said });
  });

  it.each<[string, (words: string) => Uint8Array]>([
    ['DOS', (words) => latin1(words.replaceAll('ö', '\u0094').replaceAll('ß', '\u00e1'))],
    ['a Mac', (words) => latin1(words.replaceAll('ö', '\u009a').replaceAll('ß', '\u00a7'))],
    ['nobody: replaced letters', (words) => Buffer.from(words.replaceAll('ö', '\uFFFD'))],
  ])('in letters of %s are refused', (_, encode) => {
    const refused = () => read(csv(LINES, encode), mapping(), 'probe.csv');
    expect(refused).toThrow(new ReportingError('delivery-letters', { file: 'probe.csv' }));
  });

  it('with a decimal comma that separates are refused line by line', () => {
    const lines = LINES.map((line) => line.replaceAll(';', ','));
    const { all, said, problems } = read(csv(lines), mapping(), 'probe.csv');
    expect([all, said[0], problems[0]?.facts]).toEqual([
      0,
      'error line-fields',
      { row: 2, count: 4, fields: 3, list: '2, 3, 4, 5' },
    ]);
  });
});

describe('a file of indices to be typed', () => {
  const TYPED = ['area_key', 'einwohner', 's1', 's3', 's4'];
  const typed = async (cells: string[], hidden = '') => {
    const rows = [1, 2, 3].map((i) => row([text(`a${i}`), number(1000), number(i), number(i), number(i)]));
    const worksheet = sheet([row(TYPED.map(text)), ...rows, row([text('a4'), ...cells], hidden)]);
    const table = readTable(book(worksheet), 'in.xlsx');
    return typologyTable(table, await presetOf('berlin-mss')).answer.cells.at(-1);
  };
  const people = number(1000);

  it('is read as it is seen', async () => {
    const raised = runs(['1000'], ['1', '<vertAlign val="superscript"/>']);
    expect(await typed([raised, number(4), number(0.04, 1), number(4)])).toEqual({ value: 1000 });
  });

  it.each<[string, string[], string, string]>([
    ['hidden rows', [people, number(4), number(4), number(4)], ' hidden="1"', 'typology-file-hidden'],
    ['masked numbers', [people, number(4), number(4, 4), number(4)], '', 'typology-file-cell'],
    ['struck-out numbers', [people, number(4, STRUCK), number(4), number(4)], '', 'typology-file-cell'],
    [
      'formulas nobody computed',
      [people, number(4), '<c><f>A1</f></c>', number(4)],
      '',
      'typology-file-cell',
    ],
  ])('is refused with %s', async (_, cells, hidden, code) => {
    await expect(typed(cells, hidden)).rejects.toMatchObject({ code });
  });
});

describe('a figure a row', () => {
  const LONG = mapping({
    columns: [],
    year: { from: 'column', column: { head: 'Jahr' } },
    long: {
      measure: { head: 'Merkmal' },
      value: { head: 'Wert' },
      names: { 'Einwohner insgesamt': 'ew', Quote: 'quote', Bemerkung: '' },
    },
  });
  const lines = [
    'Gebiet;Jahr;Merkmal;Wert',
    ...[2022, 2023].flatMap((year) =>
      NAMES.flatMap((name, i) => [
        `${name};${year};EINWOHNER  insgesamt;${year + i}`,
        `${name};${year};Quote;5,${i}`,
        `${name};${year};Bemerkung;1`,
      ]),
    ),
  ];

  it('is read with its measure and year', () => {
    const { all, said } = read(csv(lines), LONG, 'lang.csv');
    const { observations } = applyMapping(readTable(csv(lines), 'lang.csv'), LONG, AREAS, { counts: COUNTS });
    expect([all, said]).toEqual([16, []]);
    expect(
      observations
        .filter(({ area }) => area === '002')
        .map(({ year, measure, cell }) => [year, measure, cell.value]),
    ).toEqual([
      [2022, 'ew', 2023],
      [2022, 'quote', 5.1],
      [2023, 'ew', 2024],
      [2023, 'quote', 5.1],
    ]);
  });

  it('names what belongs to no measure, stands twice, is missing or is none', () => {
    const changed = [
      ...lines.slice(0, 1),
      'St. Georg;2022;Haushalte;7',
      'Höhe;2022;Quote;viele',
      ...lines
        .slice(1)
        .filter((line) => !line.startsWith('Höhe;2022;Quote') && !line.startsWith('St. Georg;2023;Quote')),
      'St. Georg;2022;Quote;9,9',
    ];
    expect(read(csv(changed), LONG, 'lang.csv').said).toEqual([
      'error area-duplicate',
      'error measure-unknown',
      'warning area-missing',
      'error text-in-numbers D3',
    ]);
  });

  it('needs columns or this, not both', () => {
    expect(() => mapping({ long: LONG.long })).toThrow(ReportingError);
    expect(() => mapping({ columns: [] })).toThrow(ReportingError);
  });
});

describe('a sheet a year', () => {
  const YEARS = mapping({ sheet: '^Jahr', year: { from: 'sheet-name', pattern: '(\\d{4})' } });
  const withSheets = (names: string[]) => {
    const ids = names.map((_, i) => `rId${i + 10}`);
    const related = [...LINKS, ...ids.map((id, i) => [id, 'worksheet', `worksheets/sheet${i + 10}.xml`])];
    const entries = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="${ids[i]}"/>`);
    return book(sheet([HEAD]), {
      'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATED}"><sheets>${entries.join('')}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
      ...Object.fromEntries(
        names.map((_, i) => [`xl/worksheets/sheet${i + 10}.xml`, sheet([HEAD, ...PLAIN])]),
      ),
    });
  };
  const yearsOf = (names: string[]) =>
    applyMapping(readTable(withSheets(names), 'jahre.xlsx'), YEARS, AREAS, { counts: COUNTS });

  it('is read with the others', () => {
    const { observations, problems } = yearsOf(['Lies mich', 'Jahr 2021', 'Jahr 2022']);
    expect([observations.length, [...new Set(observations.map(({ year }) => year))], problems]).toEqual([
      16,
      [2021, 2022],
      [],
    ]);
  });

  it('counts once', () => {
    expect(yearsOf(['Jahr 2021', 'Jahr 2021 (2)']).problems.map(({ rule }) => rule)).toEqual(['year-twice']);
  });
});
