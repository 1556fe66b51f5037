const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

type Kind = 'paragraph' | 'character' | 'table';

interface StyleText {
  kind?: Kind;
  name: string;
  id: string;
  isDefault?: boolean;
  basedOn?: string;
  next?: string;
  priority: number;
  quick?: boolean;
  hidden?: boolean;
  body?: string;
}

const heading = (level: number, size: number, color: string, before: number): StyleText => ({
  name: `heading ${level}`,
  id: `berschrift${level}`,
  basedOn: 'Standard',
  next: 'Standard',
  priority: 9,
  quick: true,
  body:
    `<w:pPr><w:keepNext/><w:keepLines/><w:spacing w:before="${before}" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
    `<w:rPr><w:rFonts w:ascii="Calibri Light" w:hAnsi="Calibri Light" w:cs="Calibri Light"/><w:color w:val="${color}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`,
});

const NO_TABLE_MARGIN =
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>';

const GRID = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

const STYLES: readonly StyleText[] = [
  { name: 'Normal', id: 'Standard', isDefault: true, priority: 0, quick: true },
  heading(1, 40, '0F4761', 360),
  heading(2, 32, '0F4761', 160),
  heading(3, 28, '0F4761', 160),
  heading(4, 24, '0F4761', 80),
  heading(5, 22, '0F4761', 80),
  heading(6, 22, '595959', 40),
  {
    kind: 'character',
    name: 'Default Paragraph Font',
    id: 'Absatz-Standardschriftart',
    isDefault: true,
    priority: 1,
    hidden: true,
  },
  {
    kind: 'table',
    name: 'Normal Table',
    id: 'NormaleTabelle',
    isDefault: true,
    priority: 99,
    hidden: true,
    body: NO_TABLE_MARGIN,
  },
  {
    name: 'Title',
    id: 'Titel',
    basedOn: 'Standard',
    next: 'Standard',
    priority: 10,
    quick: true,
    body: '<w:pPr><w:spacing w:after="80" w:line="240" w:lineRule="auto"/><w:contextualSpacing/></w:pPr><w:rPr><w:rFonts w:ascii="Calibri Light" w:hAnsi="Calibri Light" w:cs="Calibri Light"/><w:spacing w:val="-10"/><w:kern w:val="28"/><w:sz w:val="56"/><w:szCs w:val="56"/></w:rPr>',
  },
  {
    name: 'caption',
    id: 'Beschriftung',
    basedOn: 'Standard',
    next: 'Standard',
    priority: 35,
    quick: true,
    body: '<w:pPr><w:spacing w:after="200" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:i/><w:iCs/><w:color w:val="0E2841"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>',
  },
  {
    name: 'List Paragraph',
    id: 'Listenabsatz',
    basedOn: 'Standard',
    priority: 34,
    quick: true,
    body: '<w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>',
  },
  { name: 'header', id: 'Kopfzeile', basedOn: 'Standard', priority: 99, body: tabs() },
  { name: 'footer', id: 'Fuzeile', basedOn: 'Standard', priority: 99, body: tabs() },
  {
    kind: 'character',
    name: 'Placeholder Text',
    id: 'Platzhaltertext',
    basedOn: 'Absatz-Standardschriftart',
    priority: 99,
    body: '<w:rPr><w:color w:val="666666"/></w:rPr>',
  },
  {
    kind: 'table',
    name: 'Table Grid',
    id: 'Tabellenraster',
    basedOn: 'NormaleTabelle',
    priority: 39,
    body: `<w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:tblPr><w:tblBorders>${GRID}</w:tblBorders></w:tblPr>`,
  },
];

function tabs(): string {
  return '<w:pPr><w:tabs><w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/></w:tabs><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>';
}

function styleXml(style: StyleText): string {
  const {
    kind = 'paragraph',
    name,
    id,
    isDefault,
    basedOn,
    next,
    priority,
    quick,
    hidden,
    body = '',
  } = style;
  return [
    `<w:style w:type="${kind}"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>`,
    basedOn ? `<w:basedOn w:val="${basedOn}"/>` : '',
    next ? `<w:next w:val="${next}"/>` : '',
    `<w:uiPriority w:val="${priority}"/>`,
    hidden ? '<w:semiHidden/><w:unhideWhenUsed/>' : '',
    quick ? '<w:qFormat/>' : '',
    `${body}</w:style>`,
  ].join('');
}

/** The styles a new German document brings, ids as German Word writes them. */
export const blankStyles = (): string =>
  `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="de-DE" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${STYLES.map(styleXml).join('')}</w:styles>`;
