import { applyMapping } from '../../src/deliveries/apply-mapping';
import type { DeliveryFinding } from '../../src/deliveries/finding';
import { mappingOf } from '../../src/deliveries/mapping';
import { readTable } from '../../src/deliveries/read-table';
import type { Area } from '../../src/domain/area';
import { ReportingError } from '../../src/domain/reporting-error';
import { seededRandom } from '../../src/domain/typology/clusters/seeded-random';
import { columnLetters } from '../../src/figures/cell-address';
import { book, number, row, runs, sheet, STRUCK, text } from './sheets-as-made';

const ROUNDS = 1000;
const AREAS: Area[] = ['Altstadt', 'Bergheim', 'Königsfeld', 'St. Ilgen', 'Wiesental', 'Zollhafen'].map(
  (name, i) => ({ key: `0${i + 1}`, name, level: 'teil', kind: 'part' }),
);
const MEASURES = ['ew', 'alo', 'sgb2', 'quote'];
const COUNTS = new Set(MEASURES.slice(0, 3));
const MAPPING = mappingOf(
  {
    id: 'probe',
    name: { de: 'Probe', en: 'Sample' },
    sheet: 1,
    headRows: [1],
    firstRow: 2,
    areas: { by: 'name', column: { head: 'Gebiet' }, levels: ['teil'] },
    year: { from: 'fixed', year: 2023 },
    numbers: { decimal: ',', thousands: '.' },
    columns: MEASURES.map((measure) => ({ measure, head: `Zahl ${measure}` })),
  },
  'probe',
);

interface Case {
  bytes: Uint8Array;
  file: string;
  /** The answer it must get: a rule with its place, or the code of a refusal. */
  rule: DeliveryFinding['rule'] | ReportingError['code'];
  place?: [fact: string, value: string | number];
}

type Random = (below: number) => number;

/** What stands in the cells of a table without a fault. */
function soundCells(random: Random): (string | number)[][] {
  return AREAS.map(({ name }) => [
    name,
    ...MEASURES.map((m) => (m === 'quote' ? random(1000) / 10 : 10 + random(90_000))),
  ]);
}

const HEADS = ['Gebiet', ...MEASURES.map((measure) => `Zahl ${measure}`)];
const cellOf = (value: string | number) => (typeof value === 'number' ? number(value) : text(value));

function workbookOf(
  cells: (string | number)[][],
  change: (rows: string[][]) => void = () => {},
  heads = HEADS,
) {
  const rows = [heads.map(text), ...cells.map((line) => line.map(cellOf))];
  change(rows);
  return book(sheet(rows.map((line) => row(line))));
}

const csvOf = (cells: (string | number)[][]) =>
  [HEADS, ...cells]
    .map((line) => line.map((v) => String(v).replace('.', typeof v === 'number' ? ',' : '.')).join(';'))
    .join('\r\n');

/** One wrong cell of a count. */
function wrongCell(cell: (random: Random) => string, rule: Case['rule']) {
  return (random: Random): Case => {
    const [r, c] = [1 + random(AREAS.length), 1 + random(COUNTS.size)];
    const bytes = workbookOf(soundCells(random), (rows) => (rows[r]![c] = cell(random)));
    return { bytes, file: 'x.xlsx', rule, place: ['place', `${columnLetters(c)}${r + 1}`] };
  };
}

/** One area that is written otherwise. */
function wrongArea(write: (name: string, random: Random) => string, rule: Case['rule']) {
  return (random: Random): Case => {
    const cells = soundCells(random);
    const r = random(AREAS.length);
    const name = write(String(cells[r]![0]), random);
    cells[r]![0] = name;
    return { bytes: workbookOf(cells), file: 'x.xlsx', rule, place: ['row', r + 2] };
  };
}

const WORDS = [
  'k. A.',
  'nan',
  'NULL',
  'Infinity',
  '0x10',
  '1_000',
  'ca. 50',
  '12 %',
  '1.23.4',
  '5,5,5',
  '12-',
  '<3',
  '●',
];

