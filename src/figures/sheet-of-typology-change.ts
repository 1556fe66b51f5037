import type { Answer } from '../domain/answer';
import type { Cell } from '../domain/cell';
import { formatCell } from '../domain/number-format';
import type { FigureRequest } from './provenance';
import type { Sheet, SheetCell } from './sheet';
import { keyCell, nameCell, scoreCell, sheetCellOf } from './sheet-cell';
import { layOut, widthOfHead, type SheetColumn } from './sheet-layout';
import { sheetName } from './sheet-name';
import { stubColumns, subtitleOf } from './sheet-of-table';
import { withProvenance } from './sheet-provenance';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Language } from '../domain/text';
import { changeLines } from './typology-change-lines';
import type {
  AreaChange,
  Mover,
  TypeState,
  TypologyChange,
} from '../domain/typology/change/compare-typologies';
import type { TypologyDefinition } from '../domain/typology/definition';
import { say } from '../texts';

/**
 * The worksheet of a change between two years: index and coloured type of every area in both, where it went, and what
 * moved it; the matrix in words and the warnings below. `answer` holds both years.
 */
export function sheetOfTypologyChange(change: TypologyChange, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { before, after, areas } = change;
  const source = sourceLine(answer, language);
  const movers = new Map(change.movers.map((mover) => [mover.area.key, mover]));
  const layout = layOut({
    name: sheetName(say(language, 'typologyExplained.changeSheet'), `${before.year}–${after.year}`),
    title: say(language, 'typologyExplained.changeTitle', {
      name: after.definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      before: before.year,
      after: after.year,
    }),
    subtitle: subtitleOf(answer, language),
    columns: columnsOf(change, answer, language),
    body: areas.map((row) => bodyRow(row, movers.get(row.area.key), change, language)),
    below: [
      ...changeLines(change, language),
      after.definition.note[language],
      ...indicatorNotes(answer.indicators, language).notes,
      signLegend(shownTexts(change, language), language),
      source,
      answer.attribution[language],
    ],
  });
  return withProvenance(layout, request, answer, { source, areas: areas.map(({ area }) => area.key) });
}

function columnsOf(
  { before, after, areas }: TypologyChange,
  { level }: Answer,
  language: Language,
): SheetColumn[] {
  const told = (key: 'group move' | 'group driver' | 'difference' | 'move' | 'driver') =>
    say(language, `typologyExplained.${key}`);
  const column = (group: string, head: string, width: number) => ({
    group,
    unit: '',
    head,
    width: widthOfHead(head, width),
  });
  const ofYear = (year: number) => [
    column(String(year), `${say(language, 'excel.index')} ${year}`, 12),
    column(String(year), `${say(language, 'excel.type')} ${year}`, 28),
  ];
  return [
    ...stubColumns(
      language,
      level.name[language],
      areas.map(({ area }) => area.name),
      areas.map(({ area }) => area.key),
    ),
    ...ofYear(before.year),
    ...ofYear(after.year),
    column(told('group move'), told('difference'), 14),
    column(told('group move'), told('move'), 20),
    column(told('group driver'), told('driver'), 38),
    ...(['driverValue', 'driverMean'] as const).flatMap((key) =>
      [before, after].map(({ year }) =>
        column(told('group driver'), say(language, `typologyExplained.${key}`, { year }), 14),
      ),
    ),
  ];
}

function bodyRow(
  row: AreaChange,
  mover: Mover | undefined,
  { before, after }: TypologyChange,
  language: Language,
): SheetCell[] {
  const { area, from, to, indexBefore, indexAfter, move } = row;
  const difference = indexBefore === null || indexAfter === null ? null : indexAfter - indexBefore;
  const driver = mover?.driver;
  const input = (cell: Cell | undefined): SheetCell =>
    cell && driver ? sheetCellOf(cell, driver.indicator.decimals) : textCell('');
  const mean = (value: number | null | undefined) => input(value == null ? undefined : { value });
  return [
    keyCell(area.key),
    nameCell(area.name),
    scoreCell(indexBefore),
    typeCell(from, before.definition, language),
    scoreCell(indexAfter),
    typeCell(to, after.definition, language),
    scoreCell(difference),
    textCell(say(language, `typologyExplained.move ${move}`)),
    textCell(driver ? `${driver.indicator.shortName[language]}, ${driver.indicator.unit[language]}` : ''),
    input(driver?.before),
    input(driver?.after),
    mean(driver?.meanBefore),
    mean(driver?.meanAfter),
  ];
}

function typeCell(state: TypeState, { types }: TypologyDefinition, language: Language): SheetCell {
  const declared = typeof state === 'number' ? types[state - 1] : undefined;
  if (!declared)
    return {
      ...textCell(say(language, `typologyExplained.state ${state as 'excluded' | 'absent'}`)),
      fill: '#ffffff',
    };
  return { ...textCell(`${state} ${declared.label[language]}`), fill: declared.colour };
}

function textCell(value: string): SheetCell {
  return { value: value || null, role: 'text', format: '@' };
}

function meanCell(value: number | null): Cell[] {
  return value === null ? [] : [{ value }];
}

function shownTexts({ areas, movers }: TypologyChange, language: Language): string[] {
  const inputs = movers.flatMap(({ driver }) =>
    driver
      ? [driver.before, driver.after, ...[driver.meanBefore, driver.meanAfter].flatMap(meanCell)].map(
          (cell) => formatCell(cell, driver.indicator.decimals, language),
        )
      : [],
  );
  return areas.some(({ move }) => move === 'none') ? [...inputs, 'x'] : inputs;
}
