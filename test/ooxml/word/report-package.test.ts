import { fileTemplate } from '../../../src/adapters/files/report-template';
import { openReport } from '../../../src/adapters/files/report-document';
import type { ChartBody } from '../../../src/figures/figure';
import { slotsOf } from '../../figures/slots-of';
import { makeFigure } from '../../../src/figures/make-figure';
import type { FigureOptions, FigureRequest } from '../../../src/figures/provenance';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { withFigures } from '../../../src/ooxml/word/insert-figures';
import { memoryIn } from '../../../src/ooxml/word/report-package';
import { readReportState } from '../../../src/ooxml/word/report-state';
import { standingSlots } from '../../contracts/standing-slots';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS } from '../../domain/answers';
import { sdkErrors } from '../validate';

const OUTLINE = {
  language: 'de' as const,
  title: 'Sozialbericht Hamburg 2013',
  cover: 'Sozialbericht Hamburg 2013',
  head: 'Sozialbericht Hamburg 2013',
  subtitle: 'Soziale Lage',
  facts: ['Berichtsjahr 2013'],
  imprint: [{ label: 'Herausgeber', text: 'Stadt Hamburg' }],
  entries: [
    { kind: 'heading' as const, level: 1 as const, text: 'Kurzfassung' },
    { kind: 'figure' as const, id: 'kept' },
    { kind: 'text' as const, text: 'Danach.' },
  ],
};

const AWKWARD = answerOf({
  indicators: [CHILDREN, { ...INHABITANTS, unit: CHILDREN.unit }],
  years: [2013],
  rows: [
    ['0101', 'A & B <„x“> \u0001', 36.8, 12],
    ['0102', "Leer 'n' \uD800", '.', '…'],
    ['99', 'nicht zuordenbar', 1, 2],
    ['00', 'Hamburg', 21.4, 0],
  ],
});

const request = (id: string, kind: FigureRequest['kind'], options: FigureOptions = {}): FigureRequest => ({
  id,
  kind,
  query: HAMBURG_2013.query,
  language: 'de',
  options,
});

const started = async (other: Partial<Parameters<typeof fileTemplate.start>[0]> = {}) =>
  unpack((await fileTemplate.start({ ...OUTLINE, ...other })).bytes());
const empty = () => started();
const tableOf = (id: string) => makeFigure(HAMBURG_2013, request(id, 'table'));

const ONE = answerOf({
  indicators: [CHILDREN],
  years: [2013, 2017],
  rows: [
    ['0101', 'Altstadt', 36.8, 25.4],
    ['0121', 'Neuwerk', '.', 3],
    ['00', 'Hamburg', 21.4, 20.7],
  ],
});

const FIGURES = [
  makeFigure(HAMBURG_2013, request('t1', 'table')),
  makeFigure(ONE, request('t2', 'table')),
  makeFigure(ONE, request('c1', 'chart', { chart: 'bar' })),
  makeFigure(ONE, request('c2', 'chart', { chart: 'line' })),
  makeFigure(ONE, request('c3', 'chart', { chart: 'column' })),
  makeFigure(HAMBURG_2013, request('b1', 'box')),
  makeFigure(HAMBURG_2013, { ...request('e1', 'table'), language: 'en' }),
];

const withAll = async () => withFigures(await empty(), FIGURES);

const figuresIn = (parts: Parts) =>
  readReportState(parts, memoryIn(parts), {}).state.figures.map(({ id, standing }) => ({
    id,
    slots: standingSlots(standing!),
  }));

it('satisfies the Open XML SDK with every kind of figure', async () => {
  expect(sdkErrors(pack(await withAll()))).toEqual([]);
}, 30_000);

it('reads back exactly the texts it wrote, for every kind', async () => {
  const found = new Map(figuresIn(await withAll()).map(({ id, slots }) => [id, slots]));
  for (const figure of FIGURES) expect(found.get(figure.provenance.request.id)).toEqual(slotsOf(figure));
});

it('keeps awkward characters and drops what XML forbids', async () => {
  const parts = withFigures(await empty(), [makeFigure(AWKWARD, request('t', 'table'))]);
  const slots = figuresIn(parts)[0]?.slots ?? {};
  expect(slots['cell.0.0']).toBe('A & B <„x“> ');
  expect(slots['cell.1.0']).toBe("Leer 'n' ");
  expect(sdkErrors(pack(parts))).toEqual([]);
}, 30_000);

