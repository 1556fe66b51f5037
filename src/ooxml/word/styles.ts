import { escapeXml, NS, XML_HEADER } from '../package/xml';
import { THEME } from '../../figures/palette';

/**
 * Our styles by what they are for. All names begin with our own, so nothing of the house template is touched, and a
 * department changes the looks of every figure by changing a style. Word may rename ids, so readers go by name.
 */
export const STYLES = {
  caption: { id: 'SozialraumBeschriftung', name: 'Sozialraum Beschriftung' },
  table: { id: 'SozialraumTabelle', name: 'Sozialraum Tabelle' },
  head: { id: 'SozialraumTabellenkopf', name: 'Sozialraum Tabellenkopf' },
  cell: { id: 'SozialraumZelle', name: 'Sozialraum Zelle' },
  number: { id: 'SozialraumZahl', name: 'Sozialraum Zahl' },
  headSmall: { id: 'SozialraumTabellenkopfklein', name: 'Sozialraum Tabellenkopf klein' },
  cellSmall: { id: 'SozialraumZelleklein', name: 'Sozialraum Zelle klein' },
  numberSmall: { id: 'SozialraumZahlklein', name: 'Sozialraum Zahl klein' },
  chart: { id: 'SozialraumAbbildung', name: 'Sozialraum Abbildung' },
  boxTitle: { id: 'SozialraumKastentitel', name: 'Sozialraum Kastentitel' },
  boxHead: { id: 'SozialraumKastenzwischentitel', name: 'Sozialraum Kastenzwischentitel' },
  box: { id: 'SozialraumKasten', name: 'Sozialraum Kasten' },
  note: { id: 'SozialraumFussnote', name: 'Sozialraum Fußnote' },
  legend: { id: 'SozialraumZeichen', name: 'Sozialraum Zeichen' },
  source: { id: 'SozialraumQuelle', name: 'Sozialraum Quelle' },
} as const;

export type StyleUse = keyof typeof STYLES;

/** Ids a document gives to the built-in styles ours are based on; they differ by the language of Word. */
export interface BaseStyles {
  normal: string;
  caption: string;
  tableNormal: string;
}

export const ENGLISH_BASES: BaseStyles = { normal: 'Normal', caption: 'Caption', tableNormal: 'TableNormal' };

const spacing = (before: number, after: number, line = 0) =>
  `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const colour = (value: string) => `<w:color w:val="${value}"/>`;
const NO_HYPHENS = '<w:suppressAutoHyphens/>';
const BOX_FRAME =
  '<w:pBdr>' +
  `<w:top w:val="single" w:sz="4" w:space="6" w:color="${THEME.tint}"/>` +
  `<w:left w:val="single" w:sz="48" w:space="10" w:color="${THEME.accent}"/>` +
  `<w:bottom w:val="single" w:sz="4" w:space="6" w:color="${THEME.tint}"/>` +
  `<w:right w:val="single" w:sz="4" w:space="10" w:color="${THEME.tint}"/></w:pBdr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${THEME.tint}"/>${NO_HYPHENS}`;

interface ParagraphStyle {
  use: StyleUse;
  base: keyof BaseStyles | StyleUse;
  paragraph?: string;
  run?: string;
}

const PARAGRAPHS: ParagraphStyle[] = [
  {
    use: 'caption',
    base: 'caption',
    paragraph: `<w:keepNext/><w:keepLines/>${NO_HYPHENS}${spacing(320, 100, 252)}<w:jc w:val="left"/>`,
    run: `<w:b/><w:bCs/><w:i w:val="0"/><w:iCs w:val="0"/>${colour(THEME.accent)}${size(21)}`,
  },
  {
    use: 'cell',
    base: 'normal',
    paragraph: `${NO_HYPHENS}${spacing(30, 30, 240)}<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>`,
    run: size(20),
  },
  {
    use: 'number',
    base: 'cell',
    paragraph: '<w:ind w:left="0" w:right="85" w:firstLine="0"/><w:jc w:val="right"/>',
  },
  {
    use: 'head',
    base: 'cell',
    paragraph: `<w:keepNext/>${spacing(50, 50, 240)}<w:jc w:val="center"/>`,
    run: `<w:b/><w:bCs/>${colour(THEME.accent)}`,
  },
  { use: 'cellSmall', base: 'cell', run: size(17) },
  {
    use: 'numberSmall',
    base: 'number',
    paragraph: '<w:ind w:left="0" w:right="57" w:firstLine="0"/>',
    run: size(17),
  },
  { use: 'headSmall', base: 'head', run: size(16) },
  { use: 'chart', base: 'normal', paragraph: `<w:keepNext/>${spacing(0, 60, 240)}<w:jc w:val="left"/>` },
  {
    use: 'box',
    base: 'normal',
    paragraph: `<w:keepNext/><w:keepLines/>${BOX_FRAME}${spacing(0, 80, 312)}<w:ind w:left="284" w:right="227" w:firstLine="0"/><w:jc w:val="left"/>`,
    run: `${colour(THEME.text)}${size(26)}`,
  },
  {
    use: 'boxTitle',
    base: 'box',
    paragraph: `<w:keepNext/>${spacing(320, 120, 288)}`,
    run: `<w:b/><w:bCs/>${colour(THEME.accent)}${size(28)}`,
  },
  {
    use: 'boxHead',
    base: 'box',
    paragraph: `<w:keepNext/>${spacing(160, 60, 288)}`,
    run: `<w:b/><w:bCs/>${colour(THEME.accent)}`,
  },
  {
    use: 'source',
    base: 'normal',
    paragraph: `<w:keepLines/>${NO_HYPHENS}${spacing(80, 320, 240)}<w:jc w:val="left"/>`,
    run: `${colour(THEME.muted)}${size(17)}`,
  },
  { use: 'note', base: 'source', paragraph: `<w:keepNext/>${spacing(80, 0, 240)}` },
  { use: 'legend', base: 'source', paragraph: `<w:keepNext/>${spacing(80, 0, 240)}` },
];

