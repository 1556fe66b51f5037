/** How bad a breach of a layout standard is: an error blocks the register, a warning asks, a hint suggests. */
export type Severity = 'error' | 'warning' | 'hint';

/** Where a finding is, in terms every adapter can go to. */
export type Place =
  | { kind: 'document' }
  /** Position among all paragraphs of the body, tables included, zero-based. */
  | { kind: 'paragraph'; index: number }
  /** One of our figures. */
  | { kind: 'figure'; id: string };

/** A breach of a layout standard (Befund). */
export interface Finding {
  /** Id of the rule, `TB-15`. */
  rule: string;
  severity: Severity;
  place: Place;
  /** Quotes what was found: names the table, the sign, the heading. */
  facts: Record<string, string | number>;
}
