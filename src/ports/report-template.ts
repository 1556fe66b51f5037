import type { ReportOutline } from '../figures/report-outline';
import type { ReportDocument } from './report-document';

/** The uniform report template. */
export interface ReportTemplate<Document extends ReportDocument = ReportDocument> {
  /** A report with everything but its figures; each figure of the outline goes to the place kept for its id. */
  start(outline: ReportOutline): Promise<Document>;
}