function paragraphStyle({ use, base, paragraph = '', run = '' }: ParagraphStyle, bases: BaseStyles): string {
  const { id, name } = STYLES[use];
  const basedOn = base in bases ? bases[base as keyof BaseStyles] : STYLES[base as StyleUse].id;
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(name)}"/>` +
    `<w:basedOn w:val="${escapeXml(basedOn)}"/><w:qFormat/>` +
    (paragraph && `<w:pPr>${paragraph}</w:pPr>`) +
    (run && `<w:rPr>${run}</w:rPr>`) +
    '</w:style>'
  );
}

const line = (side: string, width: number, shade: string) =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="0" w:color="${shade}"/>`;
const ground = (fill: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;

function tableStyle(bases: BaseStyles): string {
  const { id, name } = STYLES.table;
  return (
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="${escapeXml(bases.tableNormal)}"/><w:qFormat/>` +
    '<w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblBorders>' +
    line('top', 12, THEME.accent) +
    line('bottom', 12, THEME.accent) +
    line('insideH', 4, THEME.rule) +
    '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblStylePr w:type="firstRow"><w:tcPr>${ground(THEME.tint)}</w:tcPr></w:tblStylePr>` +
    `<w:tblStylePr w:type="lastRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${line('top', 8, THEME.accent)}</w:tcBorders>${ground(THEME.tint)}</w:tcPr></w:tblStylePr>` +
    '</w:style>'
  );
}

/** Each of our styles as XML, keyed by its name, ready to be added to a document that lacks it. */
export function ownStyles(bases: BaseStyles): Map<string, string> {
  return new Map([
    ...PARAGRAPHS.map((style) => [STYLES[style.use].name, paragraphStyle(style, bases)] as const),
    [STYLES.table.name, tableStyle(bases)] as const,
  ]);
}

const CAPTION =
  '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="35"/><w:qFormat/></w:style>';
const TABLE_NORMAL =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';

/** A styles part with ours and what they are based on; Word keeps the document's own where a name exists. */
export function stylesPart(): string {
  return (
    `${XML_HEADER}<w:styles xmlns:w="${NS.w}">` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    CAPTION +
    TABLE_NORMAL +
    [...ownStyles(ENGLISH_BASES).values()].join('') +
    '</w:styles>'
  );
}

const ID_OF = new Map(Object.values(STYLES).map(({ id, name }) => [name as string, id as string]));

/** A styles part of a document with ours added where they are missing; everything else stays byte for byte. */
export function withOwnStyles(styles: string): string {
  const ids = styleIdsByName(styles);
  const taken = new Set(ids.values());
  const additions: string[] = [];
  if (!ids.has('caption')) additions.push(CAPTION.replace('"Normal"', `"${normalId(styles)}"`));
  if (!ids.has('normal table')) additions.push(TABLE_NORMAL);
  const bases = {
    normal: normalId(styles),
    caption: ids.get('caption') ?? 'Caption',
    tableNormal: ids.get('normal table') ?? 'TableNormal',
  };
  for (const [name, xml] of ownStyles(bases))
    if (!ids.has(name.toLowerCase()) && !taken.has(ID_OF.get(name) ?? '')) additions.push(xml);
  return styles.replace(/<\/w:styles>\s*$/, (end) => additions.join('') + end);
}

/** Style ids by lower-case name: Word compares names without case. */
export function styleIdsByName(styles: string): Map<string, string> {
  return new Map(
    [...styles.matchAll(/<w:style\b([^>]*)>([\s\S]*?)<\/w:style>/g)].map(([, head = '', body = '']) => [
      (/<w:name w:val="([^"]*)"/.exec(body)?.[1] ?? '').toLowerCase(),
      /w:styleId="([^"]*)"/.exec(head)?.[1] ?? '',
    ]),
  );
}

function normalId(styles: string): string {
  return styleIdsByName(styles).get('normal') ?? 'Normal';
}
