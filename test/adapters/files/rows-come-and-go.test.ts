import { refreshWorkbook } from '../../../src/actions/refresh-workbook';
import { openWorkbook } from '../../../src/adapters/files/workbook';
import { bytesOf, pack, textOf, unpack, type Parts } from '../../../src/ooxml/package/archive';
import { declareExtension, declarePart } from '../../../src/ooxml/package/content-types';
import { relate } from '../../../src/ooxml/package/relationships';
import { shiftRows } from '../../../src/ooxml/sheet/shift-rows';
import { INHABITANTS } from '../../domain/answers';
import { convertedByLibreOffice, soffice } from '../../documents/edits/libre-office';
import { sdkErrors } from '../../ooxml/validate';
import { bookWith, query, source } from '../../workbooks/made-up-workbook';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument';
const OURS = 'xl/worksheets/sheet1.xml';

const OUR_NAME = (year: number) => `'Bevölkerung ${year}'`;
const ours = OUR_NAME(2018);

const chart = `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>${ours}!$B$7:$B$15</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>${ours}!$C$7:$C$15</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="l"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="b"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const drawing = `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>6</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>34</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Bild"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="srId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const comments = `<comments xmlns="${MAIN}"><authors><author>Amt</author></authors><commentList><comment ref="C15" authorId="0"><text><t>amtlich</t></text></comment></commentList></comments>`;
const boxes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="s1" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>3, 15, 14, 2, 5, 15, 18, 4</x:Anchor><x:Row>14</x:Row><x:Column>2</x:Column></x:ClientData></v:shape></xml>';

const sharedColumn = Array.from({ length: 9 }, (_, i) =>
  i === 0 ? '<f t="shared" ref="E7:E15" si="0">C7*2</f>' : '<f t="shared" si="0"/>',
);
const below = [
  '<row r="22"><c r="A22" t="inlineStr"><is><t>Anmerkung der Abteilung</t></is></c></row>',
  '<row r="24"><c r="B24"><f>SUM(C7:C14)</f></c><c r="C24"><f>$C$15</f></c><c r="D24"><f>SUM(sr_taba[Bevölkerung 2018])</f></c></row>',
];
const own = [`${ours}!C15`, `SUM(${ours}!C7:C14)`, 'Stadtwert*1', `COUNT(${ours}!A7:C15)`].map(
  (formula, r) => `<row r="${r + 1}"><c r="A${r + 1}"><f>${formula}</f></c></row>`,
);

