import type { Selection, VariableSelection } from '../../domain/selection';
import type { ApiTable } from './api-table';
import { codeListAt } from './code-lists';
import type { Asked } from './selection';

/** A selection with the codes its expressions stand for today. */
export function expandedSelection({ selection }: Selection, { query, areas }: Asked): VariableSelection[] {
  const codes = { indicator: query.indicators, area: [...areas], year: query.years.map(String) };
  return selection.map(({ variableCode, codeList, outputValues }) => ({
    variableCode,
    // Single values are codes of the table itself.
    ...(codeList && outputValues !== 'single' && { codeList }),
    valueCodes: codes[variableCode],
  }));
}

/** The part of a table that a question asks for. */
export function chosenTable(table: ApiTable, { query, areas }: Asked): ApiTable {
  return {
    ...table,
    indicators: table.indicators.filter(({ id }) => query.indicators.includes(id)),
    areas: table.catalogue.areas.filter(({ key }) => areas.has(key)),
    years: table.years.filter((year) => query.years.includes(year)),
  };
}

/** A table with the codes of code lists in place of its own. Fails with `unknown-code-list`. */
export function tableInLists(table: ApiTable, lists: { indicator?: string; area?: string }): ApiTable {
  const { catalogue, indicators, areas } = table;
  const codesOf = (dimension: 'indicator' | 'area', list: string) =>
    new Set(codeListAt([catalogue], list, dimension).values.map(({ code }) => code));
  const ids = lists.indicator === undefined ? undefined : codesOf('indicator', lists.indicator);
  const keys = lists.area === undefined ? undefined : codesOf('area', lists.area);
  return {
    ...table,
    indicators: ids ? indicators.filter(({ id }) => ids.has(id)) : indicators,
    areas: keys ? catalogue.areas.filter(({ key }) => keys.has(key)) : areas,
  };
}
