import { writeTemplate } from '../../ooxml/word/report-template';
import type { ReportTemplate } from '../../ports/report-template';
import { openReport, type ReportFile } from './report-document';

/** The uniform template as .docx files. */
export const fileTemplate: ReportTemplate<ReportFile> = {
  start: async (outline) => openReport(await writeTemplate(outline), `${outline.title}.docx`),
};
