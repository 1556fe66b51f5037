/** The dimensions of every table, in the order of its cells. */
export const DIMENSIONS = ['indicator', 'area', 'year'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What is chosen of one dimension; expressions such as `top(3)` stay as they are written. */
export interface VariableSelection {
  variableCode: Dimension;
  valueCodes: string[];
  codeList?: string;
  /** With a code list of groups: the groups (as delivered at their level), or each value in them. */
  outputValues?: 'aggregated' | 'single';
}

/** Which dimensions stand in the head of a table and which at its side, outermost first. */
export interface Placement {
  heading: Dimension[];
  stub: Dimension[];
}

export interface Selection {
  selection: VariableSelection[];
  placement?: Partial<Placement>;
  /** In whose areas; the release's own when missing. */
  edition?: string;
}
