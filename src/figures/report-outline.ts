import type { Language } from '../domain/text';

/** Words, or the place kept for a fact that follows the report's year and release. */
export type OutlineText = string | { fact: string };

/** A piece of a report before its figures are in: a heading, a paragraph, or the place kept for a figure by its id. */
export type OutlineEntry =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'text'; text: OutlineText }
  | { kind: 'figure'; id: string };

/** What a report template needs to write a report that lacks only its figures. */
export interface ReportOutline {
  language: Language;
  title: string;
  /** The title on the cover and in the running head. */
  cover: OutlineText;
  head: OutlineText;
  subtitle: string;
  /** Lines under the title, such as the reporting year. */
  facts: OutlineText[];
  imprint: { label: string; text: string }[];
  entries: OutlineEntry[];
}
