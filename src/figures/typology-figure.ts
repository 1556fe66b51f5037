import { altTextOf } from './alt-text';
import type { Answer } from '../domain/answer';
import type { TableBody } from './figure';
import { formatCell, formatNumber } from '../domain/number-format';
import type { FigureRequest } from './provenance';
import { indicatorNotes, signLegend, sourceLine } from './source-line';
import type { Draft } from './table-figure';
import type { Language } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
import {
  referenceValues,
  type ReferenceRow,
  type ReferenceValues,
} from '../domain/typology/reference-values';
import { trustIn } from '../domain/typology/trust/trust';
import { whyThisType } from './why-this-type';
import { say } from '../texts';

/**
 * A typology in a report: what the areas of each type are like, or in a box why one area has its type. `answer` is that to
 * `queryForTypology`, for the table with the counts of `withCounts`. Fails like `computeTypology`, with `unknown-area` too.
 */
export function typologyFigure(
  definition: TypologyDefinition,
  answer: Answer,
  request: FigureRequest,
): Draft {
  const area = request.options.typology?.area;
  return area === undefined
    ? typesTable(definition, answer, request.language)
    : whyBox(definition, area, answer, request.language);
}

function whyBox(definition: TypologyDefinition, key: string, answer: Answer, language: Language): Draft {
  const trust = trustIn(definition, answer);
  const sentences = whyThisType(trust, key, answer, language);
  const row = trust.result.areas.find(({ area }) => area.key === key);
  const { year } = trust.result;
  return {
    kind: 'box',
    areas: [key],
    title: say(language, row?.type == null ? 'typologyExplained.boxNoType' : 'typologyExplained.boxType', {
      area: row?.area.name ?? key,
      type: row?.type ?? '',
      city: answer.city.name,
      year,
    }),
    altText: '',
    body: { kind: 'box', sentences },
    notes: methodNotes(definition, year, language),
    legend: '',
    source: sourceLine(answer, language),
  };
}

/** A column a type: a report's page has room for few columns, and a typology for many indicators. */
function typesTable(definition: TypologyDefinition, answer: Answer, language: Language): Draft {
  const result = computeTypology(definition, answer);
  const values = referenceValues(result, answer);
  const indicators = values.indicators.map(({ indicator }) => indicator);
  const { marks, notes } = indicatorNotes(indicators, language);
  const rows = rowsOf(values, marks, language);
  const columns = values.types.length + 1;
  const title = say(language, 'typology.referenceTitle', {
    name: definition.name[language],
    city: answer.city.name,
    year: result.year,
  });
  const types = definition.types.map(({ label }, t) => `${t + 1} ${label[language]}`);
  return {
    kind: 'table',
    areas: rows.map(({ key }) => key),
    title,
    altText: altTextOf([say(language, 'figure.altTable', { title, rows: rows.length, columns })]),
    body: {
      kind: 'table',
      head: [
        ['', ...types, say(language, 'typology.referenceTyped')].map((text, c) => ({
          text: c === 0 ? say(language, 'typologyExplained.feature') : text,
          span: 1,
        })),
      ],
      rows,
      decimals: Array.from({ length: columns }, () => 0),
      columns: [...types.map((_, t) => `type ${t + 1}`), 'typed'].map((measure) => ({
        year: result.year,
        measure,
      })),
    },
    notes: [...notes, ...waysOf(values, language), ...methodNotes(definition, result.year, language)],
    legend: signLegend(
      // The number of areas is a count of ours: its 0 is no sign.
      rows.slice(1).flatMap(({ texts }) => texts),
      language,
    ),
    source: sourceLine(answer, language),
  };
}

function rowsOf(
  { types, typed, indicators }: ReferenceValues,
  marks: Record<string, string>,
  language: Language,
): TableBody['rows'] {
  const columns = [...types, typed];
  const row = (key: string, name: string, textOf: (type: ReferenceRow) => string) => ({
    key,
    kind: 'part' as const,
    texts: [name, ...columns.map(textOf)],
  });
  return [
    row('areas', say(language, 'typology.referenceAreas'), ({ areas }) => formatNumber(areas, 0, language)),
    row('population', say(language, 'typology.referencePopulation'), ({ population }) =>
      formatCell(population, 0, language),
    ),
    ...indicators.map(({ indicator: { id, shortName, unit, decimals } }, i) =>
      row(
        id,
        `${shortName[language]} (${unit[language]})${marks[id] ? `\u00a0${marks[id]}` : ''}`,
        ({ values }) => formatCell(values[i]!, decimals, language),
      ),
    ),
  ];
}

/** Which values are recomputed from counts and which are means of the areas. */
function waysOf({ indicators }: ReferenceValues, language: Language): string[] {
  return (['counts', 'mean'] as const).flatMap((way) => {
    const names = indicators.flatMap(({ indicator, by }) =>
      by === way ? [indicator.shortName[language]] : [],
    );
    const key = way === 'counts' ? 'typology.referenceCounts' : 'typology.referenceMean';
    return names.length ? [say(language, key, { indicators: names.join(', ') })] : [];
  });
}

function methodNotes(definition: TypologyDefinition, year: number, language: Language): string[] {
  const { name, version, note } = definition;
  return [say(language, 'excel.method', { name: name[language], version, year }), note[language]];
}
