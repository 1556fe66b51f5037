import { columnAt, columnLetters } from '../figures/cell-address';
import type { DeliveryFinding } from './finding';
import { editDistance, headTexts, normalHead } from './head-text';
import type { Sheet } from './grid';
import type { ColumnPlace, Mapping } from './mapping';
import { shortList } from './short-list';

/** A heading that differs in more than this share of its letters is another heading. */
const NEAREST_AT_MOST = 0.5;

/** So many headings are compared with others at most: seconds of work, where a usual delivery has some thousands. */
const MOST_COMPARISONS = 20_000;

/** Letters of a heading that are compared. */
const COMPARED_LETTERS = 100;

export interface FoundColumns {
  /** Zero-based column of each measure that was found. */
  columns: Map<string, number>;
  /** The column of marks of each measure that has one. */
  marks: Map<string, number>;
  area: number | undefined;
  year: number | undefined;
  problems: DeliveryFinding[];
}

interface Wanted extends ColumnPlace {
  role: 'area' | 'year' | 'figure' | 'mark';
  /** As it is called in findings. */
  measure: string;
}

/** What the column of marks of a measure is called in findings. */
const markOf = (measure: string) => `${measure}: p/s`;

/**
 * Looks for every column of the mapping by heading. A heading that is nowhere is never guessed: the problem names the nearest
 * one still free. A heading found elsewhere than before is read and reported.
 */
export function findColumns(sheet: Sheet, mapping: Mapping): FoundColumns {
  const heads = headTexts(sheet, mapping.headRows);
  const wanted = wantedBy(mapping);
  const columnsOf = columnsByHead(heads);
  const candidates = wanted.map((place) => columnsUnder(place, columnsOf, heads.length));
  const found = wanted.map((place, i) => chosen(place, candidates[i] ?? []));
  const free = heads.map((_, column) => column).filter((column) => heads[column] && !found.includes(column));
  const missing = found.filter((column) => column === undefined).length;
  const proposable = missing * free.length <= MOST_COMPARISONS ? free : [];
  const problems = wanted.flatMap((place, i) =>
    problemOf(place, found[i], candidates[i] ?? [], heads, proposable),
  );
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
    columns: byMeasure(measuresOf(mapping.columns), only('figure')),
    marks: byMeasure(measuresOf(mapping.columns.filter(({ mark }) => mark)), only('mark')),
    problems,
  };
}

function wantedBy({ areas, year, columns }: Mapping): Wanted[] {
  return [
    { ...areas.column, role: 'area', measure: 'area' },
    ...(year.from === 'column' ? [{ ...year.column, role: 'year' as const, measure: 'year' }] : []),
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
    areas: { ...mapping.areas, column: amended(mapping.areas.column, 'area') },
    year:
      mapping.year.from === 'column'
        ? { ...mapping.year, column: amended(mapping.year.column, 'year') }
        : mapping.year,
    columns: mapping.columns.map((column) => ({
      ...amended(column, column.measure),
      ...(column.mark && { mark: amended(column.mark, markOf(column.measure)) }),
    })),
  };
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

function columnsUnder(
  { head, position }: ColumnPlace,
  columnsOf: Map<string, number[]>,
  width: number,
): number[] {
  if (head === undefined) return [columnAt(position ?? '')].filter((column) => column < width);
  return columnsOf.get(normalHead(head)) ?? [];
}

function chosen({ position }: ColumnPlace, candidates: number[]): number | undefined {
  if (candidates.length <= 1) return candidates[0];
  const named = columnAt(position ?? '');
  return candidates.includes(named) ? named : undefined;
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
    const facts = { measure, head, positions: shortList(candidates.map(columnLetters)) };
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
