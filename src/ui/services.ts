import type { Accept, FigureChange, Progress } from '../refresh/refresh';
import type { Answer } from '../domain/answer';
import type { CityId } from '../domain/catalogue';
import type { Figure } from '../figures/figure';
import type { FigureRequest } from '../figures/provenance';
import type { Finding, Place } from '../domain/finding';
import type { Language } from '../domain/text';
import type { Query } from '../domain/query';
import type { ReportingYear } from '../domain/period';
import type { TypologyChange } from '../domain/typology/change/compare-typologies';
import type { ChoiceOfK } from '../domain/typology/clusters/choice-of-k';
import type { TypologyDefinition } from '../domain/typology/definition';
import type { Grouping } from '../domain/typology/grouping';
import type { Trust } from '../domain/typology/trust/trust';
import type { Target } from '../ports/workbook';
import type { IndicatorSource } from '../ports/indicator-source';

/** How a running piece of work is watched and stopped. */
export interface Work {
  signal: AbortSignal;
  progress: Progress;
}

export interface Preferences {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
}

/** What both panes need from outside; the entry files choose who gives it. */
export interface PaneServices {
  source: IndicatorSource;
  preferences: Preferences;
  /** The language figures are written in; the pane itself may speak another. */
  contentLanguage: Language;
}

/** What stands in the open document, as far as a refresh asks for it. */
export interface StoredQuestion {
  city: CityId;
  years: ReportingYear[];
}

/** Brings what stands in the document to another year. */
export interface RefreshServices {
  stored(): Promise<StoredQuestion[]>;
  refresh(request: { year: ReportingYear; accept: Accept }, work: Work): Promise<FigureChange[]>;
}

/** Areas by type, from the lowest burden to the highest; those left out come last, without a colour. */
export interface TypologySummary {
  address: string;
  groups: { type?: number; label: string; colour?: string; count: number }[];
  /** Areas by the class of their dynamics, from the best change to the worst; empty without dynamics. */
  dynamics: { label: string; count: number }[];
  /** What was left out, computed from less or not at all. */
  remarks: string[];
}

export interface ExcelServices extends PaneServices, RefreshServices {
  /** Resolves to the address written. */
  pullTable(request: { query: Query; target: Target }, work: Work): Promise<string>;
  computeTypology(request: TypologyOfYear & { target: Target }, work: Work): Promise<TypologySummary>;
  /** What speaks for how many types. */
  chooseNumberOfTypes(
    request: TypologyOfYear & { method: Grouping['method'] },
    work: Work,
  ): Promise<ChoiceOfK[]>;
  /** Into a new worksheet. */
  compareTypology(
    request: TypologyOfYear & { before: ReportingYear },
    work: Work,
  ): Promise<{ address: string; change: TypologyChange }>;
  /** Into a new worksheet. */
  explainTypology(request: TypologyOfYear, work: Work): Promise<TrustedTypology & { address: string }>;
  trustTypology(request: TypologyOfYear, work: Work): Promise<TrustedTypology>;
}

/** A typology as declared, or grouped for comparison, and the year it is computed for. */
export interface TypologyOfYear {
  city: CityId;
  typology: TypologyDefinition;
  year: ReportingYear;
}

/** All that is needed to say why an area has its type. */
export interface TrustedTypology {
  trust: Trust;
  answer: Answer;
}

export interface WordServices extends PaneServices, RefreshServices {
  insertFigure(request: FigureRequest, work: Work): Promise<Figure>;
  checkLayout(work: Work): Promise<Finding[]>;
  goTo(place: Place): Promise<void>;
}
