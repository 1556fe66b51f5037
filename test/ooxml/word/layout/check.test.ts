import { strToU8 } from 'fflate';
import { checkLayout } from '../../../../src/ooxml/word/layout/check';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWING = [
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
].join(' ');

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="berschrift3"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Kapitel"><w:name w:val="Kapitel"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>`;

const CORE = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Sozialbericht 2018</dc:title><dc:language>de-DE</dc:language></cp:coreProperties>`;

const custom = (names: string[]) =>
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${names
    .map((name, i) => `<property pid="${i + 2}" name="${name}"><vt:lpwstr>2018</vt:lpwstr></property>`)
    .join('')}</Properties>`;

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONSHIPS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
const STYLES_RELATIONSHIP = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

const REQUIRED = ['Berichtsjahr', 'Datenstand', 'Stichtag', 'Vorlagenversion', 'Berichts-ID'];

/** A report of the given body; everything else is in order. */
function report(body: string, { core = CORE, styles = STYLES, properties = REQUIRED } = {}) {
  const parts: Record<string, string> = {
    '_rels/.rels': RELATIONSHIPS,
    'word/document.xml': `<w:document ${W} ${DRAWING}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': STYLES_RELATIONSHIP,
    'word/styles.xml': styles,
    'docProps/core.xml': core,
    'docProps/custom.xml': custom(properties),
  };
  return new Map(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

const p = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
const row = (cells: string[], head = false) =>
  `<w:tr>${head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`;
const table = (rows: string[][], { head = true, look = true } = {}) =>
  `<w:tbl><w:tblPr>${look ? '<w:tblLook w:firstRow="1" w:val="0020"/>' : ''}</w:tblPr>${rows
    .map((cells, i) => row(cells, head && i === 0))
    .join('')}</w:tbl>`;

const SOURCE = p('Quelle: Statistikamt Nord. Berichtsjahr: 2018. Datenstand: 22.11.2026.');
const GOOD_TABLE =
  p('Tabelle 1: Einwohner 2018') +
  table([
    ['Stadtteil', 'Einwohner'],
    ['Altona', '12'],
  ]) +
  SOURCE;

const rulesFound = (parts: Map<string, Uint8Array>) => checkLayout(parts).map(({ rule }) => rule);

it('finds nothing in a report that keeps the standards', () => {
  expect(checkLayout(report(p('Lage', 'berschrift1') + GOOD_TABLE))).toEqual([]);
});

it('names the table and counts its empty cells (TB-01)', () => {
  const body =
    p('Tabelle 1: Einwohner') +
    table([
      ['Stadtteil', 'Einwohner'],
      ['Altona', ''],
      ['Veddel', '5'],
      ['Billstedt', '7'],
    ]) +
    SOURCE;
  expect(checkLayout(report(body))).toEqual([
    {
      rule: 'TB-01',
      severity: 'error',
      place: { kind: 'paragraph', index: 1 },
      facts: { figure: 'Tabelle 1: Einwohner', count: 1 },
    },
  ]);
});

it('wants exactly the used signs explained (TB-03)', () => {
  const signs = table([
    ['Stadtteil', 'Quote', 'Fälle'],
    ['Altona', '.', '–'],
    ['Veddel', '3,4', '0,0'],
  ]);
  const missing = checkLayout(report(p('Tabelle 1') + signs + SOURCE)).filter(({ rule }) => rule === 'TB-03');
  expect(missing[0]?.facts).toMatchObject({ missing: '– 0 .', surplus: '–' });
  const legend = p('Zeichen: – = nichts vorhanden; 0 = weniger als die Hälfte; . = unbekannt.');
  expect(rulesFound(report(p('Tabelle 1') + signs + legend + SOURCE))).toEqual([]);
  const tooMuch = p('Zeichen: – = nichts; 0 = weniger; . = unbekannt; x = gesperrt.');
  expect(checkLayout(report(p('Tabelle 1') + signs + tooMuch + SOURCE))[0]?.facts).toMatchObject({
    surplus: 'x',
  });
});

it('misses the source line and the time below a table of numbers (TB-15, TB-16)', () => {
  expect(
    rulesFound(
      report(
        p('Tabelle 1') +
          table([
            ['Stadtteil', 'Einwohner'],
            ['Altona', '12'],
          ]),
      ),
    ),
  ).toEqual(['TB-15', 'TB-16']);
  expect(
    rulesFound(
      report(
        table([
          ['Ort', 'Raum'],
          ['Montag', 'Saal'],
          ['Dienstag', 'Foyer'],
        ]),
      ),
    ),
  ).toEqual([]);
});

it('misses the release among the document properties (TB-16, RM-01)', () => {
  const properties = REQUIRED.filter((name) => name !== 'Datenstand');
  const found = checkLayout(report(GOOD_TABLE, { properties }));
  expect(found.map(({ rule, facts }) => [rule, facts])).toEqual([
    ['TB-16', { where: 'Datenstand' }],
    ['RM-01', { missing: 'Datenstand' }],
  ]);
});

it('wants a title that is no file name, and a language (AX-01, AX-02)', () => {
  expect(rulesFound(report('', { core: CORE.replace('Sozialbericht 2018', 'Bericht_final.docx') }))).toEqual([
    'AX-01',
  ]);
  expect(rulesFound(report('', { styles: STYLES.replace('<w:lang w:val="de-DE"/>', '') }))).toEqual([
    'AX-02',
  ]);
});

it('wants headings without a jump, starting at level 1, through styles based on them (AX-03)', () => {
  expect(rulesFound(report(p('Kapitel', 'Kapitel') + p('Abschnitt', 'berschrift3')))).toEqual(['AX-03']);
  expect(checkLayout(report(p('Abschnitt', 'berschrift3')))[0]).toMatchObject({
    place: { kind: 'paragraph', index: 0 },
    facts: { heading: 'Abschnitt', level: 3, expected: 1 },
  });
});

it('spots a bold line that plays heading, but not a bold sentence (AX-04)', () => {
  expect(rulesFound(report(bold('Soziale Lage')))).toEqual(['AX-04']);
  expect(rulesFound(report(bold('Die Lage ist stabil.')))).toEqual([]);
});

it('goes by the words of a line: a plain blank between bold ones changes nothing, a plain word does (AX-04)', () => {
  const line = (...runs: [text: string, look: string][]) =>
    report(
      `<w:p>${runs
        .map(([text, look]) => `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`)
        .join('')}</w:p>`,
    );
  const [BOLD, LARGE, SMALL] = ['<w:b/>', '<w:sz w:val="26"/>', '<w:sz w:val="25"/>'];
  expect(rulesFound(line(['Soziale', BOLD], [' ', ''], ['Lage', LARGE]))).toEqual(['AX-04']);
  expect(rulesFound(line(['Soziale', BOLD], [' Lage', '']))).toEqual([]);
  expect(rulesFound(line(['Soziale Lage', SMALL]))).toEqual([]);
  expect(rulesFound(line([' ', BOLD]))).toEqual([]);
});

it('takes a line of more than twelve words, or in a cell, for no heading (AX-04)', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'Lage').join(' ');
  expect(rulesFound(report(bold(words(12))))).toEqual(['AX-04']);
  expect(rulesFound(report(bold(words(13))))).toEqual([]);
  const inCell = GOOD_TABLE.replace(p('Altona'), bold('Altona'));
  expect(inCell).not.toBe(GOOD_TABLE);
  expect(rulesFound(report(inCell))).toEqual([]);
});

it('wants a picture described, by words and not by a file name, unless it is decorative (AX-05)', () => {
  const picture = (descr: string) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild" descr="${descr}"/></wp:inline></w:drawing></w:r></w:p>`;
  expect(rulesFound(report(picture('')))).toEqual(['AX-05']);
  expect(rulesFound(report(picture('karte.png')))).toEqual(['AX-05']);
  expect(rulesFound(report(picture('Karte der Stadtteile')))).toEqual([]);
});

it('wants table head rows without a gap from the first row on (AX-06)', () => {
  const rows = [
    ['Ort', 'Raum'],
    ['Montag', 'Saal'],
  ];
  expect(rulesFound(report(table(rows, { head: false })))).toEqual(['AX-06']);
  expect(rulesFound(report(table(rows, { look: false })))).toEqual(['AX-06']);
});

it('refuses a package without a document in one sentence', () => {
  expect(() => checkLayout(new Map())).toThrow(expect.objectContaining({ code: 'not-a-report' }));
});

it('asks for what a new report leaves to its editors', () => {
  const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const found = (body: string) => checkLayout(report(body)).filter(({ rule }) => rule === 'RM-03');
  expect(found(line('Redaktion: [bitte eintragen]') + line('Editors: [please fill in]'))).toMatchObject([
    { severity: 'warning', facts: { text: 'Redaktion: [bitte eintragen]' } },
    { severity: 'warning', facts: { text: 'Editors: [please fill in]' } },
  ]);
  expect(found(line('Redaktion: Sozialamt'))).toEqual([]);
});
