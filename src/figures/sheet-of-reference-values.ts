import type { Answer } from '../domain/answer';
import { absent } from '../domain/cell';
import type { Language } from '../domain/text';
import type { ReferenceRow, ReferenceValues } from '../domain/typology/reference-values';
import type { TypologyResult } from '../domain/typology/result';
import { say } from '../texts';
import { number } from './content';
import { makeSheet } from './make-sheet';
import { THEME, webColour } from './palette';
import type { FigureRequest } from './provenance';
import type { Sheet } from './sheet';
import { indicatorHead, sheetColumn, type SheetColumn } from './sheet-column';
import { sheetName } from './sheet-name';
import { indicatorNotes } from './source-line';
import { parameterLines } from './typology-lines';

/** The worksheet of the reference values: a row a type, all typed areas, and those without a type. */
export function sheetOfReferenceValues(
  values: ReferenceValues,
  result: TypologyResult,
  answer: Answer,
  request: FigureRequest,
): Sheet {
  const { language } = request;
  const { definition, year } = result;
  return makeSheet(answer, request, {
    name: sheetName(say(language, 'typology.referenceSheet'), String(year)),
    title: say(language, 'typology.referenceTitle', {
      name: definition.name[language],
      city: answer.city.name,
      year,
    }),
    stub: say(language, 'typology.referenceType'),
    units: '',
    rows: referenceRows(values, result, language),
    nameOf: (row) => row,
    columns: columnsOf(values, indicatorNotes(answer.indicators, language).marks, language),
    lines: [
      ...referenceNotes(values, language),
      ...parameterLines(result, answer, language),
      definition.note[language],
    ],
  });
}

function columnsOf(
  { indicators, year }: ReferenceValues,
  marks: Record<string, string>,
  language: Language,
): SheetColumn<TypeRow>[] {
  const head = (key: 'Areas' | 'Population' | 'Share') =>
    `${say(language, `typology.reference${key}`)} ${year}`;
  return [
    sheetColumn({
      year,
      measure: 'areas',
      head: head('Areas'),
      cell: ({ row }) => number({ value: row.areas }, 0),
    }),
    sheetColumn({
      year,
      measure: 'population',
      head: head('Population'),
      cell: ({ row }) => number(row.population, 0),
    }),
    sheetColumn({
      year,
      measure: 'share',
      unit: '%',
      head: head('Share'),
      cell: ({ row }) => number(row.share, 1),
    }),
    ...indicators.map(({ indicator }, i) =>
      sheetColumn<TypeRow>({
        indicator: indicator.id,
        year,
        measure: 'reference',
        group: say(language, 'typology.referenceValues'),
        unit: indicator.unit[language],
        head: indicatorHead(indicator, year, marks, language),
        cell: ({ row }) => number(row.values[i]!, indicator.decimals),
      }),
    ),
  ];
}

/** How the values of the indicators came about; always two lines, so that every year has the same shape. */
export function referenceNotes({ indicators }: ReferenceValues, language: Language): string[] {
  const note = (by: 'counts' | 'mean', key: 'referenceCounts' | 'referenceMean') => {
    const names = indicators.filter((own) => own.by === by).map(({ indicator }) => indicator.name[language]);
    return names.length ? say(language, `typology.${key}`, { indicators: names.join('; ') }) : '';
  };
  return [note('counts', 'referenceCounts'), note('mean', 'referenceMean')];
}

interface TypeRow {
  key: string;
  name: string;
  fill?: string;
  row: ReferenceRow;
}

/** `1 sehr niedrige Belastung` for each type, then all typed areas, then those without a type. */
export function referenceRows(
  { types, typed, untyped }: ReferenceValues,
  { definition }: Pick<TypologyResult, 'definition'>,
  language: Language,
): TypeRow[] {
  const none = absent('meaningless');
  return [
    ...types.map((row, t) => ({
      key: String(t + 1),
      name: `${t + 1} ${definition.types[t]?.label[language] ?? ''}`,
      fill: definition.types[t]?.colour ?? webColour(THEME.paper),
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
