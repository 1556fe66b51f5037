import { insertFigure } from '../../src/actions/insert-figure';
import { startReport } from '../../src/actions/start-report';
import { openReport } from '../../src/adapters/files/report-document';
import { fileTemplate } from '../../src/adapters/files/report-template';
import { readModule } from '../../src/cli/report-new';
import { planReport } from '../../src/figures/report-module';
import type { FigureKind, FigureRequest } from '../../src/figures/provenance';
import type { Query } from '../../src/domain/query';
import type { IndicatorSource } from '../../src/ports/indicator-source';
import { zipped } from './package/docx';

/** A document as our tools make it, and what its figures were asked to be. */
export interface Base {
  bytes: Uint8Array;
  requests: FigureRequest[];
}

/** `report new --module sozialbericht`. */
export async function socialReport(source: IndicatorSource, city: string, year: number): Promise<Base> {
  const module = readModule('sozialbericht');
  const reportId = `sozialbericht-${city}-${year}`;
  const { document } = await startReport(
    { source, template: fileTemplate },
    { module, city, year, language: 'de', reportId },
  );
  const { requests } = planReport(module, await source.catalogue(city), year, 'de');
  return { bytes: document.bytes(), requests };
}

/** A document of somebody's own with figures among its paragraphs. */
export async function ownDocument(source: IndicatorSource, requests: FigureRequest[]): Promise<Base> {
  const document = openReport(blank(requests.map(({ id }) => id)), 'Bericht.docx');
  for (const request of requests) await insertFigure({ source, document }, request);
  return { bytes: document.bytes(), requests };
}

export function request(
  id: string,
  kind: FigureKind,
  query: Query,
  options: FigureRequest['options'] = {},
): FigureRequest {
  return { id, kind, query, language: 'de', options };
}

const OFFICE = 'http://schemas.openxmlformats.org';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A document with a paragraph before, between and behind the places of figures. */
function blank(ids: string[]): Uint8Array {
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const blocks = ids.map((id, i) => paragraph(`{{sr:${id}}}`) + paragraph(`Nach der ${i + 1}. Darstellung.`));
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels': relationships('officeDocument', 'word/document.xml'),
    'word/document.xml': `<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${paragraph('Vor den Darstellungen.')}${blocks.join('')}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships('styles', 'styles.xml'),
    'word/styles.xml': `<w:styles xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  };
  const encoder = new TextEncoder();
  return zipped(new Map(Object.entries(parts).map(([name, xml]) => [name, encoder.encode(xml)])));
}

function relationships(kind: string, target: string): string {
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;
}
