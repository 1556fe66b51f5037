import type { WordPackage } from '../../word/package';
import { relate, relatedParts, RELATIONSHIP } from '../../word/relationships';
import { newElement, parseXml, putInOrder, rootOf } from '../../word/xml';
import type { Book } from '../model/book';
import type { SheetChart } from '../model/sheet-chart';
import { chartXml } from './chart-xml';

const relationshipNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = {
  drawing: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  chart: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
};

/** Elements of a worksheet from the drawing on, in the order of the schema. */
const sheetOrder = ['drawing', 'legacyDrawing', 'picture', 'oleObjects', 'controls', 'tableParts', 'extLst'];

/** Adds a drawing with native charts to the sheets that have some. */
export function writeCharts(pkg: WordPackage, book: Book) {
  const sheetParts = relatedParts(pkg, pkg.main, `${relationshipNamespace}/worksheet`);
  for (const [index, sheet] of book.sheets.entries()) {
    const sheetPart = sheetParts.find((name) => name.endsWith(`/sheet${index + 1}.xml`));
    if (sheet.charts.length === 0 || !sheetPart) continue;
    const drawing = pkg.freeName('xl/drawings/drawing1.xml');
    pkg.putBytes(drawing, new Uint8Array());
    const anchors = sheet.charts.map((chart, position) => {
      const part = pkg.freeName('xl/charts/chart1.xml');
      pkg.putXml(part, parseXml(chartXml(book, chart)), types.chart);
      return anchorXml(chart, position, relate(pkg, drawing, { type: RELATIONSHIP.chart, target: part }));
    });
    pkg.putXml(drawing, parseXml(drawingXml(anchors)), types.drawing);
    const id = relate(pkg, sheetPart, { type: `${relationshipNamespace}/drawing`, target: drawing });
    const worksheet = rootOf(pkg.edit(sheetPart));
    const element = newElement(worksheet.namespaceURI, 'drawing');
    element.setAttributeNS(relationshipNamespace, 'r:id', id);
    putInOrder(worksheet, element, sheetOrder);
  }
}

const drawingXml = (anchors: string[]) =>
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${relationshipNamespace}">${anchors.join('')}</xdr:wsDr>`;

/** English Metric Units: 12,700 a point. */
const emu = (points: number) => Math.round(points * 12_700);

const anchorXml = ({ name, left, top, width, height }: SheetChart, position: number, relationship: string) =>
  `<xdr:absoluteAnchor><xdr:pos x="${emu(left)}" y="${emu(top)}"/><xdr:ext cx="${emu(width)}" cy="${emu(height)}"/>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${position + 2}" name="${attribute(name)}"/>` +
  '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
  '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relationship}"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:absoluteAnchor>';

const attribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
