import fc from 'fast-check';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';
import { ownDocument, request, type Base } from './bases';
import { EDITS } from './edits/all';
import { edited, type Edit, type Target } from './edits/edit';
import { intoTextBox } from './edits/into-text-box';
import { typeOverNumber } from './edits/type-over-number';
import { writeBehindSource } from './edits/write-behind';
import { madeUpCity } from './made-up-city';
import { breaches } from './oracle/law';
import { truthOf, type Truth } from './oracle/release';
import { openDocx } from './package/docx';

/** The judge is judged without any refresh: by documents made for the new year, whole or with one fault. */
const source = madeUpCity();
const query = (years: number[], ...indicators: { id: string }[]) => ({
  city: 'hamburg',
  indicators: indicators.map(({ id }) => id),
  level: 'stadtteil',
  years,
});
const figures = (year: number, before: number) => [
  request('tabelle', 'table', query([year], UNEMPLOYMENT, CHILDREN, INHABITANTS)),
  request('zwei', 'table', query([before, year], CHILDREN, INHABITANTS)),
  request('bild', 'chart', query([year], UNEMPLOYMENT)),
  request('kasten', 'box', query([year], CHILDREN)),
];

let old: Base;
let fresh: Base;
let truth: Truth;
/** A year whose tables have the rows of the old one: what is done to either is done at the same place. */
let alike: { fresh: Base; truth: Truth };

beforeAll(async () => {
  old = await ownDocument(source, figures(2018, 2013));
  fresh = await ownDocument(source, figures(2024, 2018));
  truth = await truthOf(source, old.requests, 2024);
  alike = {
    fresh: await ownDocument(source, figures(2017, 2013)),
    truth: await truthOf(source, old.requests, 2017),
  };
});

const judged = (bytes: Uint8Array, report = edited(old.bytes)) => breaches(report, { bytes }, truth);

it('accepts the document as it would have been made for the new year', () => {
  expect(judged(fresh.bytes)).toEqual([]);
});

it('accepts a document left alone only where that was asked', () => {
  expect(judged(old.bytes)).toEqual([
    expect.stringContaining('untouched, not renewed'),
    expect.stringContaining('untouched, not renewed'),
    expect.stringContaining('untouched, not renewed'),
    expect.stringContaining('untouched, not renewed'),
  ]);
});

/** Numbers of the made-up city, worked out by its formula: Altstadt and Hafen, unemployment, 2018 and 2024. */
const [ALTSTADT_OLD, ALTSTADT_NEW, HAFEN_NEW] = ['27,3', '85,0', '6,0'];

it.each<[string, string | RegExp, string, RegExp]>([
  [
    'an old number',
    `>${ALTSTADT_NEW}<`,
    `>${ALTSTADT_OLD}<`,
    /Altstadt × arbeitslosenquotient × 2024: "27,3" for "85,0"/,
  ],
  [
    'a number of another area',
    `>${ALTSTADT_NEW}<`,
    `>${HAFEN_NEW}<`,
    /Altstadt × arbeitslosenquotient.*"6,0" for "85,0"/,
  ],
  ['an old caption', /(<w:t[^>]*>[^<]*, Hamburg )2024/, '$12018', /caption ".*2018", right is ".*2024"/],
  ['an old alternative text', /(tblDescription w:val="[^"]*, Hamburg )2024/, '$12018', /alternative text/],
  ['an old name of the table', /(tblCaption w:val="[^"]*, Hamburg )2024/, '$12018', /names the old year/],
  ['an old source line', /Berichtsjahr: 2024/, 'Berichtsjahr: 2018', /written by hand|lacking/],
  ['a second source line', /<w:p>(?:(?!<w:p>).)*>Quelle:.*?<\/w:p>/, '$&$&', /twice: Quelle/],
  [
    'an old head',
    />2024<\/w:t><\/w:r><\/w:p><\/w:tc>/,
    '>2013</w:t></w:r></w:p></w:tc>',
    /head "2018" became "2013"/,
  ],
  ['another name of a row', />Hafen</, '>Hafenrand<', /row gone: Hafen/],
  [
    'a sentence of the old year in a box',
    /(Kasten"\/><\/w:pPr><w:r><w:t[^>]*>)[^<]*/,
    '$1Das war 2018.',
    /written by hand/,
  ],
  [
    'a paragraph of the text lost',
    /<w:p><w:r><w:t>Nach der 1\. Darstellung\.<\/w:t><\/w:r><\/w:p>/,
    '',
    /text outside figures/,
  ],
  [
    'a figure lost',
    /<w:sdt><w:sdtPr><w:alias[^>]*><w:tag w:val="sr:zwei"\/>.*?<\/w:sdtContent><\/w:sdt>/s,
    '',
    /figures became 3/,
  ],
])('finds %s', (_, what, by, fault) => {
  const docx = openDocx(fresh.bytes);
  const before = docx.text('word/document.xml');
  docx.put('word/document.xml', before.replace(what, by));
  expect(docx.text('word/document.xml')).not.toBe(before);
  expect(judged(docx.save()).join('\n')).toMatch(fault);
});