it('makes the same bytes of the same document and figures', async () => {
  const start = await empty();
  const [once, again] = [withFigures(start, FIGURES), withFigures(start, FIGURES)];
  expect(Buffer.from(pack(once)).equals(Buffer.from(pack(again)))).toBe(true);
});

describe('a document somebody else made', () => {
  it('stays byte for byte in every part a figure does not concern', async () => {
    const before = await empty();
    const after = withFigures(before, [makeFigure(HAMBURG_2013, request('b', 'box'))]);
    const changed = [...after.keys()].filter((name) => !same(before, after, name));
    expect(changed.sort()).toEqual(['word/document.xml']);
  });

  it('is read where its relationships start at the root of the package', async () => {
    const parts = withFigures(await empty(), [FIGURES[0]!]);
    const fromRoot = (name: string, change: (xml: string) => string) =>
      parts.set(name, bytesOf(change(textOf(parts, name))));
    fromRoot('_rels/.rels', (xml) => xml.replaceAll('Target="', 'Target="/'));
    fromRoot('word/_rels/document.xml.rels', (xml) =>
      xml.replaceAll('Target="../', 'Target="/').replaceAll(/Target="(?=\w)/g, 'Target="/word/'),
    );
    expect(figuresIn(parts)).toEqual([{ id: 't1', slots: slotsOf(FIGURES[0]!) }]);
  });

  it('gets a figure at its end, before the section properties', async () => {
    const document = textOf(withFigures(await empty(), [FIGURES[0]!]), 'word/document.xml');
    expect(document.indexOf('sr:t1')).toBeGreaterThan(document.indexOf('Danach.'));
    expect(document).toMatch(/<\/w:sdt><w:sectPr\b(?:(?!<w:sdt>)[\s\S])*<\/w:body>/);
  });

  it('gets a figure at the place a template keeps for it', async () => {
    const parts = withFigures(await empty(), [makeFigure(HAMBURG_2013, request('kept', 'table'))]);
    const document = textOf(parts, 'word/document.xml');
    expect(document).not.toContain('{{sr:kept}}');
    expect(document.indexOf('sr:kept')).toBeLessThan(document.indexOf('Danach.'));
  });

  it('gets it at the first of several places, and leaves the others to whoever keeps them', async () => {
    const twice = await started({ entries: [...OUTLINE.entries, { kind: 'figure', id: 'kept' }] });
    const document = textOf(withFigures(twice, [tableOf('kept')]), 'word/document.xml');
    const [before, behind] = document.split('Danach.');
    expect(before).toContain('sr:kept');
    expect(before).not.toContain('{{sr:kept}}');
    expect(behind).toContain('{{sr:kept}}');
  });

  it('gets no table into its header, though a place is kept there', async () => {
    const headed = await started({ head: '{{sr:headed}}' });
    const after = withFigures(headed, [tableOf('headed')]);
    const changed = [...after.keys()].filter((name) => !same(headed, after, name));
    expect(changed).toEqual(['word/document.xml']);
    const document = textOf(after, 'word/document.xml');
    expect(document.indexOf('sr:headed')).toBeGreaterThan(document.indexOf('Danach.'));
  });

  it('has room for the cursor between figures that stand one behind the other, and nowhere else', async () => {
    const places = ['a', 'b'].map((id) => ({ kind: 'figure' as const, id }));
    const neighbours = await started({ entries: [...places, ...OUTLINE.entries] });
    const document = textOf(withFigures(neighbours, ['a', 'b', 'c', 'd'].map(tableOf)), 'word/document.xml');
    const tagged = document.split('</w:sdt><w:p/>').map((piece) => piece.match(/(?<="sr:)[abcd](?=")/g));
    expect(tagged).toEqual([['a'], ['b', 'c'], ['d']]);
  });
});

it('numbers captions of a kind in the order they stand', async () => {
  const document = textOf(await withAll(), 'word/document.xml');
  const captions = [...document.matchAll(/SEQ (\w+) [\s\S]*?<w:t xml:space="preserve">(\d+)<\/w:t>/g)];
  expect(captions.map(([, label, number]) => `${label} ${number}`)).toEqual([
    'Tabelle 1',
    'Tabelle 2',
    'Abbildung 1',
    'Abbildung 2',
    'Abbildung 3',
    'Table 1',
  ]);
});

it('gives every control and drawing an id of its own', async () => {
  const document = textOf(await withAll(), 'word/document.xml');
  for (const pattern of [/<w:sdtPr>(?:(?!<\/w:sdtPr>).)*?<w:id w:val="(-?\d+)"/g, /<wp:docPr id="(\d+)"/g]) {
    const ids = [...document.matchAll(pattern)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe('a chart', () => {
  const bodyOf = (index: number) => FIGURES[index]?.body as ChartBody;

  it('agrees with the workbook behind it, cell by cell (CH-09)', async () => {
    const parts = await withAll();
    const chart = textOf(parts, 'word/charts/chart1.xml');
    const sheet = textOf(
      unpack(parts.get('word/embeddings/Microsoft_Excel_Worksheet1.xlsx') as Uint8Array),
      'xl/worksheets/sheet1.xml',
    );
    const cells = new Map(
      [...sheet.matchAll(/<c r="(\w+)"[^>]*>(?:<v>|<is><t[^>]*>)([^<]*)/g)].map(([, place, text]) => [
        place,
        text,
      ]),
    );
    const references = [
      ...chart.matchAll(/<c:f>Daten!\$(\w)\$(\d+)(?::\$\w\$\d+)?<\/c:f>([\s\S]*?)<\/c:(?:str|num)Cache>/g),
    ];
    expect(references).toHaveLength(6);
    for (const [, column, first, cache] of references)
      for (const [, index, text] of (cache ?? '').matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)/g))
        expect(cells.get(`${column}${Number(first) + Number(index)}`)).toBe(text);
  });

  it('leaves out the point of a missing number and shows gaps (CH-10)', async () => {
    const chart = textOf(await withAll(), 'word/charts/chart1.xml');
    expect(bodyOf(2).series[0]?.values).toContain(null);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    expect(
      (chart.match(/<c:ptCount val="3"\/><c:pt idx="0">(?:(?!ptCount).)*?<\/c:numCache>/g) ?? []).length,
    ).toBe(2);
  });

  it('is 16 cm wide, and as high as its bars need', async () => {
    const document = textOf(await withAll(), 'word/document.xml');
    const sizes = [...document.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, cx, cy]) => [
      Number(cx) / 360_000,
      Number(cy) / 360_000,
    ]);
    // 1.4 cm and three areas with two bars of 0.4 cm each and 0.25 cm between them; lines and columns are 8.5 cm high.
    expect(sizes).toEqual([
      [16, 4.55],
      [16, 8.5],
      [16, 8.5],
    ]);
  });

  it('forgets what an earlier chart of its number left behind', async () => {
    const parts = await empty();
    const stale =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="gone.xlsx"/></Relationships>';
    parts.set('word/charts/_rels/chart1.xml.rels', bytesOf(stale));
    const relations = textOf(withFigures(parts, [FIGURES[2]!]), 'word/charts/_rels/chart1.xml.rels');
    expect([...relations.matchAll(/Target="([^"]*)"/g)].map(([, target]) => target)).toEqual([
      '../embeddings/Microsoft_Excel_Worksheet1.xlsx',
    ]);
  });

  it('starts at 0, speaks German and formats without the source (CH-02, CH-11)', async () => {
    const chart = textOf(await withAll(), 'word/charts/chart1.xml');
    expect(chart).toContain('<c:min val="0"/>');
    expect(chart).toContain('<c:lang val="de-DE"/>');
    expect(chart).toContain('formatCode="#,##0.0" sourceLinked="0"');
  });
});

it('declares the report and keeps properties it does not know', async () => {
  const report = openReport(pack(await withAll()), 'x.docx');
  await report.setProperties({ reportingYear: 2013, reportId: 'SB-1' });
  await report.setProperties({ reportingYear: 2018 });
  expect(await report.properties()).toMatchObject({
    reportingYear: 2018,
    reportId: 'SB-1',
    title: OUTLINE.title,
  });
  expect(sdkErrors(report.bytes())).toEqual([]);
}, 30_000);

function same(before: Parts, after: Parts, name: string): boolean {
  const [a, b] = [before.get(name), after.get(name)];
  return a !== undefined && b !== undefined && Buffer.from(a).equals(Buffer.from(b));
}