/** A table of ours as a department might have built upon it, below, beside and on another worksheet. */
async function builtUpon(): Promise<Parts> {
  const parts = unpack(await bookWith(query([2018], INHABITANTS)));
  const put = (name: string, text: string, type?: string) => {
    parts.set(name, bytesOf(text));
    if (type) declarePart(parts, name, `${TYPE}.${type}+xml`);
  };
  const edit = (name: string, change: (text: string) => string) => put(name, change(textOf(parts, name)));
  put(
    'xl/worksheets/sheet2.xml',
    `<worksheet xmlns="${MAIN}"><sheetData>${own.join('')}</sheetData></worksheet>`,
    'spreadsheetml.worksheet',
  );
  const sheet = relate(parts, 'xl/workbook.xml', 'worksheet', 'worksheets/sheet2.xml');
  put(
    'xl/worksheets/sheet3.xml',
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><f>B9</f></c></row></sheetData></worksheet>`,
    'spreadsheetml.worksheet',
  );
  const third = relate(parts, 'xl/workbook.xml', 'worksheet', 'worksheets/sheet3.xml');
  edit('xl/workbook.xml', (text) =>
    text
      .replace(
        '</sheets>',
        `<sheet name="Auswertung" sheetId="2" r:id="${sheet}"/><sheet name="Anderes" sheetId="3" r:id="${third}"/></sheets>`,
      )
      .replace('</definedNames>', `<definedName name="Stadtwert">${ours}!$C$15</definedName></definedNames>`),
  );
  put('xl/charts/chart1.xml', chart, 'drawingml.chart');
  put('xl/drawings/drawing1.xml', drawing, 'drawing');
  relate(parts, 'xl/drawings/drawing1.xml', 'chart', '../charts/chart1.xml');
  put('xl/comments1.xml', comments, 'spreadsheetml.comments');
  declareExtension(parts, 'vml', `${TYPE}.vmlDrawing`);
  put('xl/drawings/vmlDrawing1.vml', boxes);
  relate(parts, OURS, 'comments', '../comments1.xml');
  const [drawn, noted] = [
    relate(parts, OURS, 'drawing', '../drawings/drawing1.xml'),
    relate(parts, OURS, 'vmlDrawing', '../drawings/vmlDrawing1.vml'),
  ];
  edit(OURS, (text) =>
    text
      .replace(/<row r="(\d+)".*?<\/row>/g, (row, number: string) => {
        const formula = sharedColumn[Number(number) - 7];
        return formula ? row.replace('</row>', `<c r="E${number}">${formula}</c></row>`) : row;
      })
      .replace('</sheetData>', `${below.join('')}</sheetData>`)
      .replace('<mergeCells count="3">', '<mergeCells count="4"><mergeCell ref="A22:C23"/>')
      .replace(
        '</mergeCells>',
        '</mergeCells><conditionalFormatting sqref="C7:C15"><cfRule type="expression" priority="1"><formula>$C7&gt;$C$15</formula></cfRule></conditionalFormatting>',
      )
      .replace('<tableParts', `<drawing r:id="${drawn}"/><legacyDrawing r:id="${noted}"/><tableParts`),
  );
  return parts;
}

async function broughtTo(year: number, parts: Parts): Promise<Parts> {
  const workbook = openWorkbook(pack(parts));
  const [change] = await refreshWorkbook({ source, workbook }, year);
  expect(change).not.toHaveProperty('reason');
  expect(change?.kept).toEqual([]);
  return unpack(workbook.bytes());
}

const plain = (parts: Parts, part: string) => textOf(parts, part).replaceAll('&apos;', "'");

it('lets all that was built upon a table follow a row that comes', async () => {
  const before = await builtUpon();
  expect(sdkErrors(pack(before), 'buch.xlsx')).toEqual([]);
  const after = await broughtTo(2024, before);
  expect(sdkErrors(pack(after), 'buch.xlsx')).toEqual([]);
  const [sheet, other] = [plain(after, OURS), plain(after, 'xl/worksheets/sheet2.xml')];
  const next = OUR_NAME(2024);
  expect(sheet).toMatch(/<row r="15"><c r="A15" s="(\d+)" t="inlineStr"><is><t>99</);
  expect(sheet).toContain(
    '<c r="B25"><f>SUM(C7:C14)</f></c><c r="C25"><f>$C$16</f></c><c r="D25"><f>SUM(sr_taba[Bevölkerung 2024])</f></c>',
  );
  expect(sheet).toContain('<c r="E16"><f>C16*2</f></c>');
  expect(sheet).toContain('<mergeCell ref="A23:C24"/>');
  expect(sheet).toContain('sqref="C7:C16"><cfRule type="expression" priority="1"><formula>$C7&gt;$C$16<');
  expect([...other.matchAll(/<f>(.*?)<\/f>/g)].map(([, formula]) => formula)).toEqual([
    `${next}!C16`,
    `SUM(${next}!C7:C14)`,
    'Stadtwert*1',
    `COUNT(${next}!A7:C16)`,
  ]);
  expect(plain(after, 'xl/workbook.xml')).toContain(`name="Stadtwert">${next}!$C$16<`);
  expect(plain(after, 'xl/charts/chart1.xml')).toContain(`${next}!$C$7:$C$16<`);
  expect(plain(after, 'xl/drawings/drawing1.xml')).toContain('<xdr:row>21</xdr:row>');
  expect(plain(after, 'xl/comments1.xml')).toContain('ref="C16"');
  expect(plain(after, 'xl/tables/table1.xml')).toMatch(/ref="A6:C15"[^]*<autoFilter ref="A6:C15"/);
  for (const part of [
    'xl/worksheets/sheet3.xml',
    '[Content_Types].xml',
    'docProps/core.xml',
    'xl/worksheets/_rels/sheet1.xml.rels',
  ])
    expect([part, textOf(after, part)]).toEqual([part, textOf(before, part)]);
});

it('looks as in a table made anew where a row came, and the city as before', async () => {
  const after = await broughtTo(2024, await builtUpon());
  const fresh = unpack(await bookWith(query([2024], INHABITANTS)));
  const formatsOf = (parts: Parts, row: number) => {
    const styles = textOf(parts, 'xl/styles.xml');
    const list = (name: string, item: string) =>
      [
        ...(new RegExp(`<${name}\\b[^]*?</${name}>`).exec(styles)?.[0] ?? '').matchAll(
          new RegExp(`<${item}\\b(?:[^>]*/>|[^]*?</${item}>)`, 'g'),
        ),
      ].map(([text]) => text);
    const [fonts, formats] = [list('fonts', 'font'), list('cellXfs', 'xf')];
    const [, cells = ''] = new RegExp(`<row r="${row}"[^>]*>(.*?)</row>`).exec(textOf(parts, OURS)) ?? [];
    return [...cells.matchAll(/<c r="[ABC]\d+" s="(\d+)"/g)].map(([, s]) => {
      const format = formats[Number(s)] ?? '';
      const font = fonts[Number(/fontId="(\d+)"/.exec(format)?.[1])] ?? '';
      return {
        number: /numFmtId="\d+"/.exec(format)?.[0],
        letters: [/<i\b/.test(font), /<b\b/.test(font)],
        border: /borderId="\d+"/.exec(format)?.[0],
        align: /<alignment[^>]*>/.exec(format)?.[0],
      };
    });
  };
  expect(formatsOf(after, 15)).toHaveLength(3);
  expect(formatsOf(after, 15)).toEqual(formatsOf(fresh, 15));
  expect(formatsOf(after, 16)).toEqual(formatsOf(fresh, 16));
});

it('lets the table grow where somebody put a row in above the city, there and back', async () => {
  const before = await builtUpon();
  shiftRows(before, { worksheet: 'Bevölkerung 2018', row: 14, by: 1 });
  const after = await broughtTo(2024, before);
  expect(sdkErrors(pack(after), 'buch.xlsx')).toEqual([]);
  const key = (row: number) => new RegExp(`<c r="A${row}"[^>]*><is><t>(.*?)<`).exec(plain(after, OURS))?.[1];
  expect([14, 15, 16, 17].map(key)).toEqual(['0108', '99', undefined, '00']);
  expect(plain(after, 'xl/tables/table1.xml')).toMatch(/ref="A6:C15"[^]*<autoFilter ref="A6:C15"/);
  const back = await broughtTo(2018, after);
  expect(sdkErrors(pack(back), 'buch.xlsx')).toEqual([]);
  expect(plain(back, 'xl/tables/table1.xml')).toBe(plain(before, 'xl/tables/table1.xml'));
  const values = (parts: Parts) => plain(parts, OURS).replace(/<f.*?(?:\/>|<\/f>)/g, '<f/>');
  expect(values(back)).toBe(values(before));
});

it('comes back to the start, cell by cell', async () => {
  const before = await builtUpon();
  const back = await broughtTo(2018, await broughtTo(2024, before));
  expect(sdkErrors(pack(back), 'buch.xlsx')).toEqual([]);
  const cells = (parts: Parts) =>
    plain(parts, OURS)
      .replace(/<f t="shared"[^>]*?(?:\/>|>[^<]*<\/f>)/g, '<f/>')
      .replace(/(<c r="E\d+">)<f>C\d+\*2<\/f>/g, '$1<f/>');
  expect(cells(back)).toBe(cells(before));
  for (const part of [
    'xl/worksheets/sheet2.xml',
    'xl/tables/table1.xml',
    'xl/charts/chart1.xml',
    'xl/drawings/drawing1.xml',
    'xl/comments1.xml',
  ])
    expect([part, plain(back, part)]).toEqual([part, plain(before, part)]);
});

/** Machines without LibreOffice skip it; the formulas are compared above everywhere. */
(soffice() ? it : it.skip)(
  'computes what was built upon it, in LibreOffice',
  async () => {
    const after = await broughtTo(2024, await builtUpon());
    const value = (row: number) =>
      Number(new RegExp(`<c r="C${row}"[^>]*><v>(.*?)</v>`).exec(textOf(after, OURS))?.[1]);
    const sum = [7, 8, 9, 10, 11, 12, 13, 14].map(value).reduce((all, each) => all + each, 0);
    expect(computed(pack(after), 2)).toEqual([value(16), sum, value(16), 10].map(String));
  },
  60_000,
);

/** The first column of a sheet, as LibreOffice computes it. */
function computed(bytes: Uint8Array, sheet: number): string[] {
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,${sheet}`;
  const [csv] = convertedByLibreOffice(new Map([['buch.xlsx', bytes]]), filter, ['buch-Auswertung.csv']);
  return new TextDecoder().decode(csv).replaceAll('"', '').trim().split('\n');
}