const CLASSES: Record<string, (random: Random) => Case> = {
  'a word in numbers': wrongCell((random) => text(WORDS[random(WORDS.length)]!), 'text-in-numbers'),
  'a truth value': wrongCell((random) => `<c t="b"><v>${random(2)}</v></c>`, 'text-in-numbers'),
  'an error value': wrongCell(() => '<c t="e"><v>#NV</v></c>', 'text-in-numbers'),
  'a day': wrongCell((random) => number(40_000 + random(5_000), 2), 'text-in-numbers'),
  'half a case': wrongCell((random) => number(random(1000) + 0.5), 'count-not-whole'),
  'thousands as decimals': wrongCell(
    (random) => number(`${1 + random(900)}.${101 + 2 * random(400)}`),
    'thousands-as-decimal',
  ),
  'fewer than none': wrongCell((random) => number(-1 - random(1000)), 'count-negative'),
  'more than there are': wrongCell((random) => number(`${1 + random(9)}e+1${random(10)}`), 'count-too-large'),
  'a masked number': wrongCell((random) => number(1 + random(4), 4 + 2 * random(2)), 'cell-shown-otherwise'),
  'thousands shown': wrongCell((random) => number(1000 + random(9000), 3), 'cell-shown-otherwise'),
  'a struck-out cell': wrongCell((random) => number(random(1000), STRUCK), 'cell-struck'),
  'a struck-out part': wrongCell(
    (random) => runs([String(random(99)), '<strike/>'], [String(100 + random(900))]),
    'cell-struck-part',
  ),
  'a raised mark': wrongCell(
    (random) => runs([String(random(999))], ['2', '<vertAlign val="superscript"/>']),
    'cell-raised',
  ),
  'a formula without result': wrongCell(() => '<c><f>SUM(A1)</f></c>', 'cell-no-result'),
  'an unknown area': wrongArea(
    (_, random) => ['Summe', 'darunter Frauen', 'Nord', 'Xanten'][random(4)]!,
    'area-unknown',
  ),
  'a misspelt area': wrongArea((name) => `${name}${name.at(-1)}*`.replace('St. ', 'Sankt '), 'area-proposed'),
  'no area': wrongArea(() => '', 'row-without-area'),
  'an area twice'(random) {
    const cells = soundCells(random);
    cells.push([...cells[random(AREAS.length)]!]);
    return {
      bytes: workbookOf(cells),
      file: 'x.xlsx',
      rule: 'area-duplicate',
      place: ['row', AREAS.length + 2],
    };
  },
  'a column gone'(random) {
    const c = 1 + random(MEASURES.length);
    const heads = HEADS.map((head, i) => (i === c ? 'Bemerkungen der Fachstelle' : head));
    return {
      bytes: workbookOf(soundCells(random), undefined, heads),
      file: 'x.xlsx',
      rule: 'column-gone',
      place: ['measure', MEASURES[c - 1]!],
    };
  },
  'a column twice'(random) {
    const c = 1 + random(MEASURES.length);
    const cells = soundCells(random).map((line) => [...line, 1]);
    return {
      bytes: workbookOf(cells, undefined, [...HEADS, HEADS[c]!]),
      file: 'x.xlsx',
      rule: 'column-ambiguous',
      place: ['measure', MEASURES[c - 1]!],
    };
  },
  'another year in the head'(random) {
    const heads = HEADS.map((head, i) => (i ? `${head} ${2000 + random(22)}` : head));
    return {
      bytes: workbookOf(soundCells(random), undefined, heads),
      file: 'x.xlsx',
      rule: 'head-year-differs',
      place: ['year', 2023],
    };
  },
  'an empty column'(random) {
    const c = 1 + random(MEASURES.length);
    const bytes = workbookOf(soundCells(random), (rows) =>
      rows.slice(1).forEach((line) => (line[c] = text(' '))),
    );
    return { bytes, file: 'x.xlsx', rule: 'column-empty', place: ['position', columnLetters(c)] };
  },
  'a field too many'(random) {
    const lines = csvOf(soundCells(random)).split('\r\n');
    const r = 1 + random(AREAS.length);
    lines[r] += ';1';
    return {
      bytes: Buffer.from(lines.join('\r\n')),
      file: 'x.csv',
      rule: 'line-fields',
      place: ['row', r + 1],
    };
  },
  'a field too few'(random) {
    const lines = csvOf(soundCells(random)).split('\r\n');
    const r = 1 + random(AREAS.length);
    lines[r] = lines[r]!.replace(/;[^;]*$/, '');
    return {
      bytes: Buffer.from(lines.join('\r\n')),
      file: 'x.csv',
      rule: 'line-fields',
      place: ['row', r + 1],
    };
  },
  'letters of DOS'(random) {
    const lines = csvOf(soundCells(random)).replace('ö', '\u0094');
    return { bytes: Buffer.from(lines, 'latin1'), file: 'x.csv', rule: 'delivery-letters' };
  },
  'a file cut off'(random) {
    const whole = workbookOf(soundCells(random));
    return { bytes: whole.slice(0, 4 + random(whole.length - 30)), file: 'x.xlsx', rule: 'delivery-damaged' };
  },
  'an old workbook'() {
    return {
      bytes: Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
      file: 'x.xlsx',
      rule: 'delivery-unknown-form',
    };
  },
  'a page of the web'(random) {
    return {
      bytes: Buffer.from(`<html><table>${random(99)}</table></html>`),
      file: 'x.xls',
      rule: 'delivery-unknown-form',
    };
  },
};

/** The answer, and the place it names. */
function answered({ bytes, file, rule, place }: Case): unknown[] {
  try {
    const { problems } = applyMapping(readTable(bytes, file), MAPPING, AREAS, { counts: COUNTS });
    const found = problems.find((problem) => problem.rule === rule);
    return found ? [rule, place && found.facts[place[0]]] : problems.map((problem) => problem.rule);
  } catch (failure) {
    return failure instanceof ReportingError ? [failure.code, undefined] : [String(failure)];
  }
}

it('finds nothing where nothing is wrong', () => {
  const random = seededRandom(7);
  const cells = soundCells((below) => Math.floor(random() * below));
  for (const [bytes, file] of [
    [workbookOf(cells), 'x.xlsx'],
    [Buffer.from(csvOf(cells)), 'x.csv'],
  ] as const)
    expect(applyMapping(readTable(bytes, file), MAPPING, AREAS, { counts: COUNTS }).problems).toEqual([]);
});

it(`answers each of ${ROUNDS} malformed deliveries with what is wrong and where`, () => {
  const random = seededRandom(2026);
  const below: Random = (most) => Math.floor(random() * most);
  const names = Object.keys(CLASSES);
  const wrong: unknown[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const name = names[round % names.length]!;
    const made = CLASSES[name]!(below);
    const answer = answered(made);
    const right = [made.rule, made.place?.[1]];
    if (JSON.stringify(answer) !== JSON.stringify(right)) wrong.push({ round, name, right, answer });
  }
  expect(wrong).toEqual([]);
});
