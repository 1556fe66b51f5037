import { blockAddress } from '../../figures/cell-address';
import { excelTableOf, tableNameOf, type Sheet } from '../../figures/sheet';
import { TABLE_STYLE } from '../../figures/sheet-looks';
import { printOf } from '../../figures/sheet-print';
import { bytesOf, textOf, type Parts } from '../package/archive';
import { declarePart } from '../package/content-types';
import { freeNumber } from '../package/free-number';
import { listedElements } from '../package/listed-elements';
import { withStrictNames } from '../package/namespaces';
import { allRelated, isStrictPackage, relate, related } from '../package/relationships';
import { attributeOf, firstOf, scan } from '../package/scan-xml';
import { behind, spliced } from '../package/splice';
import { withLastChild } from '../package/splice-xml';
import { escapeXml, NS, XML_HEADER } from '../package/xml';
import { indexXml } from '../package/xml-index';
import { BLANK_STYLES, cellFormats } from './cell-formats';
import { SPREADSHEET, SPREADSHEET_TYPE } from './spreadsheet-names';
import { worksheetBytes } from './worksheet-bytes';
import { worksheetsOf } from './worksheets';

/** Puts a sheet behind the others of a workbook under a name that is free; parts it has nothing to do with stay as they are. */
export function placeSheet(parts: Parts, workbook: string, name: string, sheet: Sheet): void {
  const number = freeNumber(parts, (tried) => [sheetPart(tried), tablePart(tried)]);
  const [part, table] = [sheetPart(number), tablePart(number)];
  const xml = isStrictPackage(parts) ? withStrictNames : (text: string) => text;
  const tableXml = xml(tableOf(sheet, freeTableId(parts)));
  const styles = stylesOf(parts, workbook);
  const formats = cellFormats(textOf(parts, styles));
  const tableId = relate(parts, part, 'table', `../tables/${table.split('/').at(-1)}`);
  const bytes = worksheetBytes(sheet, tableId, formats.numberOf, xml);
  parts.set(part, bytes);
  declarePart(parts, part, `${SPREADSHEET_TYPE}.worksheet+xml`);
  parts.set(table, bytesOf(tableXml));
  declarePart(parts, table, `${SPREADSHEET_TYPE}.table+xml`);
  parts.set(styles, bytesOf(formats.styles()));
  nameSheet(parts, workbook, name, relate(parts, workbook, 'worksheet', fromPart(workbook, part)));
  namePages(parts, workbook, name, sheet);
}

const sheetPart = (number: number) => `xl/worksheets/sheet${number}.xml`;
const tablePart = (number: number) => `xl/tables/table${number}.xml`;

/** A target as Excel writes it: beside the workbook, or from the root of the package. */
function fromPart(workbook: string, part: string): string {
  return workbook.startsWith('xl/') && !workbook.slice(3).includes('/') ? part.slice(3) : `/${part}`;
}

function stylesOf(parts: Parts, workbook: string): string {
  const known = related(parts, workbook, 'styles');
  if (known !== undefined && parts.has(known)) return known;
  const number = freeNumber(parts, (tried) => [`xl/styles${tried}.xml`]);
  const made = `xl/styles${number}.xml`;
  parts.set(made, bytesOf(isStrictPackage(parts) ? withStrictNames(BLANK_STYLES) : BLANK_STYLES));
  declarePart(parts, made, `${SPREADSHEET_TYPE}.styles+xml`);
  relate(parts, workbook, 'styles', fromPart(workbook, made));
  return made;
}

function nameSheet(parts: Parts, workbook: string, name: string, relationship: string): void {
  const xml = textOf(parts, workbook);
  const list = firstOf(xml, 'sheets')?.content ?? '';
  const ids = [...scan(list, 'sheet')].map((sheet) => Number(attributeOf(sheet, 'sheetId') ?? 0));
  const namespace = isStrictPackage(parts) ? withStrictNames(` xmlns:r="${NS.r}"`) : ` xmlns:r="${NS.r}"`;
  const attributes = `${namespace} name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${relationship}"`;
  parts.set(workbook, bytesOf(withLastChild(xml, 'sheets', (prefix) => `<${prefix}sheet${attributes}/>`)));
}

/** What is printed of the sheet placed last, and the rows repeated on every page. */
function namePages(parts: Parts, workbook: string, name: string, sheet: Sheet): void {
  const { area, heads } = printOf(sheet, sheet.provenance.request.language);
  const xml = textOf(parts, workbook);
  const number = [...scan(firstOf(xml, 'sheets')?.content ?? '', 'sheet')].length - 1;
  const worksheet = escapeXml(`'${name.replaceAll("'", "''")}'`);
  const fixed = blockAddress(area).replace(/[A-Z]+|\d+/g, '$$$&');
  const names = [
    { name: 'Print_Titles', range: `$1:$${heads}` },
    { name: 'Print_Area', range: fixed },
  ];
  const written = (prefix: string) =>
    names
      .map(
        ({ name: called, range }) =>
          `<${prefix}definedName name="_xlnm.${called}" localSheetId="${number}">${worksheet}!${range}</${prefix}definedName>`,
      )
      .join('');
  parts.set(workbook, bytesOf(withLastChild(withNames(xml), 'definedNames', written)));
}

/** Names stand behind the sheets and what they refer to outside the workbook. */
function withNames(xml: string): string {
  const index = indexXml(xml);
  if (index.child(0, 'x:definedNames') !== undefined) return xml;
  const last = ['externalReferences', 'functionGroups', 'sheets']
    .map((each) => index.child(0, `x:${each}`))
    .find((node) => node !== undefined);
  if (last === undefined) return xml;
  const prefix = index.written(last).replace(/[^:]*$/, '');
  return spliced(xml, [behind(index, last, `<${prefix}definedNames/>`)]);
}

function freeTableId(parts: Parts): number {
  const ids = worksheetsOf(parts)
    .flatMap(({ part }) => allRelated(parts, part, 'table'))
    .map((part) => {
      const [table] = listedElements(parts.get(part) ?? new Uint8Array(), 'table');
      return Number((table && attributeOf(table, 'id')) ?? 0);
    });
  return Math.max(0, ...ids) + 1;
}

function tableOf(sheet: Sheet, id: number): string {
  const { table, cells, provenance } = sheet;
  const name = escapeXml(tableNameOf(provenance.request.id));
  const heads = (cells[table.row] ?? []).slice(table.column, table.column + table.columns);
  const columns = heads
    .map(({ value }, c) => `<tableColumn id="${c + 1}" name="${headName(String(value))}"/>`)
    .join('');
  const reference = blockAddress(excelTableOf(sheet));
  return (
    `${XML_HEADER}<table xmlns="${SPREADSHEET}" id="${id}" name="${name}" displayName="${name}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/><tableColumns count="${heads.length}">${columns}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>`
  );
}

/** A line break in an attribute would be read as a blank. */
function headName(head: string): string {
  return escapeXml(head).replaceAll('\n', '&#10;');
}
