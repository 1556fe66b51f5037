import type { Answer } from '../domain/answer';
import type { Language } from '../domain/text';
import type { AreaChange, Mover, TypologyChange } from '../domain/typology/change/compare-typologies';
import type { Driver } from '../domain/typology/change/driver';
import type { TypologyResult } from '../domain/typology/index-typology';
import { say } from '../texts';
import { number, score, text, type Content } from './content';
import { makeSheet } from './make-sheet';
import type { FigureRequest } from './provenance';
import type { Sheet } from './sheet';
import { sheetColumn, type SheetColumn } from './sheet-column';
import { sheetName } from './sheet-name';
import { typeCell } from './type-cell';
import { changeLines } from './typology-change-lines';

/**
 * The worksheet of a change between two years: index and coloured type of every area in both, where it went, and what
 * moved it; the matrix in words and the warnings below. `answer` holds both years.
 */
export function sheetOfTypologyChange(change: TypologyChange, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { before, after, areas } = change;
  const movers = new Map(change.movers.map((mover) => [mover.area.key, mover]));
  return makeSheet<ChangeRow>(answer, request, {
    name: sheetName(say(language, 'typologyExplained.changeSheet'), `${before.year}–${after.year}`),
    title: say(language, 'typologyExplained.changeTitle', {
      name: after.definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      before: before.year,
      after: after.year,
    }),
    stub: answer.level.name[language],
    rows: areas.map((area) => ({ ...area, driver: movers.get(area.area.key)?.driver })),
    nameOf: ({ area }) => area,
    columns: [
      ...stateColumns(before, ({ indexBefore, from }) => ({ index: indexBefore, state: from }), language),
      ...stateColumns(after, ({ indexAfter, to }) => ({ index: indexAfter, state: to }), language),
      ...moveColumns(change, language),
      ...driverColumns(change, language),
    ],
    lines: [...changeLines(change, language), after.definition.note[language]],
  });
}

interface ChangeRow extends AreaChange {
  driver: Mover['driver'];
}

/** Index and type of one of the years. */
function stateColumns(
  { year, definition }: TypologyResult,
  stateIn: (row: ChangeRow) => { index: number | null; state: AreaChange['from'] },
  language: Language,
): SheetColumn<ChangeRow>[] {
  const column = (measure: 'index' | 'type', width: number, cell: (row: ChangeRow) => Content) =>
    sheetColumn(
      { year, measure, group: String(year), head: `${say(language, `excel.${measure}`)} ${year}`, cell },
      width,
    );
  return [
    column('index', 12, (row) => score(stateIn(row).index)),
    column('type', 28, (row) => {
      const { state } = stateIn(row);
      if (typeof state === 'number') return typeCell(state, definition.types, language);
      return typeCell(null, [], language, say(language, `typologyExplained.state ${state}`));
    }),
  ];
}

function moveColumns({ after: { year } }: TypologyChange, language: Language): SheetColumn<ChangeRow>[] {
  const group = say(language, 'typologyExplained.group move');
  const column = (measure: 'difference' | 'move', width: number, cell: (row: ChangeRow) => Content) =>
    sheetColumn({ year, measure, group, head: say(language, `typologyExplained.${measure}`), cell }, width);
  return [
    column('difference', 14, ({ indexBefore, indexAfter }) =>
      score(indexBefore === null || indexAfter === null ? null : indexAfter - indexBefore),
    ),
    column('move', 20, ({ move }) => text(say(language, `typologyExplained.move ${move}`))),
  ];
}

/** The indicator that moved an area most, and its values in both years; empty where the type stayed. */
function driverColumns({ before, after }: TypologyChange, language: Language): SheetColumn<ChangeRow>[] {
  const group = say(language, 'typologyExplained.group driver');
  const name = ({ indicator: { shortName, unit } }: Driver) => `${shortName[language]}, ${unit[language]}`;
  const column = (
    measure: 'driverValue' | 'driverMean',
    { year }: TypologyResult,
    valueOf: (driver: Driver) => Driver['before'] | undefined,
  ) =>
    sheetColumn<ChangeRow>({
      year,
      measure,
      group,
      head: say(language, `typologyExplained.${measure}`, { year }),
      cell: ({ driver }) => {
        const cell = driver && valueOf(driver);
        return cell ? number(cell, driver.indicator.decimals) : text('');
      },
    });
  const mean = (value: number | null) => (value === null ? undefined : { value });
  return [
    sheetColumn(
      {
        year: after.year,
        measure: 'driver',
        group,
        head: say(language, 'typologyExplained.driver'),
        cell: ({ driver }) => text(driver ? name(driver) : ''),
      },
      38,
    ),
    column('driverValue', before, (driver) => driver.before),
    column('driverValue', after, (driver) => driver.after),
    column('driverMean', before, ({ meanBefore }) => mean(meanBefore)),
    column('driverMean', after, ({ meanAfter }) => mean(meanAfter)),
  ];
}
