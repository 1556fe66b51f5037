import type { Area } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import { cellAddress } from '../figures/cell-address';
import { areaFinder } from './find-area';
import type { FoundColumns } from './find-columns';
import type { DeliveryFinding } from './finding';
import {
  cellIn,
  filledColumns,
  filledRows,
  plainText,
  textOf,
  type DeliveredTable,
  type MergedCells,
  type Sheet,
} from './grid';
import type { Mapping } from './mapping';
import { shortList } from './short-list';

/** A row of figures. */
export interface Row {
  index: number;
  area: Area;
  year: ReportingYear;
  /** Where it has one figure only. */
  measure?: string;
}

interface Around {
  areas: Area[];
  /** Of the whole delivery. */
  year: ReportingYear | undefined;
  form: DeliveredTable['form'];
}

/** Nobody looks through more proposals; each is compared with all areas. */
const MOST_PROPOSED = 200;

/** The rows of a sheet with figures whose area and year are clear, and what is wrong with the others. */
export function rowsOf(
  sheet: Sheet,
  mapping: Mapping,
  found: FoundColumns,
  { areas, year: fixedYear, form }: Around,
): { rows: Row[]; problems: DeliveryFinding[] } {
  const find = areaFinder(areas, mapping);
  const rows: Row[] = [];
  const problems: DeliveryFinding[] = [];
  const taken = new Set<string>();
  const respelt: { text: string; area: Area }[] = [];
  const misshapen: { row: number; count: number; fields: number }[] = [];
  const zeros: { text: string; area: Area; row: number }[] = [];
  const report = (rule: DeliveryFinding['rule'], areaKeys: string[], facts: DeliveryFinding['facts']) =>
    problems.push({ rule, severity: 'error', measures: [], areas: areaKeys, facts });
  const measureOf = measureFinder(mapping);
  const unknown = new Set<string>();
  if (found.area === undefined || (mapping.long && found.measure === undefined)) return { rows, problems };
  const fields = form === 'xlsx' ? undefined : sheet.rows[(mapping.headRows.at(-1) ?? 0) - 1]?.length;

  const figures = new Set(found.columns.values());
  const blocks = blocksOver(sheet, found.area);
  for (const index of filledRows(sheet)) {
    if (index < mapping.firstRow - 1) continue;
    // Rows without a figure are notes and spaces.
    if (!filledColumns(sheet.rows[index]!).some((column) => figures.has(column))) continue;
    const row = index + 1;
    const text = textOf(cellIn(sheet, index, found.area));
    const year = fixedYear ?? yearIn(cellIn(sheet, index, found.year ?? -1));
    const count = sheet.rows[index]!.length;
    const about = mapping.long && textOf(cellIn(sheet, index, found.measure!));
    const measure = about === undefined ? undefined : measureOf(about);
    if (measure === '') continue;
    if (about !== undefined && measure === undefined) {
      unknown.add(about);
      continue;
    }
    const keyOf = ({ key }: Area) => `${key} ${year} ${measure ?? ''}`;
    if (fields !== undefined && count !== fields) misshapen.push({ row, count, fields });
    else if (text === '') {
      const merged = mergedOver(blocks, index);
      report(merged ? 'row-merged' : 'row-without-area', [], { row, ...(merged && { merged }) });
    } else if (year === undefined)
      report('year-in-row', [], { row, year: String(cellIn(sheet, index, found.year ?? -1) ?? '') });
    else {
      const result = find(text, (area) => taken.has(keyOf(area)));
      if ('area' in result) {
        const { area } = result;
        if (taken.has(keyOf(area))) report('area-duplicate', [area.key], { row, area: text });
        else {
          taken.add(keyOf(area));
          rows.push({ index, area, year, ...(measure && { measure }) });
          if (result.isSpeltOtherwise) respelt.push({ text, area });
        }
      } else if (result.problem === 'zeros-lost') zeros.push({ text, area: result.likely, row });
      else if (result.problem === 'ambiguous') {
        const keys = result.candidates.map(({ key }) => key);
        report('area-ambiguous', keys, { row, area: text, keys: keys.join(', ') });
      } else {
        const likely = problems.length < MOST_PROPOSED ? result.likely() : undefined;
        if (likely)
          report('area-proposed', [likely.key], { row, area: text, proposal: likely.name, key: likely.key });
        else report('area-unknown', [], { row, area: text });
      }
    }
  }
  if (unknown.size)
    report('measure-unknown', [], {
      count: unknown.size,
      list: shortList([...unknown].map((one) => `„${one}“`)),
    });
  return {
    rows,
    problems: [...wrongFields(misshapen), ...problems, ...zerosLost(zeros), ...speltOtherwise(respelt)],
  };
}

/** By the words of the source, in any letter case; nothing where they are of no use here. */
function measureFinder({ long }: Mapping): (text: string) => string | undefined {
  const names = new Map(
    Object.entries(long?.names ?? {}).map(([name, measure]) => [plainText(name), measure]),
  );
  return (text) => names.get(plainText(text));
}

function wrongFields(misshapen: { row: number; count: number; fields: number }[]): DeliveryFinding[] {
  const [first] = misshapen;
  if (!first) return [];
  const list = shortList(misshapen.map(({ row }) => String(row)));
  return [{ rule: 'line-fields', severity: 'error', measures: [], areas: [], facts: { ...first, list } }];
}

function zerosLost(zeros: { text: string; area: Area; row: number }[]): DeliveryFinding[] {
  if (!zeros.length) return [];
  const list = shortList(zeros.map(({ text, area }) => `${text} → ${area.key}`));
  const facts = { row: zeros[0]!.row, count: zeros.length, list };
  const areas = zeros.map(({ area }) => area.key);
  return [{ rule: 'zeros-lost', severity: 'error', measures: [], areas, facts }];
}

function speltOtherwise(respelt: { text: string; area: Area }[]): DeliveryFinding[] {
  if (!respelt.length) return [];
  const list = shortList([
    ...new Set(respelt.map(({ text, area }) => `${text.replace(/[^\S ]/g, '␣')} → ${area.name}`)),
  ]);
  const areas = respelt.map(({ area }) => area.key);
  return [{ rule: 'area-read-as', severity: 'warning', measures: [], areas, facts: { list } }];
}

/** So many merged blocks over the areas are named; a table made by people has fewer. */
const MOST_BLOCKS = 500;

function blocksOver({ merged }: Sheet, column: number): MergedCells[] {
  return merged.filter(({ left, right }) => column >= left && column <= right).slice(0, MOST_BLOCKS);
}

/** Where the area of a row stands once for several. */
function mergedOver(blocks: MergedCells[], row: number): string | undefined {
  const block = blocks.find(({ top, bottom }) => row >= top && row <= bottom);
  return block && `${cellAddress(block.top, block.left)}:${cellAddress(block.bottom, block.right)}`;
}

function yearIn(value: unknown): ReportingYear | undefined {
  const year = Number(value);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}
