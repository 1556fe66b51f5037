import { cellAddress, columnLetters } from '../../figures/cell-address';
import { GAP, type ChartBody } from '../../figures/figure';
import { dayOfYear, YEAR_FORMAT, yearsAlong } from './time-axis';
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

/**
 * The workbook behind a chart, for "Daten bearbeiten" in Word; the same body gives the same bytes. Years along a line are
 * dates, unless the chart holds them as names.
 */
export function chartWorkbook(body: ChartBody, timed = yearsAlong(body) !== undefined): Uint8Array {
  const { categories, series } = body;
  const rows: SheetCell[][] = [
    [null, ...series.map(({ name }) => name)],
    ...categories.map((name, c) => [
      timed ? { year: name } : name,
      ...series.map(({ values }) => values[c] ?? null),
    ]),
  ];
  return pack(
    new Map(
      Object.entries({
        '[Content_Types].xml': `<Types xmlns="${NS.types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>${timed ? `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>` : ''}</Types>`,
        '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
        'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${NS.r}"><sheets><sheet name="${SHEET}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['worksheet', 'worksheets/sheet1.xml'],
          ...(timed ? [STYLES] : []),
        ),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><cols><col min="1" max="1" width="32" customWidth="1"/></cols><sheetData>${rows.map(sheetRow).join('')}</sheetData></worksheet>`,
        ...(timed && { 'xl/styles.xml': DATE_STYLES }),
      }).map(([name, xml]) => [name, bytesOf(XML_HEADER + xml)]),
    ),
  );
}

type SheetCell = string | number | null | { year: string };

const STYLES: [string, string] = ['styles', 'styles.xml'];

/** Style 1 shows a date as its year. */
const DATE_STYLES =
  `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${YEAR_FORMAT}"/></numFmts>` +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>';

function relationships(...targets: [type: string, target: string][]): string {
  const each = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${NS.r}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${NS.relationships}">${each.join('')}</Relationships>`;
}

function sheetRow(cells: SheetCell[], r: number): string {
  const written = cells.map((value, c) => {
    const place = cellAddress(r, c);
    if (value === null || value === GAP) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === 'object') return `<c r="${place}" s="1"><v>${dayOfYear(value.year)}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
  });
  return `<row r="${r + 1}">${written.join('')}</row>`;
}
