import { cellAddress, columnLetters } from '../../figures/cell-address';
import type { ChartBody } from '../../figures/figure';
import { bytesOf, pack } from '../package/archive';
import { escapeXml, NS, XML_HEADER } from '../package/xml';

const SHEET = 'Daten';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Where a chart's data stand in its workbook: categories down column A, one column a series, names in row 1. */
export function seriesName(series: number): string {
  return `${SHEET}!$${columnLetters(series + 1)}$1`;
}

export function seriesValues(series: number, categories: number): string {
  return `${SHEET}!$${columnLetters(series + 1)}$2:$${columnLetters(series + 1)}$${categories + 1}`;
}

export function categoryNames(categories: number): string {
  return `${SHEET}!$A$2:$A$${categories + 1}`;
}

/** The workbook behind a chart, for "Daten bearbeiten" in Word; the same body gives the same bytes. */
export function chartWorkbook({ categories, series }: ChartBody): Uint8Array {
  const rows = [
    [null, ...series.map(({ name }) => name)],
    ...categories.map((name, c) => [name, ...series.map(({ values }) => values[c] ?? null)]),
  ];
  return pack(
    new Map(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${NS.types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
        '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
        'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${NS.r}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationship('worksheet', 'worksheets/sheet1.xml'),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData>${rows.map(sheetRow).join('')}</sheetData></worksheet>`,
      }).map(([name, xml]) => [name, bytesOf(XML_HEADER + xml)]),
    ),
  );
}

function relationship(type: string, target: string): string {
  return `<Relationships xmlns="${NS.relationships}"><Relationship Id="rId1" Type="${NS.r}/${type}" Target="${target}"/></Relationships>`;
}

function sheetRow(cells: (string | number | null)[], r: number): string {
  const written = cells.map((value, c) => {
    const place = cellAddress(r, c);
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  });
  return `<row r="${r + 1}">${written.join('')}</row>`;
}
