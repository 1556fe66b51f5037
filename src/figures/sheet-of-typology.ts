import type { Answer } from '../domain/answer';
import type { Indicator } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { TypologyArea, TypologyResult } from '../domain/typology/index-typology';
import { say } from '../texts';
import { score, text } from './content';
import { dynamicsColumns } from './dynamics-columns';
import { makeSheet } from './make-sheet';
import type { FigureRequest } from './provenance';
import { resultColumns } from './result-columns';
import type { Sheet } from './sheet';
import { indicatorHead, sheetColumn, type SheetColumn } from './sheet-column';
import { sheetName } from './sheet-name';
import { indicatorNotes } from './source-line';
import { exclusionText, parameterLines } from './typology-lines';
import { valueColumn } from './value-column';

/**
 * The worksheet of a typology: coloured type and index of every area, then inputs and z-scores, parameters and sources below. It
 * has a column for each indicator of the definition, also for those without data, so that every year has the same shape.
 */
export function sheetOfTypology(result: TypologyResult, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { definition, year, areas } = result;
  return makeSheet(answer, request, {
    name: sheetName(say(language, 'excel.typology'), String(year)),
    title: say(language, 'excel.typologyTitle', {
      name: definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      year,
    }),
    stub: answer.level.name[language],
    rows: areas,
    nameOf: ({ area }) => area,
    columns: columnsOf(result, answer, language),
    lines: [...parameterLines(result, answer, language), definition.note[language]],
  });
}

function columnsOf(result: TypologyResult, answer: Answer, language: Language): SheetColumn<TypologyArea>[] {
  const terms = result.definition.indicators.flatMap(
    ({ id }) => answer.indicators.find((known) => known.id === id) ?? [],
  );
  const [index, type] = resultColumns<TypologyArea>(result, language);
  return [
    type,
    excludedColumn(result.year, answer, language),
    index,
    ...inputColumns(result, terms, answer, language),
    ...terms.map((term) => scoreColumn(term, result, language)),
    ...dynamicsColumns(result, terms, language),
  ];
}

/** The inhabitants and what the index is made of. */
function inputColumns(
  { definition, year }: TypologyResult,
  terms: Indicator[],
  answer: Answer,
  language: Language,
): SheetColumn<TypologyArea>[] {
  const { marks } = indicatorNotes(answer.indicators, language);
  const inhabitants = answer.indicators.filter(({ id }) => id === definition.exclusions.inhabitants);
  const column = (indicator: Indicator, group: string, known: Record<string, string>) => {
    const values = valueColumn(answer, indicator, year, language);
    return sheetColumn<TypologyArea>({
      ...values,
      group,
      head: indicatorHead(indicator, year, known, language),
      cell: ({ area }) => values.cell(area),
    });
  };
  return [
    ...inhabitants.map((indicator) => column(indicator, '', {})),
    ...terms.map((term) => column(term, say(language, 'excel.inputs'), marks)),
  ];
}

function scoreColumn(
  { id, shortName }: Indicator,
  { year, indicators }: TypologyResult,
  language: Language,
): SheetColumn<TypologyArea> {
  const position = indicators.findIndex(({ indicator }) => indicator.id === id);
  return sheetColumn({
    indicator: id,
    year,
    measure: 'z',
    group: say(language, 'excel.scores'),
    head: `z ${shortName[language]}`,
    cell: ({ z }) => score(z[position]),
  });
}

function excludedColumn(year: ReportingYear, answer: Answer, language: Language): SheetColumn<TypologyArea> {
  return sheetColumn(
    {
      year,
      measure: 'excluded',
      group: say(language, 'excel.result'),
      head: say(language, 'excel.excluded'),
      cell: ({ excluded }) => text(excluded ? exclusionText(excluded, answer, language) : ''),
    },
    36,
  );
}
