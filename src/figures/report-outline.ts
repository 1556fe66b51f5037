import type { Language } from '../domain/text';

/** A piece of a report before its figures are in: a heading, a paragraph, or the place kept for a figure by its id. */
export type OutlineEntry =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'figure'; id: string };

/** What a report template needs to write a report that lacks only its figures. */
export interface ReportOutline {
  language: Language;
  title: string;
  subtitle: string;
  /** Lines under the title, such as the reporting year. */
  facts: string[];
  imprint: { label: string; text: string }[];
  entries: OutlineEntry[];
}
