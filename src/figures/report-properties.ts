/** What every report declares about itself (rule RM-01), as custom document properties. */
export interface ReportProperties {
  title?: string;
  /** Berichtsjahr */
  reportingYear?: number;
  /** Datenstand, release id and ISO date */
  release?: string;
  /** Stichtag as shown */
  referenceDate?: string;
  /** Vorlagenversion */
  templateVersion?: string;
  /** Berichts-ID */
  reportId?: string;
}
