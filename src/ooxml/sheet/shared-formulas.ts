import { blockAt } from '../../figures/cell-address';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { withOffset } from './shifted-references';

const CELL_WITH_FORMULA =
  /(<((?:[\w.-]+:)?)c\s[^>]*?\br\s*=\s*["']([A-Z]+\d+)["'][^>]*>\s*<\2f)((?:\s[^>]*?)?)(?:\/>|>([^<]*)<\/\2f>)/g;

/**
 * A worksheet whose formulas written once for many cells are written out for each, as far as cells that move concern them: they, or
 * what they refer to, would not move all alike.
 */
export function withSharedWrittenOut(text: string, isConcerned: (member: SharedFormula) => boolean): string {
  if (!/\st\s*=\s*["']shared["']/.test(text)) return text;
  const members = membersIn(text);
  const concerned = new Set(members.filter(isConcerned).map(({ group }) => group));
  const formulas = new Map(
    members.flatMap(({ at, group, formula }) => (concerned.has(group) ? [[at, formula] as const] : [])),
  );
  return text.replace(
    CELL_WITH_FORMULA,
    (
      all,
      before: string,
      prefix: string,
      _place: string,
      attributes: string,
      ...[, at]: [string, number]
    ) => {
      const formula = formulas.get(at);
      if (formula === undefined) return all;
      const own = attributes.replace(/\s(?:t|ref|si)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
      return `${before}${own}>${escapeXml(formula)}</${prefix}f>`;
    },
  );
}

/** One of several cells that share a formula: its row, and how it reads there. */
export interface SharedFormula {
  row: number;
  formula: string;
}

interface Member extends SharedFormula {
  /** Where it stands in the text. */
  at: number;
  group: string;
}

/** A formula as it reads in its cell. */
export interface CellFormula {
  row: number;
  column: number;
  formula: string;
}

/** All formulas of a worksheet, whose text may come in portions, each as it reads in its cell. */
export function cellFormulas(portions: Iterable<string>): CellFormula[] {
  return readOut([...portions].flatMap(writtenIn));
}

function membersIn(text: string): Member[] {
  return readOut(writtenIn(text)).flatMap(({ at, group, row, formula }) =>
    group === undefined ? [] : [{ at, group, row, formula }],
  );
}

interface Written {
  at: number;
  /** Of the cells that share it. */
  group: string | undefined;
  row: number;
  column: number;
  written: string;
}

function writtenIn(text: string): Written[] {
  return [...text.matchAll(CELL_WITH_FORMULA)].map((match) => {
    const [, , , place = '', attributes = '', written = ''] = match;
    const [, group] = /\ssi\s*=\s*["'](\d+)/.exec(attributes) ?? [];
    const isShared = /\st\s*=\s*["']shared/.test(attributes);
    const { row, column } = blockAt(place).block;
    return {
      at: match.index,
      group: isShared ? group : undefined,
      row,
      column,
      written: characters(written),
    };
  });
}

/** The first cell of a group has the words; the others read them from where they stand. */
function readOut(found: Written[]): (Written & CellFormula)[] {
  const masters = new Map(found.flatMap((each) => (each.written && each.group ? [[each.group, each]] : [])));
  return found.flatMap((each) => {
    const { group, row, column, written } = each;
    const master = written ? each : masters.get(group ?? '');
    if (!master) return [];
    const formula = written || withOffset(master.written, row - master.row, column - master.column);
    return [{ ...each, formula }];
  });
}
