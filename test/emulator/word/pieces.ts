import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PKG = 'http://schemas.microsoft.com/office/2006/xmlPackage';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of a flat OPC text: XML, or bytes. */
export interface Piece {
  name: string;
  type: string;
  xml?: string;
  bytes?: Uint8Array;
}

const pieceXml = ({ name, type, xml, bytes }: Piece): string => {
  const data = xml
    ? `<pkg:xmlData>${xml}</pkg:xmlData>`
    : `<pkg:binaryData>${Buffer.from(bytes ?? []).toString('base64')}</pkg:binaryData>`;
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}">${data}</pkg:part>`;
};

const relationships = (entries: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export const rels = (name: string, entries: [id: string, type: string, target: string][]): Piece => ({
  name,
  type: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: relationships(entries),
});

/** A flat OPC package with the given body, document relationships and further parts. */
export function flatOpc(
  body: string,
  entries: [id: string, type: string, target: string][] = [],
  pieces: Piece[] = [],
): string {
  const all = [
    rels('/_rels/.rels', [['rId1', 'officeDocument', 'word/document.xml']]),
    {
      name: '/word/document.xml',
      type: `${WORD}.document.main+xml`,
      xml: `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}</w:body></w:document>`,
    },
    rels('/word/_rels/document.xml.rels', entries),
    ...pieces,
  ];
  return `<pkg:package xmlns:pkg="${PKG}">${all.map(pieceXml).join('')}</pkg:package>`;
}

/** Declares what documents with text boxes use. */
const SHAPES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" mc:Ignorable=""';

/** The bytes of a .docx with the given body, document relationships and further parts. */
export function docx(
  body: string,
  entries: [id: string, type: string, target: string][] = [],
  pieces: Piece[] = [],
): Uint8Array {
  const document: Piece = {
    name: '/word/document.xml',
    type: `${WORD}.document.main+xml`,
    xml: `<w:document xmlns:w="${W}" xmlns:r="${R}" ${SHAPES}><w:body>${body}</w:body></w:document>`,
  };
  const all = [
    rels('/_rels/.rels', [['rId1', 'officeDocument', 'word/document.xml']]),
    document,
    rels('/word/_rels/document.xml.rels', entries),
    ...pieces,
  ];
  const types = all.map(({ name, type }) => `<Override PartName="${name}" ContentType="${type}"/>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${types}</Types>`,
    ),
    ...Object.fromEntries(all.map(({ name, xml, bytes }) => [name.slice(1), bytes ?? strToU8(xml ?? '')])),
  });
}

/** A part of the document whose root is a w: element. */
export const wordPart = (name: string, root: string, content: string): Piece => ({
  name: `/word/${name}.xml`,
  type: `${WORD}.${name.replace(/\d+$/, '')}+xml`,
  xml: `<w:${root} xmlns:w="${W}" xmlns:r="${R}">${content}</w:${root}>`,
});

/** A run with a text box, written twice as Word writes it. */
export const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" name="Textfeld 1"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

export const paragraph = (text: string, style?: string): string =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`;

export const control = (tag: string, content: string, id = 7): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/><w:id w:val="${id}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${(rows[0] ?? [])
    .map(() => '<w:gridCol w:w="2000"/>')
    .join('')}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr>${cells.map((text) => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`).join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`;

export const styles = (xml: string): Piece => ({
  name: '/word/styles.xml',
  type: `${WORD}.styles+xml`,
  xml: `<w:styles xmlns:w="${W}">${xml}</w:styles>`,
});

export const stylesEntry: [string, string, string] = ['rIdS', 'styles', 'styles.xml'];

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** A paragraph with an inline chart; its document relationship has the id rIdChart. */
export const chartParagraph = (id = 1): string =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="5486400" cy="3200400"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${id}" name="Diagramm ${id}" descr="Quote"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="rIdChart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;

export const chartEntry: [string, string, string] = ['rIdChart', 'chart', 'charts/chart1.xml'];

export const WORKBOOK = strToU8('stands for an embedded workbook');

export const chartPieces: Piece[] = [
  {
    name: '/word/charts/chart1.xml',
    type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    xml: `<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${R}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>Tabelle1!$B$2:$B$3</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="2"/><c:pt idx="0"><c:v>12.5</c:v></c:pt><c:pt idx="1"><c:v>31.4</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`,
  },
  rels('/word/charts/_rels/chart1.xml.rels', [
    ['rId1', 'package', '../embeddings/Microsoft_Excel_Worksheet1.xlsx'],
  ]),
  {
    name: '/word/embeddings/Microsoft_Excel_Worksheet1.xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: WORKBOOK,
  },
];

/** A PNG of one transparent pixel. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
