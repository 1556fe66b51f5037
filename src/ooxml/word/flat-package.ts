import type { Figure } from '../../figures/figure';
import { base64Of } from '../package/base64';
import { chartPart } from '../chart/chart';
import { chartWorkbook } from '../chart/chart-sheet';
import { renderFigure, type Placing } from './render-figure';
import { stylesPart } from './styles';
import { escapeXml, NS, XML_HEADER } from '../package/xml';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CHART = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';

/**
 * A figure as a flat OPC package for insertOoxml: document, our styles and, for a chart, its part and workbook. With
 * `picture` (base64 of a PNG) the picture stands in the chart's place. No section properties: hosts duplicate them.
 */
export function flatPackage(figure: Figure, placing: Placing, picture?: string): string {
  const { body } = figure;
  const chart = body.kind === 'chart' && !picture;
  const drawn = chart
    ? [
        xmlPart('/word/charts/chart1.xml', CHART, chartPart(body, figure.provenance.request.language)),
        xmlPart(
          '/word/charts/_rels/chart1.xml.rels',
          RELATIONSHIPS,
          relationships([['rId1', 'package', '../embeddings/Microsoft_Excel_Worksheet1.xlsx']]),
        ),
        binaryPart(
          '/word/embeddings/Microsoft_Excel_Worksheet1.xlsx',
          WORKBOOK,
          base64Of(chartWorkbook(body)),
        ),
      ]
    : picture
      ? [binaryPart('/word/media/image1.png', 'image/png', picture)]
      : [];
  const target: [string, string, string][] = chart
    ? [[placing.relationshipId, 'chart', 'charts/chart1.xml']]
    : picture
      ? [[placing.relationshipId, 'image', 'media/image1.png']]
      : [];
  return (
    `<pkg:package xmlns:pkg="${NS.pkg}">` +
    xmlPart('/_rels/.rels', RELATIONSHIPS, relationships([['rId1', 'officeDocument', 'word/document.xml']])) +
    xmlPart(
      '/word/document.xml',
      `${WORD}.document.main+xml`,
      `<w:document xmlns:w="${NS.w}"><w:body>${renderFigure(figure, placing, picture ? 'picture' : 'chart')}</w:body></w:document>`,
    ) +
    xmlPart(
      '/word/_rels/document.xml.rels',
      RELATIONSHIPS,
      relationships([['rIdStyles', 'styles', 'styles.xml'], ...target]),
    ) +
    xmlPart('/word/styles.xml', `${WORD}.styles+xml`, stylesPart()) +
    drawn.join('') +
    '</pkg:package>'
  );
}

function relationships(all: [id: string, type: string, target: string][]): string {
  const entries = all.map(
    ([id, type, target]) =>
      `<Relationship Id="${escapeXml(id)}" Type="${NS.r}/${type}" Target="${escapeXml(target)}"/>`,
  );
  return `<Relationships xmlns="${NS.relationships}">${entries.join('')}</Relationships>`;
}

function xmlPart(name: string, type: string, xml: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}"><pkg:xmlData>${xml.replace(XML_HEADER, '')}</pkg:xmlData></pkg:part>`;
}

function binaryPart(name: string, type: string, base64: string): string {
  return `<pkg:part pkg:name="${name}" pkg:contentType="${type}" pkg:compression="store"><pkg:binaryData>${base64}</pkg:binaryData></pkg:part>`;
}
