import { columnAt, columnLetters } from '../figures/cell-address';
import type { ReportingYear } from '../domain/period';
import type { DeliveryFinding } from './finding';
import { editDistance, headTexts, lastPartOf, normalHead } from './head-text';
import type { Sheet } from './grid';
import type { ColumnPlace, Mapping } from './mapping';
import { shortList } from './short-list';
import { yearsNamed } from './year-of-delivery';

/** A heading that differs in more than this share of its letters is another heading. */
const NEAREST_AT_MOST = 0.5;

/** So many headings are compared with others at most: seconds of work, where a usual delivery has some thousands. */
const MOST_COMPARISONS = 20_000;

/** Letters of a heading that are compared. */
const COMPARED_LETTERS = 100;

/** Columns one head may stand over before nobody would look at all of them. */
const MOST_CANDIDATES = 100;

export interface FoundColumns {
  /** Zero-based column of each measure that was found. */
  columns: Map<string, number>;
  /** The column of marks of each measure that has one. */
  marks: Map<string, number>;
  area: number | undefined;
  year: number | undefined;
  /** What a row is about, where each has one figure. */
  measure: number | undefined;
  problems: DeliveryFinding[];
}

interface Wanted extends ColumnPlace {
  role: 'area' | 'year' | 'figure' | 'mark' | 'measure';
  /** As it is called in findings. */
  measure: string;
}

/** What the column of marks of a measure is called in findings. */
const markOf = (measure: string) => `${measure}: p/s`;

/**
 * Looks for every column of the mapping by heading. A heading that is nowhere is never guessed: the problem names the nearest
 * one still free. A heading found elsewhere than before is read and reported. Of several columns that differ in their year that
 * of the delivery counts.
 */
export function findColumns(sheet: Sheet, mapping: Mapping, year?: ReportingYear): FoundColumns {
  const heads = headTexts(sheet, mapping.headRows);
  const wanted = wantedBy(mapping);
  const columnsOf = columnsByHead(heads);
  const partsOf = columnsByLastPart(heads);
  const candidates = wanted.map((place) => columnsUnder(place, [columnsOf, partsOf], heads));
  const found = wanted.map((place, i) => chosen(place, candidates[i] ?? [], heads, year));
  const free = heads.map((_, column) => column).filter((column) => heads[column] && !found.includes(column));
  const missing = found.filter((column) => column === undefined).length;
  const proposable = missing * free.length <= MOST_COMPARISONS ? free : [];
  const problems = wanted.flatMap((place, i) =>
    problemOf(place, found[i], candidates[i] ?? [], heads, proposable),
  );
  if (year !== undefined) problems.push(...otherYears(wanted, found, heads, year));
  const only = (role: Wanted['role']) => found.filter((_, i) => wanted[i]?.role === role);
  const byMeasure = (measures: string[], columns: (number | undefined)[]) =>
    new Map(
      measures.flatMap((measure, i) => {
        const column = columns[i];
        return column === undefined ? [] : [[measure, column] as const];
      }),
    );
  const measuresOf = (columns: Mapping['columns']) => columns.map(({ measure }) => measure);
  return {
    area: only('area')[0],
    year: only('year')[0],
    measure: only('measure')[0],
    columns: byMeasure(measuresOf(figureColumns(mapping)), only('figure')),
    marks: byMeasure(measuresOf(figureColumns(mapping).filter(({ mark }) => mark)), only('mark')),
    problems,
  };
}

/** What the one column of figures is called where each row has its own measure. */
export const EACH = 'value';

function figureColumns({ columns, long }: Mapping): Mapping['columns'] {
  return long ? [{ ...long.value, measure: EACH, mark: long.mark }] : columns;
}

function wantedBy(mapping: Mapping): Wanted[] {
  const { areas, year, long } = mapping;
  const columns = figureColumns(mapping);
  return [
    { ...areas.column, role: 'area', measure: 'area' },
    ...(year.from === 'column' ? [{ ...year.column, role: 'year' as const, measure: 'year' }] : []),
    ...(long ? [{ ...long.measure, role: 'measure' as const, measure: 'measure' }] : []),
    ...columns.map((column) => ({ ...column, role: 'figure' as const })),
    ...columns.flatMap(({ measure, mark }) =>
      mark ? [{ ...mark, role: 'mark' as const, measure: markOf(measure) }] : [],
    ),
  ];
}

/** The mapping with every proposal taken: next year's file needs no further work. */
export function acceptProposals(mapping: Mapping, problems: DeliveryFinding[]): Mapping {
  const proposals = new Map(
    problems
      .filter(({ rule }) => rule === 'column-missing' || rule === 'column-moved')
      .map(({ facts }) => [String(facts.measure), facts]),
  );
  const amended = <Place extends ColumnPlace>(place: Place, measure: string): Place => {
    const facts = proposals.get(measure);
    return facts
      ? { ...place, head: String(facts.proposal ?? facts.head), position: String(facts.position) }
      : place;
  };
  return {
    ...mapping,
    areas: {
      ...mapping.areas,
      column: amended(mapping.areas.column, 'area'),
      aliases: { ...mapping.areas.aliases, ...acceptedAliases(problems) },
      zerosLost: mapping.areas.zerosLost || problems.some(({ rule }) => rule === 'zeros-lost'),
    },
    year:
      mapping.year.from === 'column'
        ? { ...mapping.year, column: amended(mapping.year.column, 'year') }
        : mapping.year,
    ...(mapping.long && {
      long: {
        ...mapping.long,
        measure: amended(mapping.long.measure, 'measure'),
        value: amended(mapping.long.value, EACH),
      },
    }),
    columns: mapping.columns.map((column) => ({
      ...amended(column, column.measure),
      ...(column.mark && { mark: amended(column.mark, markOf(column.measure)) }),
    })),
  };
}

