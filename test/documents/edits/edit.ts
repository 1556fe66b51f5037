import { openForEdits, type EditedReport, type Standing } from './edited-report';

/** Where an edit happens. Numbers wrap around: any is a place in any document. */
export interface Target {
  /** Which of the figures the edit fits. */
  figure: number;
  row: number;
  column: number;
  /** Decides whatever else the edit leaves open. */
  seed: number;
}

export type Expectation = 'renewed' | 'untouched' | 'either';

/** What somebody did to a figure or a document, told to the judge. */
export interface Told {
  /** Texts somebody wrote: each stands as often after the refresh as before. */
  wrote?: string[];
  /** Colours somebody chose: each still stands. */
  looks?: string[];
  /** Texts of cells that are no longer ours: typed over, or merged by hand. */
  handCells?: string[];
  /** Text somebody typed over a name or a head → the text that stood there. */
  names?: Record<string, string>;
  /** Names of areas whose rows were taken out. */
  gone?: string[];
  /** Decimals somebody gave the numbers below a head, by the head's texts joined by a line break. */
  decimals?: Record<string, number>;
  /** A colour given to an area in a chart. */
  highlight?: { colour: string; area: string };
  /** The judgement this edit allows, as long as `mark` still stands in the figure. */
  expects: Expectation;
  /** Share of our cells that has to be renewed; all when missing. */
  minimumShare?: number;
  mark?: string;
  /** Takes away something a row, column or number could be told by: two of these may make a figure uncertain. */
  obscures?: boolean;
}

/**
 * Something a person, or a program they use, does to a document. `text` edits come first, then those that give figures
 * another place, last those that write the whole file differently.
 */
export interface Edit {
  name: string;
  phase: 'text' | 'place' | 'file';
  /** Does it, and says so to the report; false when the document has nothing it could be done to. */
  apply(report: EditedReport, target: Target): boolean;
}

/** An edited document and what was done to each figure, in reading order. */
export interface Edited {
  bytes: Uint8Array;
  figures: Told[][];
  document: Told[];
  /** Names of the edits that could be made. */
  done: string[];
}

/** Makes edits one after the other, each where its target says. */
export function edited(bytes: Uint8Array, ...edits: [Edit, Target][]): Edited {
  const report = openForEdits(bytes);
  const made = (phases: Edit['phase'][]) =>
    edits
      .filter(([{ phase }]) => phases.includes(phase))
      .filter(([edit, target]) => edit.apply(report, target))
      .map(([{ name }]) => name);
  const done = [...made(['text']), ...made(['place'])];
  const figures = report.inOrder().map(({ told }) => told);
  done.push(...made(['file']));
  return { figures, document: report.told, bytes: report.docx.save(), done };
}

type Kinds = Standing['kind'][];

/** An edit of one figure among those of some kinds. */
export function onFigure(
  name: string,
  kinds: Kinds,
  change: (figure: Standing, target: Target, report: EditedReport) => Told | undefined,
  phase: Edit['phase'] = 'text',
): Edit {
  return {
    name,
    phase,
    apply(report, target) {
      const fitting = report.figures.filter(({ kind }) => kinds.includes(kind));
      const figure = chosen(fitting, target.figure);
      const told = figure && change(figure, target, report);
      if (told) figure.told.push(told);
      return told !== undefined;
    },
  };
}

/** An edit of the whole document. */
export function onDocument(
  name: string,
  phase: Edit['phase'],
  change: (report: EditedReport, target: Target) => Told | undefined,
): Edit {
  return {
    name,
    phase,
    apply(report, target) {
      const told = change(report, target);
      if (told) report.told.push(told);
      return told !== undefined;
    },
  };
}

/** One of several, by any number. */
export function chosen<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % items.length];
}
