import { insertFigure, previewFigure } from '../../src/actions/insert-figure';
import { refreshReport } from '../../src/actions/refresh-report';
import { openReport } from '../../src/adapters/files/report-document';
import { fileTemplate } from '../../src/adapters/files/report-template';
import type { ReportOutline } from '../../src/figures/report-outline';
import { templateData, templateFor, type TemplateData } from './docxtemplater-report';
import { AFTER, BEFORE, madeUpSource as source, requestsFor, type Size } from './made-up-report';

const BLANK: ReportOutline = {
  language: 'de',
  title: 'Bericht',
  cover: 'Bericht',
  head: 'Bericht',
  subtitle: 'Großstadt',
  facts: [],
  imprint: [],
  entries: [],
};

/** A report as an author's run makes it: every figure from the answer of a source. */
export async function built(size: Size): Promise<Uint8Array> {
  const document = await fileTemplate.start(BLANK);
  for (const request of requestsFor(size, BEFORE)) await insertFigure({ source, document }, request);
  return document.bytes();
}

/** The report with all its numbers of another year. Fails when not every figure moved. */
export async function refreshed(report: Uint8Array): Promise<Uint8Array> {
  const document = openReport(report, 'report.docx');
  const { outcome } = await refreshReport({ source, document }, AFTER);
  const left = outcome.figures.find(({ state, changes }) => state !== 'outdated' || !changes.length);
  if (left) throw new Error(`${left.id} is ${left.state}`);
  return document.bytes();
}

/** What docxtemplater builds the same report from, made before: a template and the texts. */
export async function forPeer(size: Size): Promise<{ template: Uint8Array; data: TemplateData }> {
  const figures = await Promise.all(
    requestsFor(size, AFTER).map((request) => previewFigure({ source }, request)),
  );
  const blank = (await fileTemplate.start(BLANK)).bytes();
  return { template: templateFor(blank, figures), data: templateData(figures) };
}