/** Whether something of a mapping can be taken over as it is proposed. */
export function isProposal({ rule }: DeliveryFinding): boolean {
  return ['column-missing', 'column-moved', 'area-proposed', 'zeros-lost'].includes(rule);
}

function acceptedAliases(problems: DeliveryFinding[]): Record<string, string> {
  const proposed = problems.filter(({ rule }) => rule === 'area-proposed');
  return Object.fromEntries(proposed.map(({ facts }) => [String(facts.area), String(facts.key)]));
}

function columnsByHead(heads: string[]): Map<string, number[]> {
  const columnsOf = new Map<string, number[]>();
  for (const [column, text] of heads.entries()) {
    const head = normalHead(text);
    const columns = columnsOf.get(head);
    if (columns) columns.push(column);
    else columnsOf.set(head, [column]);
  }
  return columnsOf;
}

/** By what stands lowest in a head of several rows: what is merged over it may change. */
function columnsByLastPart(heads: string[]): Map<string, number[]> {
  return columnsByHead(heads.map((head) => (head.includes(' / ') ? lastPartOf(head) : '')));
}

function columnsUnder(
  { head, position }: ColumnPlace,
  known: Map<string, number[]>[],
  heads: string[],
): number[] {
  if (head === undefined) return [columnAt(position ?? '')].filter((column) => column < heads.length);
  const asked = normalHead(head);
  if (asked === '') return heads.flatMap((text, column) => (text.trim() === head.trim() ? [column] : []));
  return known.flatMap((columnsOf) => columnsOf.get(asked) ?? []).slice(0, MOST_CANDIDATES);
}

/** A letter settles what the heads do not; it never wins against a year in them. */
function chosen(
  { position }: ColumnPlace,
  candidates: number[],
  heads: string[],
  year: ReportingYear | undefined,
): number | undefined {
  if (candidates.length <= 1) return candidates[0];
  const dated = candidates.filter((column) => yearsNamed(heads[column] ?? '').length > 0);
  if (dated.length > 0 && year !== undefined) {
    const ofYear = candidates.filter((column) => yearsNamed(heads[column] ?? '').includes(year));
    if (ofYear.length <= 1) return ofYear[0];
    return ofYear.find((column) => columnLetters(column) === position);
  }
  return candidates.find((column) => columnLetters(column) === position);
}

/** Heads that name other years than figures are read for. */
function otherYears(
  wanted: Wanted[],
  found: (number | undefined)[],
  heads: string[],
  year: ReportingYear,
): DeliveryFinding[] {
  const differing = wanted.flatMap(({ role, measure }, i) => {
    const column = found[i];
    const years = role === 'figure' && column !== undefined ? yearsNamed(heads[column] ?? '') : [];
    return years.length && !years.includes(year) ? [{ measure, head: heads[column!]!, years }] : [];
  });
  if (!differing.length) return [];
  const list = shortList(differing.map(({ head }) => `„${head}“`));
  const measures = differing.map(({ measure }) => measure);
  return [{ rule: 'head-year-differs', severity: 'decision', measures, areas: [], facts: { list, year } }];
}

function problemOf(
  { measure, head = '', position = '' }: Wanted,
  found: number | undefined,
  candidates: number[],
  heads: string[],
  free: number[],
): DeliveryFinding[] {
  const problem = { measures: [measure], areas: [] };
  if (found !== undefined) {
    const now = columnLetters(found);
    if (!position || now === position) return [];
    const facts = { measure, head, position: now, expected: position };
    return [{ ...problem, rule: 'column-moved', severity: 'warning', facts }];
  }
  if (candidates.length > 1) {
    const facts = {
      measure,
      head,
      positions: shortList(candidates.map((column) => `${columnLetters(column)} „${heads[column] ?? ''}“`)),
    };
    return [{ ...problem, rule: 'column-ambiguous', severity: 'error', facts }];
  }
  const nearest = nearestHead(head, heads, free);
  if (nearest === undefined)
    return [
      { ...problem, rule: 'column-gone', severity: 'error', facts: { measure, head: head || position } },
    ];
  const facts = { measure, head, proposal: heads[nearest] ?? '', position: columnLetters(nearest) };
  return [{ ...problem, rule: 'column-missing', severity: 'error', facts }];
}

function nearestHead(head: string, heads: string[], free: number[]): number | undefined {
  const asked = normalHead(head).slice(0, COMPARED_LETTERS);
  const [nearest] = free
    .map((column) => {
      const text = normalHead(heads[column] ?? '').slice(0, COMPARED_LETTERS);
      return { column, share: editDistance(asked, text) / Math.max(text.length, asked.length, 1) };
    })
    .sort((a, b) => a.share - b.share);
  return nearest && nearest.share <= NEAREST_AT_MOST ? nearest.column : undefined;
}
