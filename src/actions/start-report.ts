import type { CityId } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { planReport, type ReportModule } from '../figures/report-module';
import type { Language } from '../domain/text';
import { releaseText } from '../figures/sentence-figure';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument } from '../ports/report-document';
import type { ReportTemplate } from '../ports/report-template';
import { insertFigure } from './insert-figure';

export interface NewReport {
  module: ReportModule;
  city: CityId;
  year: ReportingYear;
  language: Language;
  /** Names the report in the register; the caller makes it. */
  reportId: string;
}

/**
 * Writes a new report under the uniform template, with the figures of its module that the city has for the year.
 * `missing` names the indicators without data; the report says so in their place.
 */
export async function startReport<Document extends ReportDocument>(
  { source, template }: { source: IndicatorSource; template: ReportTemplate<Document> },
  { module, city, year, language, reportId }: NewReport,
): Promise<{ document: Document; missing: string[] }> {
  const catalogue = await source.catalogue(city);
  const { outline, requests, facts, missing, referenceDate } = planReport(module, catalogue, year, language);
  const document = await template.start(outline);
  for (const request of requests) await insertFigure({ source, document }, request);
  for (const fact of facts) await document.insert(fact);
  await document.setProperties({
    title: outline.title,
    reportingYear: year,
    release: releaseText(catalogue.release, language),
    referenceDate,
    templateVersion: `${module.id} ${module.version}`,
    reportId,
  });
  return { document, missing };
}
