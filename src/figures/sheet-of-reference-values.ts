import type { Answer } from '../domain/answer';
import { absent, type Cell } from '../domain/cell';
import { formatCell } from '../domain/number-format';
import type { FigureRequest } from './provenance';
import type { Sheet, SheetCell } from './sheet';
import { keyCell, nameCell, sheetCellOf } from './sheet-cell';
import { layOut, widthOfHead, type SheetColumn } from './sheet-layout';
import { sheetName } from './sheet-name';
import { stubColumns, subtitleOf } from './sheet-of-table';
import { withProvenance } from './sheet-provenance';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Language } from '../domain/text';
import { parameterLines } from './typology-lines';
import type { ReferenceRow, ReferenceValues } from '../domain/typology/reference-values';
import type { TypologyResult } from '../domain/typology/result';
import { say } from '../texts';

/** The worksheet of the reference values: a row a type, all typed areas, and those without a type. */
export function sheetOfReferenceValues(
  values: ReferenceValues,
  result: TypologyResult,
  answer: Answer,
  request: FigureRequest,
): Sheet {
  const { language } = request;
  const { definition, year } = result;
  const rows = rowsOf(values, result, language);
  const source = sourceLine(answer, language);
  const { marks, notes } = indicatorNotes(answer.indicators, language);
  const cells = rows.flatMap(({ texts }) => texts);
  const layout = layOut({
    name: sheetName(say(language, 'typology.referenceSheet'), String(year)),
    title: say(language, 'typology.referenceTitle', {
      name: definition.name[language],
      city: answer.city.name,
      year,
    }),
    subtitle: subtitleOf(answer, language),
    columns: columnsOf(values, rows, marks, language),
    body: rows.map(({ cells: row }) => row),
    below: [
      ...referenceNotes(values, language),
      ...parameterLines(result, answer, language),
      definition.note[language],
      ...notes,
      signLegend(cells, language),
      source,
      answer.attribution[language],
    ],
  });
  return withProvenance(layout, request, answer, { source, areas: rows.map(({ key }) => key) });
}

/** How the values of the indicators came about; always two lines, so that every year has the same shape. */
export function referenceNotes({ indicators }: ReferenceValues, language: Language): string[] {
  const note = (by: 'counts' | 'mean', key: 'referenceCounts' | 'referenceMean') => {
    const names = indicators.filter((own) => own.by === by).map(({ indicator }) => indicator.name[language]);
    return names.length ? say(language, `typology.${key}`, { indicators: names.join('; ') }) : '';
  };
  return [note('counts', 'referenceCounts'), note('mean', 'referenceMean')];
}

/** `1 sehr niedrige Belastung` for each type, then all typed areas, then those without a type. */
export function referenceRows(
  { types, typed, untyped }: ReferenceValues,
  { definition }: Pick<TypologyResult, 'definition'>,
  language: Language,
): { key: string; name: string; fill?: string; row: ReferenceRow }[] {
  const none = absent('meaningless');
  return [
    ...types.map((row, t) => ({
      key: String(t + 1),
      name: `${t + 1} ${definition.types[t]?.label[language] ?? ''}`,
      fill: definition.types[t]?.colour ?? '#ffffff',
      row,
    })),
    { key: 'T', name: say(language, 'typology.referenceTyped'), row: typed },
    {
      key: 'X',
      name: say(language, 'typology.referenceUntyped'),
      row: { ...untyped, share: none, values: typed.values.map(() => none) },
    },
  ];
}

interface BodyRow {
  key: string;
  name: string;
  cells: SheetCell[];
  texts: string[];
}

function rowsOf(values: ReferenceValues, result: TypologyResult, language: Language): BodyRow[] {
  return referenceRows(values, result, language).map(({ key, name, fill, row }) => {
    const numbers: [Cell, number][] = [
      [{ value: row.areas }, 0],
      [row.population, 0],
      [row.share, 1],
      ...row.values.map((cell, i): [Cell, number] => [cell, values.indicators[i]?.indicator.decimals ?? 0]),
    ];
    return {
      key,
      name,
      cells: [
        keyCell(key),
        { ...nameCell(name), ...(fill && { fill }) },
        ...numbers.map(([cell, decimals]) => sheetCellOf(cell, decimals)),
      ],
      texts: numbers.map(([cell, decimals]) => formatCell(cell, decimals, language)),
    };
  });
}

function columnsOf(
  { indicators, year }: ReferenceValues,
  rows: BodyRow[],
  marks: Record<string, string>,
  language: Language,
): SheetColumn[] {
  const column = (unit: string, head: string, group = '') => ({
    group,
    unit,
    head,
    width: widthOfHead(head, 14),
  });
  const [key, stub] = stubColumns(
    language,
    say(language, 'typology.referenceType'),
    rows.map(({ name }) => name),
    rows.map((row) => row.key),
  );
  return [
    key!,
    { ...stub!, unit: '' },
    column('', `${say(language, 'typology.referenceAreas')} ${year}`),
    column('', `${say(language, 'typology.referencePopulation')} ${year}`),
    column('%', `${say(language, 'typology.referenceShare')} ${year}`),
    ...indicators.map(({ indicator: { id, unit, shortName } }) =>
      column(
        unit[language],
        `${shortName[language]}${marks[id] ? ` ${marks[id]}` : ''} ${year}`,
        say(language, 'typology.referenceValues'),
      ),
    ),
  ];
}
