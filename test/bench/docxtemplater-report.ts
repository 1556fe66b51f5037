import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Figure, SentenceBody, TableBody } from '../../src/figures/figure';
import { bytesOf, pack, textOf, unpack } from '../../src/ooxml/package/archive';
import { documentPart } from '../../src/ooxml/word/report-package';

/** Texts by tag, and lists of them for loops. */
export interface TemplateData {
  [tag: string]: string | TemplateData[];
}

/**
 * A blank report with a loop of tables and their rows, and with the sentences as an author wrote them. A tag a cell: looping
 * over the cells as well takes docxtemplater a third longer.
 */
export function templateFor(blank: Uint8Array, figures: Figure[]): Uint8Array {
  const parts = unpack(blank);
  const main = documentPart(parts);
  const document = textOf(parts, main);
  const end = document.lastIndexOf('<w:sectPr');
  const [table] = figures.flatMap(({ body }) => (body.kind === 'table' ? [body] : []));
  const sentences = figures.map(({ body, provenance }) =>
    body.kind === 'sentence' ? sentence(body, provenance.request.id) : '',
  );
  const content = (table ? tableLoop(table) : '') + sentences.join('');
  parts.set(main, bytesOf(document.slice(0, end) + content + document.slice(end)));
  return pack(parts);
}

/** The texts of the same figures, ready to be shown: making them is not part of what the peer is measured by. */
export function templateData(figures: Figure[]): TemplateData {
  const numbers = figures.flatMap(({ body, provenance }) =>
    body.kind === 'sentence' ? numbersOf(body, provenance.request.id) : [],
  );
  return {
    ...Object.fromEntries(numbers),
    tables: figures.flatMap((figure, t) =>
      figure.body.kind === 'table' ? [tableData(figure, figure.body, t + 1)] : [],
    ),
  };
}

/** Builds the report. */
export function filled(template: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
  document.render(data);
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
}

function tableLoop({ head, rows: [row] }: TableBody): string {
  const heads = head.map((cells, h) =>
    tableRow(cells.map((_, c) => cell('SozialraumTabellenkopf', `{h${h}c${c}}`))),
  );
  const tags = (row?.texts ?? []).map((_, c, all) =>
    cell('SozialraumTabelle', `${c === 0 ? '{#rows}' : ''}{c${c}}${c === all.length - 1 ? '{/rows}' : ''}`),
  );
  return (
    paragraph('Normal', '{#tables}') +
    paragraph('SozialraumBeschriftung', 'Tabelle {number}: {title}') +
    '<w:tbl><w:tblPr><w:tblW w:w="9070" w:type="dxa"/></w:tblPr>' +
    `<w:tblGrid>${'<w:gridCol w:w="850"/>'.repeat(tags.length)}</w:tblGrid>` +
    `${heads.join('')}${tableRow(tags)}</w:tbl>` +
    paragraph('SozialraumQuelle', '{source}') +
    paragraph('Normal', '{/tables}')
  );
}

function tableData({ title, source }: Figure, { head, rows }: TableBody, number: number): TemplateData {
  const heads = head.flatMap((cells, h) => cells.map(({ text }, c) => [`h${h}c${c}`, text]));
  return {
    ...Object.fromEntries(heads),
    number: String(number),
    title,
    source,
    rows: rows.map(({ texts }) => Object.fromEntries(texts.map((text, c) => [`c${c}`, text]))),
  };
}

function sentence({ pieces }: SentenceBody, id: string): string {
  return paragraph(
    'Normal',
    pieces.map((piece, p) => (typeof piece === 'string' ? piece : `{${id}n${p}}`)).join(''),
  );
}

function numbersOf({ pieces }: SentenceBody, id: string): [tag: string, text: string][] {
  return pieces.flatMap((piece, p): [string, string][] =>
    typeof piece === 'string' ? [] : [[`${id}n${p}`, piece.text]],
  );
}

function tableRow(cells: string[]): string {
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

function cell(style: string, text: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="850" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(style, text)}</w:tc>`;
}

function paragraph(style: string, text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
