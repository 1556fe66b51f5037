import type { BodyRow, Figure, HeadCell, TableBody } from '../../figures/figure';
import type { Language } from '../../domain/text';
import { hyphenated } from './hyphenation';
import { paragraph, run } from './paragraph';
import { STYLES, type StyleUse } from './styles';
import { THEME } from '../../figures/palette';
import { escapeXml } from '../package/xml';

/** Width of the text of an A4 page with margins of 2.5 cm, in twips. */
const TEXT_WIDTH = 9070;
const STUB_WIDTH = 3400;
const NARROW_STUB = 2270;
const COLUMN_WIDTH = 1890;
const MANY_COLUMNS = 4;
/** A table this short does not break over pages. */
const WHOLE_ROWS = 16;
const KEPT_ROWS = 2;
const TIGHT = '<w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar>';
const SHADE = `<w:shd w:val="clear" w:color="auto" w:fill="${THEME.tint}"/>`;

interface Looks {
  stub: number;
  column: number;
  /** Cell margins tighter than the style's. */
  margins: string;
  styles: { head: StyleUse; cell: StyleUse; number: StyleUse };
}

/** The table of a figure. Head rows repeat on every page, rows do not break, the looks come from our table style. */
export function table({ title, altText, body, provenance }: Figure & { body: TableBody }): string {
  const { language } = provenance.request;
  const columns = body.decimals.length;
  const looks = looksFor(columns);
  const city = body.rows.at(-1)?.kind === 'city';
  return (
    `<w:tbl><w:tblPr><w:tblStyle w:val="${STYLES.table.id}"/>` +
    `<w:tblW w:w="${looks.stub + columns * looks.column}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    looks.margins +
    `<w:tblLook w:val="${city ? '0660' : '0620'}" w:firstRow="1" w:lastRow="${city ? 1 : 0}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>` +
    `<w:tblCaption w:val="${escapeXml(title)}"/><w:tblDescription w:val="${escapeXml(altText)}"/></w:tblPr>` +
    `<w:tblGrid><w:gridCol w:w="${looks.stub}"/>${`<w:gridCol w:w="${looks.column}"/>`.repeat(columns)}</w:tblGrid>` +
    body.head.map((cells, r) => headRow(cells, r, body.head.length, looks, language)).join('') +
    tableRows(body, language).join('') +
    '</w:tbl>'
  );
}

/** The rows of areas, one text each. */
export function tableRows({ rows, columns, decimals }: TableBody, language: Language): string[] {
  const looks = looksFor(decimals.length);
  const city = columns.findIndex(({ kind }) => kind === 'city') + 1;
  return rows.map((row, r) => bodyRow(row, { kept: isKept(r, rows.length), city }, looks, language));
}

function looksFor(columns: number): Looks {
  const many = columns > MANY_COLUMNS;
  const stub = many ? NARROW_STUB : STUB_WIDTH;
  const column = Math.min(COLUMN_WIDTH, Math.floor((TEXT_WIDTH - stub) / columns));
  return {
    stub,
    column,
    margins: many ? TIGHT : '',
    styles: many
      ? { head: 'headSmall', cell: 'cellSmall', number: 'numberSmall' }
      : { head: 'head', cell: 'cell', number: 'number' },
  };
}

/** Rows that stay with the next: all of a short table, the first and the last of a long one. */
function isKept(row: number, rows: number): boolean {
  return rows <= WHOLE_ROWS || row < KEPT_ROWS || row >= rows - KEPT_ROWS;
}

/** The stub's head spans the head rows downwards; `rest` are the cells of numbers. */
function headRow(
  [stub, ...rest]: HeadCell[],
  row: number,
  rows: number,
  looks: Looks,
  language: Language,
): string {
  const style = looks.styles.head;
  const merge = rows > 1 ? (row === 0 ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>') : '';
  const cells = [
    `<w:tc><w:tcPr><w:tcW w:w="${looks.stub}" w:type="dxa"/>${merge}${SHADE}<w:vAlign w:val="bottom"/></w:tcPr>` +
      `${paragraph(style, stub?.text ? run(stub.text, language) : '', '<w:jc w:val="left"/>')}</w:tc>`,
    ...rest.map(
      ({ text, span }) =>
        `<w:tc><w:tcPr><w:tcW w:w="${looks.column * span}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${SHADE}<w:vAlign w:val="center"/></w:tcPr>` +
        `${paragraph(style, headText(text, language))}</w:tc>`,
    ),
  ];
  return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

/** Words of a narrow head may break; the hyphens are marks of their own, so the text reads back unchanged. */
function headText(text: string, language: Language): string {
  return run(text, language).replace(
    /<w:t xml:space="preserve">(.*)<\/w:t>/,
    hyphenated(text)
      .map((piece) => `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`)
      .join('<w:softHyphen/>'),
  );
}

/** `city`: the cell of the city where areas stand in the columns; 0 where they do not. */
function bodyRow(
  { kind, texts }: BodyRow,
  { kept, city }: { kept: boolean; city: number },
  looks: Looks,
  language: Language,
): string {
  const keep = kept ? '<w:keepNext/>' : '';
  const cells = texts.map((text, c) => {
    const isApart = city > 0 && c === city;
    const content = run(text, language, kind === 'city' || isApart ? '<w:b/><w:bCs/>' : '');
    const width = c === 0 ? looks.stub : looks.column;
    const style = c === 0 ? looks.styles.cell : looks.styles.number;
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${isApart ? SHADE : ''}<w:vAlign w:val="center"/></w:tcPr>${paragraph(style, content, keep)}</w:tc>`;
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}
