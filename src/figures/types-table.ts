import type { Answer } from '../domain/answer';
import { formatNumber } from '../domain/number-format';
import type { Language } from '../domain/text';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
import {
  referenceValues,
  type ReferenceRow,
  type ReferenceValues,
} from '../domain/typology/reference-values';
import { say } from '../texts';
import { altTextOf } from './alt-text';
import type { Column } from './column';
import { legendOf, number, text, type Content } from './content';
import { methodNotes } from './method-notes';
import { indicatorNotes, sourceLine } from './source-line';
import { tableBody } from './table-body';
import type { Draft } from './table-figure';

/**
 * The table of the types of a typology, a column a type: a report's page has room for few columns, and a typology for many
 * indicators. `answer` is that to `queryForTypology` with the counts of `withCounts`. Fails like `computeTypology`.
 */
export function typesTable(definition: TypologyDefinition, answer: Answer, language: Language): Draft {
  const result = computeTypology(definition, answer);
  const values = referenceValues(result, answer);
  const { marks, notes } = indicatorNotes(
    values.indicators.map(({ indicator }) => indicator),
    language,
  );
  const columns = columnsOf(values, definition, language);
  const features = featuresOf(values, marks, language);
  const title = say(language, 'typology.referenceTitle', {
    name: definition.name[language],
    city: answer.city.name,
    year: result.year,
  });
  return {
    kind: 'table',
    areas: features.map(({ key }) => key),
    title,
    altText: altTextOf([
      say(language, 'figure.altTable', { title, rows: features.length, columns: columns.length }),
    ]),
    body: tableBody(
      {
        stub: say(language, 'typologyExplained.feature'),
        columns,
        heads: ['head'],
        rows: features.map((feature) => ({ ...feature, kind: 'part', of: feature })),
        decimals: columns.map(() => 0),
      },
      language,
    ),
    notes: [...notes, ...waysOf(values, language), ...methodNotes(definition, result.year, language)],
    legend: legendOf(
      features.flatMap((feature) => columns.map(({ cell }) => cell(feature))),
      language,
    ),
    source: sourceLine(answer, language),
  };
}

/** A row of the table: what is said of each type. */
interface Feature {
  key: string;
  name: string;
  contentOf(type: ReferenceRow): Content;
}

function columnsOf(
  { types, typed, year }: ReferenceValues,
  definition: TypologyDefinition,
  language: Language,
): Column<Feature>[] {
  const column = (measure: string, head: string, type: ReferenceRow): Column<Feature> => ({
    year,
    measure,
    group: '',
    unit: '',
    head,
    cell: ({ contentOf }) => contentOf(type),
  });
  return [
    ...types.map((type, t) =>
      column(`type ${t + 1}`, `${t + 1} ${definition.types[t]?.label[language] ?? ''}`, type),
    ),
    column('typed', say(language, 'typology.referenceTyped'), typed),
  ];
}

function featuresOf(
  { indicators }: ReferenceValues,
  marks: Record<string, string>,
  language: Language,
): Feature[] {
  return [
    {
      key: 'areas',
      name: say(language, 'typology.referenceAreas'),
      contentOf: ({ areas }) => text(formatNumber(areas, 0, language)),
    },
    {
      key: 'population',
      name: say(language, 'typology.referencePopulation'),
      contentOf: ({ population }) => number(population, 0),
    },
    ...indicators.map(({ indicator: { id, shortName, unit, decimals } }, i): Feature => ({
      key: id,
      name: `${shortName[language]} (${unit[language]})${marks[id] ? `\u00a0${marks[id]}` : ''}`,
      contentOf: ({ values }) => number(values[i]!, decimals),
    })),
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
