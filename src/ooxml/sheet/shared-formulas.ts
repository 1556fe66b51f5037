import { blockAt } from '../../figures/cell-address';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { withOffset } from './shifted-references';

const CELL_WITH_FORMULA =
  /(<((?:[\w.-]+:)?)c\s[^>]*?\br\s*=\s*["']([A-Z]+\d+)["'][^>]*>\s*<\2f)(\s[^>]*?)(?:\/>|>([^<]*)<\/\2f>)/g;

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

/** The first cell of a group has the words; the others read them from where they stand. */
function membersIn(text: string): Member[] {
  const found = [...text.matchAll(CELL_WITH_FORMULA)].flatMap((match) => {
    const [, , , place = '', attributes = '', written = ''] = match;
    const [, group] = /\ssi\s*=\s*["'](\d+)/.exec(attributes) ?? [];
    if (group === undefined || !/\st\s*=\s*["']shared/.test(attributes)) return [];
    const { row, column } = blockAt(place).block;
    return [{ at: match.index, group, row, column, written: characters(written) }];
  });
  const masters = new Map(
    found.filter(({ written }) => written).map((member) => [member.group, member] as const),
  );
  return found.flatMap(({ at, group, row, column, written }) => {
    const master = masters.get(group);
    if (!master) return [];
    const formula = written || withOffset(master.written, row - master.row, column - master.column);
    return [{ at, group, row, formula }];
  });
}
