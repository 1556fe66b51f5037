import type { AreaKey } from '../../domain/area';
import { indicatorOf, type Catalogue } from '../../domain/catalogue';
import type { Query } from '../../domain/query';
import { ReportingError } from '../../domain/reporting-error';
import {
  DIMENSIONS,
  type Dimension,
  type Placement,
  type Selection,
  type VariableSelection,
} from '../../domain/selection';
import { yearsWithData, type ApiTable } from './api-table';
import { codeListAt, keysWithin, type CodeList } from './code-lists';
import { expandValueCodes } from './value-codes';

/** A selection as the question behind it: the query, and the areas to show of its answer. */
export interface Asked {
  query: Query;
  areas: ReadonlySet<AreaKey>;
  placement: Placement;
}

export const DEFAULT_PLACEMENT: Placement = { heading: ['indicator', 'year'], stub: ['area'] };

/** What a table shows when nobody chose: its first indicator, all areas, the newest year. */
export function defaultSelection({ indicators }: ApiTable): Required<Omit<Selection, 'edition'>> {
  return {
    selection: [
      { variableCode: 'indicator', valueCodes: indicators.slice(0, 1).map(({ id }) => id) },
      { variableCode: 'area', valueCodes: ['*'] },
      { variableCode: 'year', valueCodes: ['top(1)'] },
    ],
    placement: DEFAULT_PLACEMENT,
  };
}

/**
 * The question a selection asks of a table. Without any choice it is the default one; indicator and year must be chosen
 * otherwise; without areas it is the city's total. Fails with `selection-missing`, `empty-selection`,
 * `year-unreadable`, `unknown-code-list`, `placement-invalid`.
 */
export function askedOf(table: ApiTable, chosen: Selection, release?: string): Asked {
  const { selection } = chosen.selection.length ? chosen : defaultSelection(table);
  const of = (dimension: Dimension) => selection.find(({ variableCode }) => variableCode === dimension);
  const level = levelAsked(table.catalogue, of('area')) ?? table.level.id;
  const indicators = indicatorsAsked(table, mandatory('indicator', of('indicator')));
  const years = yearsAsked(table.catalogue, level, indicators, mandatory('year', of('year')));
  const areas = areasAsked(table, level, of('area'));
  if (!areas.length) throw new ReportingError('empty-selection');
  return {
    query: {
      city: table.catalogue.city.id,
      level,
      indicators,
      ...(!coversLevel(table.catalogue, level, areas) && { areas }),
      years,
      ...(release !== undefined && { release }),
      ...(chosen.edition !== undefined && { edition: chosen.edition }),
    },
    areas: new Set(areas),
    placement: placementOf(chosen.placement),
  };
}

function mandatory(dimension: Dimension, chosen: VariableSelection | undefined): VariableSelection {
  if (chosen) return chosen;
  throw new ReportingError('selection-missing', { dimension });
}

function listOf(catalogue: Catalogue, chosen: VariableSelection | undefined): CodeList | undefined {
  if (!chosen?.codeList) return undefined;
  return codeListAt([catalogue], chosen.codeList, chosen.variableCode);
}

/** Groups are areas of their own level: their figures are those delivered there, never sums made here. */
function levelAsked(catalogue: Catalogue, chosen: VariableSelection | undefined): string | undefined {
  return chosen?.outputValues === 'single' ? undefined : listOf(catalogue, chosen)?.level;
}

function indicatorsAsked({ catalogue, indicators }: ApiTable, chosen: VariableSelection): string[] {
  const list = listOf(catalogue, chosen);
  const known = indicators.map(({ id }) => id);
  const offered = list ? known.filter((id) => list.values.some(({ code }) => code === id)) : known;
  const asked = expandValueCodes(chosen.valueCodes, offered);
  const indicator = asked.find((id) => !indicatorOf(catalogue, id));
  if (indicator === undefined) return asked;
  throw new ReportingError('unknown-indicator', { indicator, known: known.join(', ') });
}

/** Expressions count the years in which the chosen indicators have data, so `top(1)` never finds an empty year. */
function yearsAsked(
  catalogue: Catalogue,
  level: string,
  indicators: string[],
  chosen: VariableSelection,
): number[] {
  const years = yearsWithData(catalogue, level, indicators);
  const known = (years.length ? years : catalogue.years).map(String);
  return expandValueCodes(chosen.valueCodes, known, true).map((code) => {
    if (!/^\d{4}$/.test(code)) throw new ReportingError('year-unreadable', { year: code });
    return Number(code);
  });
}

function areasAsked(table: ApiTable, level: string, chosen: VariableSelection | undefined): AreaKey[] {
  const { catalogue, areas } = table;
  if (!chosen) return areas.filter(({ kind }) => kind === 'city').map(({ key }) => key);
  const list = listOf(catalogue, chosen);
  const keys = areas.map(({ key }) => key);
  if (!list) return expandValueCodes(chosen.valueCodes, keys);
  const groups = expandValueCodes(
    chosen.valueCodes,
    list.values.map(({ code }) => code),
  );
  if (level === list.level) return groups;
  const within = new Set(groups.flatMap((key) => [...keysWithin(catalogue, key)]));
  return areas.filter(({ key, kind }) => kind === 'part' && within.has(key)).map(({ key }) => key);
}

/** All of a level's own areas: what belongs to no part is known only then. */
function coversLevel({ areas }: Catalogue, level: string, keys: AreaKey[]): boolean {
  const chosen = new Set(keys);
  const known = new Set(
    areas.filter((area) => area.level === level || area.kind === 'city').map(({ key }) => key),
  );
  return (
    areas.every((area) => area.level !== level || chosen.has(area.key)) && keys.every((key) => known.has(key))
  );
}

/** Every dimension once; those not named go to the side they stand on by default. */
function placementOf({ heading = [], stub = [] }: Partial<Placement> = {}): Placement {
  const named = [...heading, ...stub];
  if (new Set(named).size !== named.length) throw new ReportingError('placement-invalid');
  if (!named.length) return DEFAULT_PLACEMENT;
  const rest = DIMENSIONS.filter((dimension) => !named.includes(dimension));
  return heading.length ? { heading, stub: [...stub, ...rest] } : { heading: rest, stub };
}
