import { bytesOf, type Parts } from '../package/archive';
import { declareExtension, declarePart } from '../package/content-types';
import { relate } from '../package/relationships';
import { escapeXml, NS, XML_HEADER } from '../package/xml';
import { SPREADSHEET, SPREADSHEET_TYPE } from './spreadsheet-names';
import { BLANK_STYLES } from './cell-formats';

/** The parts of a workbook that has no sheet yet, made on a day (`2026-11-22`); it can be opened once it has one. */
export function blankWorkbook(day: string): Parts {
  const parts: Parts = new Map();
  declareExtension(parts, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
  declareExtension(parts, 'xml', 'application/xml');
  parts.set('xl/workbook.xml', bytesOf(workbookXml()));
  declarePart(parts, 'xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`);
  relate(parts, '', 'officeDocument', 'xl/workbook.xml');
  parts.set('xl/styles.xml', bytesOf(BLANK_STYLES));
  declarePart(parts, 'xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`);
  relate(parts, 'xl/workbook.xml', 'styles', 'styles.xml');
  parts.set('docProps/core.xml', bytesOf(coreXml(day)));
  declarePart(parts, 'docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml');
  relate(parts, '', 'core-properties', 'docProps/core.xml');
  return parts;
}

function workbookXml(): string {
  return (
    `${XML_HEADER}<workbook xmlns="${SPREADSHEET}" xmlns:r="${NS.r}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="12000"/></bookViews>' +
    '<sheets/></workbook>'
  );
}

function coreXml(day: string): string {
  const moment = `xsi:type="dcterms:W3CDTF">${escapeXml(day)}T00:00:00Z`;
  return (
    `${XML_HEADER}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Sozialraum Office</dc:creator>' +
    `<dcterms:created ${moment}</dcterms:created><dcterms:modified ${moment}</dcterms:modified></cp:coreProperties>`
  );
}