it.each<[string, RegExp, string, RegExp]>([
  ['an old number in a chart', /<c:v>85<\/c:v>/, '<c:v>27.3</c:v>', /2024 × Altstadt: "27.3" for "85"/],
  ['a chart that says other things than its workbook', /<c:v>85<\/c:v>/, '<c:v>84</c:v>', /Daten!\$B\$2/],
  ['an old name of a series', /<c:v>2024<\/c:v>/, '<c:v>2018</c:v>', /2024 × /],
])('finds %s', (_, what, by, fault) => {
  const docx = openDocx(fresh.bytes);
  docx.put('word/charts/chart1.xml', docx.text('word/charts/chart1.xml').replace(what, by));
  expect(judged(docx.save()).join('\n')).toMatch(fault);
});

const place: Target = { figure: 0, row: 2, column: 0, seed: 1 };

it('finds a hand value overwritten, and one that is not listed', () => {
  const report = edited(old.bytes, [typeOverNumber, place]);
  const right = edited(fresh.bytes, [typeOverNumber, place]);
  expect(judged(right.bytes, report)).toEqual([]);
  expect(judged(fresh.bytes, report).join('\n')).toMatch(/Hafen × arbeitslosenquotient/);
  const changes = truthfulClaims();
  const said = breaches(report, { bytes: right.bytes, changes }, truth);
  expect(said).toEqual([expect.stringMatching(/the hand value "70\.\d+,5" is not listed/)]);
});

it('finds a claim that is not true', () => {
  const claims = truthfulClaims();
  expect(breaches(edited(old.bytes), { bytes: fresh.bytes, changes: claims }, truth)).toEqual([]);
  expect(breaches(edited(old.bytes), { bytes: fresh.bytes, changes: claims.slice(1) }, truth)).toEqual([
    expect.stringContaining('nothing said of it'),
  ]);
  const lying = claims.map((claim) => ({ ...claim, changes: [{ where: 'cell', old: '', new: '47.110,8' }] }));
  expect(breaches(edited(old.bytes), { bytes: fresh.bytes, changes: lying }, truth)[0]).toContain(
    'said to be written',
  );
});

function truthfulClaims() {
  return old.requests.map(({ id }) => ({
    id,
    outcome: 'renewed' as const,
    reason: '',
    changes: [{ where: 'title', old: '2018', new: '2024' }],
    kept: [],
  }));
}

it('finds a paragraph somebody wrote inside a figure gone, and one branch of a text box forgotten', () => {
  const report = edited(old.bytes, [writeBehindSource, place]);
  expect(judged(edited(fresh.bytes, [writeBehindSource, place]).bytes, report)).toEqual([]);
  expect(judged(fresh.bytes, report).join('\n')).toMatch(/written ".*ist aufgefallen/);
  const boxed = edited(old.bytes, [intoTextBox, place]);
  const docx = openDocx(edited(fresh.bytes, [intoTextBox, place]).bytes);
  expect(judged(docx.save(), boxed)).toEqual([]);
  const xml = docx.text('word/document.xml');
  const at = xml.indexOf(ALTSTADT_NEW, xml.indexOf('<mc:Fallback>'));
  docx.put('word/document.xml', xml.slice(0, at) + ALTSTADT_OLD + xml.slice(at + ALTSTADT_NEW.length));
  expect(judged(docx.save(), boxed).join('\n')).toMatch(/other branch of the text box/);
});

/** Edits that give the new document what a right refresh gives the old one, when they are done to either at one place. */
const COMMUTING = EDITS.filter(({ name }) =>
  [
    'inserts a row',
    'deletes a row',
    'moves a row',
    'duplicates a row',
    'deletes the row of the city',
    'inserts a column of remarks',
    'deletes a column',
    'moves a column',
    'duplicates a column',
    'merges two cells of a row',
    'merges two cells of a column',
    'types over a number',
    'types over the name of an area',
    'types over a head',
    'types over the caption',
    'types behind the caption',
    'types over the alternative text',
    'makes a cell bold and coloured',
    'cuts runs in two',
    'changes the widths of columns',
    'renames the styles',
    'comments on a number',
    'puts a footnote behind a number',
    'puts a bookmark on a number',
    'strikes out a number, tracked',
    'writes a paragraph behind the source line',
    'presses Enter inside the source line',
    'writes a paragraph below the table',
    'writes a paragraph at the caption',
    'moves the caption below',
    'puts a figure into a text box',
    'puts a figure into a table cell',
    'puts a figure into a header',
    'puts a figure into a footer',
    'puts a figure into a footnote',
    'takes the control off a figure',
    'writes other prefixes',
    'gives the parts other names',
    'hangs the memory elsewhere',
    'saves as strict Open XML',
  ].includes(name),
);

it('accepts what the same hands would have made of the new document', () => {
  const number = fc.nat({ max: 96 });
  const target = fc.record({ figure: number, row: number, column: number, seed: number });
  const steps = fc.array(fc.tuple(fc.nat({ max: COMMUTING.length - 1 }), target), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(steps, (hands) => {
      const made = hands.map(([which, where]): [Edit, Target] => [COMMUTING[which] as Edit, where]);
      const report = edited(old.bytes, ...made);
      if (report.figures.flat().some(({ expects }) => expects === 'untouched')) return;
      const right = edited(alike.fresh.bytes, ...made);
      const broken = breaches(report, { bytes: right.bytes }, alike.truth);
      if (broken.length) throw new Error(`${report.done.join(' + ')}:\n${broken.join('\n')}`);
    }),
    { seed: 99, numRuns: 1200 },
  );
}, 600_000);
