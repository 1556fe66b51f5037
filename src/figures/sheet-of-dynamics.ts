import type { Indicator } from '../domain/indicator';
import type { SheetCell } from './sheet';
import { scoreCell } from './sheet-cell';
import type { SheetColumn } from './sheet-layout';
import type { Language } from '../domain/text';
import type { TypologyArea, TypologyResult } from '../domain/typology/result';
import { say } from '../texts';

/** Changes, dynamics index, class and group, in a definition with dynamics also for a year that has none. */
export function dynamicsColumns(
  { definition, year }: TypologyResult,
  terms: Indicator[],
  language: Language,
): SheetColumn[] {
  if (!definition.dynamics) return [];
  const changes = say(language, 'excel.changes', { from: year - definition.dynamics.years });
  const dynamics = say(language, 'excel.dynamics');
  return [
    ...terms.map(({ shortName, unit }) => ({
      group: changes,
      unit: unit[language],
      head: say(language, 'excel.change', { name: shortName[language] }),
      width: 14,
    })),
    { group: dynamics, unit: '', head: say(language, 'excel.dynamicsIndex'), width: 10 },
    { group: dynamics, unit: '', head: say(language, 'excel.dynamicsClass'), width: 16 },
    { group: dynamics, unit: '', head: say(language, 'excel.group'), width: 28 },
  ];
}

/** The cells of an area under these columns; `x` where it has no dynamics. */
export function dynamicsCells(
  { dynamics, type }: TypologyArea,
  { definition, dynamics: used }: TypologyResult,
  language: Language,
): SheetCell[] {
  if (!definition.dynamics) return [];
  const positions = definition.indicators.map(
    ({ id }) => used?.indicators.findIndex(({ indicator }) => indicator.id === id) ?? -1,
  );
  const label = definition.dynamics.classes[(dynamics?.class ?? 0) - 1]?.label[language];
  const status = definition.types[(type ?? 0) - 1]?.label[language];
  const group = label && status && say(language, 'typology.group', { status, dynamics: label });
  return [
    ...positions.map((position) => scoreCell(dynamics?.changes[position] ?? null)),
    scoreCell(dynamics?.index ?? null),
    textCell(label && `${dynamics?.class} ${label}`),
    textCell(group && `${dynamics?.group} ${group}`),
  ];
}

function textCell(text: string | undefined): SheetCell {
  return { value: text ?? 'x', role: 'text', format: '@' };
}
