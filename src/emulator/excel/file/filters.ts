import type { WordPackage } from '../../word/package';
import { relatedParts } from '../../word/relationships';
import { kids, NAMESPACE, newElement, rootOf, type Element } from '../../word/xml';
import type { Book } from '../model/book';
import type { ColumnFilter, FilterCriteria } from '../model/filtering';
import type { SheetTable } from '../model/sheet-table';
import { sheetParts } from './sheet-parts';

const signs: Record<string, string> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** Reads what tables are filtered by: the values ticked, and conditions; which rows that hides stands with the rows. */
export function readFilters(pkg: WordPackage, book: Book) {
  for (const { table, part } of tablesOf(pkg, book)) {
    const [list] = kids(rootOf(pkg.read(part)), 'autoFilter');
    table.filters = (list ? kids(list, 'filterColumn') : []).flatMap((element): ColumnFilter[] => {
      const criteria = criteriaIn(element);
      return criteria ? [{ column: Number(element.getAttribute('colId')), criteria }] : [];
    });
  }
}

/** Adds them to the tables of a file. */
export function writeFilters(pkg: WordPackage, book: Book) {
  for (const { table, part } of tablesOf(pkg, book)) {
    if (!table.filters.length) continue;
    const [list] = kids(rootOf(pkg.edit(part)), 'autoFilter');
    for (const { column, criteria } of table.filters) {
      const known =
        list && kids(list, 'filterColumn').find((each) => each.getAttribute('colId') === `${column}`);
      known?.appendChild(elementOf(known.namespaceURI, criteria));
    }
  }
}

function tablesOf(pkg: WordPackage, book: Book): { table: SheetTable; part: string }[] {
  return sheetParts(pkg).flatMap((sheet) =>
    relatedParts(pkg, sheet.part, `${NAMESPACE.r}/table`).flatMap((part) => {
      const name = rootOf(pkg.read(part)).getAttribute('displayName');
      const table = book.tables.find((each) => each.name === name);
      return table ? [{ table, part }] : [];
    }),
  );
}

function criteriaIn(element: Element): FilterCriteria | undefined {
  const [filters] = kids(element, 'filters');
  const texts = (list: Element, name: string) =>
    kids(list, name).map(
      (each) => (signs[each.getAttribute('operator') ?? ''] ?? '') + (each.getAttribute('val') ?? ''),
    );
  if (filters) return { filterOn: 'Values', values: texts(filters, 'filter') };
  const [conditions] = kids(element, 'customFilters');
  if (!conditions) return undefined;
  const [criterion1, criterion2] = texts(conditions, 'customFilter').map((text) =>
    /^[<>=]/.test(text) ? text : `=${text}`,
  );
  const operator = /^(1|true)$/.test(conditions.getAttribute('and') ?? '') ? 'And' : 'Or';
  return {
    filterOn: 'Custom',
    criterion1: criterion1 ?? '',
    ...(criterion2 !== undefined && { criterion2, operator }),
  };
}

function elementOf(
  namespace: string | null,
  { filterOn, criterion1, criterion2, operator, values = [] }: FilterCriteria,
) {
  const made = (name: string, attributes: Record<string, string>) => {
    const element = newElement(namespace, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const list = made(
    filterOn === 'Values' ? 'filters' : 'customFilters',
    operator === 'And' ? { and: '1' } : {},
  );
  for (const value of filterOn === 'Values' ? values : []) list.appendChild(made('filter', { val: value }));
  for (const criterion of [criterion1, criterion2])
    if (criterion !== undefined) list.appendChild(made('customFilter', conditionOf(criterion)));
  return list;
}

function conditionOf(criterion: string): Record<string, string> {
  const [, sign = '=', val = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const operator = Object.keys(signs).find((name) => signs[name] === sign);
  return { ...(operator && sign !== '=' && { operator }), val };
}
