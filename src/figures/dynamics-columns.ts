import type { Indicator } from '../domain/indicator';
import type { Language } from '../domain/text';
import type { TypologyArea, TypologyResult } from '../domain/typology/result';
import { say } from '../texts';
import { NONE, score, text, type Content } from './content';
import { sheetColumn, type SheetColumn } from './sheet-column';

/** Changes, dynamics index, class and group, in a definition with dynamics also for a year that has none: `x` stands there. */
export function dynamicsColumns(
  result: TypologyResult,
  terms: Indicator[],
  language: Language,
): SheetColumn<TypologyArea>[] {
  const { definition, year } = result;
  const { dynamics: declared, types } = definition;
  if (!declared) return [];
  const classOf = ({ dynamics }: TypologyArea) =>
    declared.classes[(dynamics?.class ?? 0) - 1]?.label[language];
  const groupOf = (row: TypologyArea) => {
    const status = types[(row.type ?? 0) - 1]?.label[language];
    const dynamics = classOf(row);
    return status && dynamics && say(language, 'typology.group', { status, dynamics });
  };
  const column = (
    measure: 'dynamicsIndex' | 'dynamicsClass' | 'group',
    width: number,
    cell: (row: TypologyArea) => Content,
  ) =>
    sheetColumn(
      {
        year,
        measure,
        group: say(language, 'excel.dynamics'),
        head: say(language, `excel.${measure}`),
        cell,
      },
      width,
    );
  const numbered = (position: number | undefined, label: string | undefined) =>
    text(label ? `${position} ${label}` : NONE);
  return [
    ...changeColumns(result, terms, language),
    column('dynamicsIndex', 10, ({ dynamics }) => score(dynamics?.index)),
    column('dynamicsClass', 16, (row) => numbered(row.dynamics?.class, classOf(row))),
    column('group', 28, (row) => numbered(row.dynamics?.group, groupOf(row))),
  ];
}

function changeColumns(
  { definition, year, dynamics: used }: TypologyResult,
  terms: Indicator[],
  language: Language,
): SheetColumn<TypologyArea>[] {
  const from = year - (definition.dynamics?.years ?? 0);
  return terms.map(({ id, shortName, unit }) => {
    const position = used?.indicators.findIndex(({ indicator }) => indicator.id === id) ?? -1;
    return sheetColumn({
      indicator: id,
      year,
      measure: 'change',
      group: say(language, 'excel.changes', { from }),
      unit: unit[language],
      head: say(language, 'excel.change', { name: shortName[language] }),
      cell: ({ dynamics }) => score(dynamics?.changes[position]),
    });
  });
}
