import { cellAt, type Answer } from '../domain/answer';
import { numberCell } from '../domain/cell';
import { formatCell } from '../domain/number-format';
import type { FigureRequest } from './provenance';
import type { Sheet, SheetCell } from './sheet';
import { keyCell, nameCell, numberFormatOf, scoreCell, sheetCellOf } from './sheet-cell';
import { layOut, widthOfHead, type SheetColumn } from './sheet-layout';
import { sheetName } from './sheet-name';
import { dynamicsCells, dynamicsColumns } from './sheet-of-dynamics';
import { stubColumns, subtitleOf } from './sheet-of-table';
import { withProvenance } from './sheet-provenance';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Language } from '../domain/text';
import { exclusionText, parameterLines } from './typology-lines';
import type { TypologyArea, TypologyResult } from '../domain/typology/index-typology';
import { say } from '../texts';

/**
 * The worksheet of a typology: inputs, z-scores, index and coloured type of every area, parameters and sources below. It
 * has a column for each indicator of the definition, also for those without data, so that every year has the same shape.
 */
export function sheetOfTypology(result: TypologyResult, answer: Answer, request: FigureRequest): Sheet {
  const { language } = request;
  const { definition, year, areas } = result;
  const proxies = indicatorNotes(answer.indicators, language);
  const source = sourceLine(answer, language);
  const body = areas.map((area) => bodyRow(area, result, answer, language));
  const layout = layOut({
    name: sheetName(say(language, 'excel.typology'), String(year)),
    title: say(language, 'excel.typologyTitle', {
      name: definition.name[language],
      level: answer.level.pluralDative[language],
      city: answer.city.name,
      year,
    }),
    subtitle: subtitleOf(answer, language),
    columns: columnsOf(result, answer, proxies.marks, language),
    body,
    below: [
      ...parameterLines(result, answer, language),
      definition.note[language],
      ...proxies.notes,
      signLegend(
        body.flat().map((cell) => shownText(cell, answer, language)),
        language,
      ),
      source,
      answer.attribution[language],
    ],
  });
  return withProvenance(layout, request, answer, { source, areas: areas.map(({ area }) => area.key) });
}

function columnsOf(
  result: TypologyResult,
  { indicators, level }: Answer,
  marks: Record<string, string>,
  language: Language,
): SheetColumn[] {
  const { definition, areas, year } = result;
  const terms = definition.indicators.flatMap(({ id }) => indicators.find((known) => known.id === id) ?? []);
  const inhabitants = indicators.find(({ id }) => id === definition.exclusions.inhabitants);
  const column = (group: string, unit: string, head: string, width = 14) => ({
    group,
    unit,
    head,
    width: widthOfHead(head, width),
  });
  return [
    ...stubColumns(
      language,
      level.name[language],
      areas.map(({ area }) => area.name),
      areas.map(({ area }) => area.key),
    ),
    column('', inhabitants?.unit[language] ?? '', `${inhabitants?.shortName[language] ?? ''} ${year}`),
    ...terms.map(({ id, unit, shortName }) =>
      column(
        say(language, 'excel.inputs'),
        unit[language],
        `${shortName[language]}${marks[id] ? ` ${marks[id]}` : ''} ${year}`,
      ),
    ),
    ...terms.map(({ shortName }) => column(say(language, 'excel.scores'), '', `z ${shortName[language]}`)),
    column(say(language, 'excel.result'), '', say(language, 'excel.index'), 10),
    column(say(language, 'excel.result'), '', say(language, 'excel.type'), 28),
    column(say(language, 'excel.result'), '', say(language, 'excel.excluded'), 36),
    ...dynamicsColumns(result, terms, language).map(({ group, unit, head, width }) =>
      column(group, unit, head, width),
    ),
  ];
}

function bodyRow(row: TypologyArea, result: TypologyResult, answer: Answer, language: Language): SheetCell[] {
  const { definition, year, indicators } = result;
  const decimals = (id: string) => answer.indicators.find((known) => known.id === id)?.decimals ?? 0;
  const { inhabitants } = definition.exclusions;
  const scores = new Map(indicators.map(({ indicator }, i) => [indicator.id, row.z[i] ?? null]));
  return [
    keyCell(row.area.key),
    nameCell(row.area.name),
    sheetCellOf(row.inhabitants, decimals(inhabitants)),
    ...definition.indicators.map(({ id }) =>
      sheetCellOf(cellAt(answer, id, row.area.key, year), decimals(id)),
    ),
    ...definition.indicators.map(({ id }) => scoreCell(scores.get(id) ?? null)),
    scoreCell(row.index),
    typeCell(row, result, language),
    { value: row.excluded ? exclusionText(row.excluded, answer, language) : null, role: 'text', format: '@' },
    ...dynamicsCells(row, result, language),
  ];
}

function typeCell({ type }: TypologyArea, { definition }: TypologyResult, language: Language): SheetCell {
  const declared = type === null ? undefined : definition.types[type - 1];
  if (!declared) return { value: 'x', role: 'text', format: '@', fill: '#ffffff' };
  return { value: `${type} ${declared.label[language]}`, role: 'text', format: '@', fill: declared.colour };
}

/** What the legend explains: the numbers of the inputs as shown, and the signs. */
function shownText({ value, role, format }: SheetCell, { indicators }: Answer, language: Language): string {
  if (role === 'sign' || value === 'x') return String(value);
  const marked = QUALITIES.flatMap((quality) => indicators.map(({ decimals }) => ({ decimals, quality })));
  const shown = marked.find(({ decimals, quality }) => numberFormatOf(decimals, quality) === format);
  if (typeof value !== 'number' || !shown) return '';
  return formatCell(numberCell(value, shown.quality), shown.decimals, language);
}

const QUALITIES = [undefined, 'p', 'r', 's'] as const;
