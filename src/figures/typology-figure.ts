import type { Answer } from '../domain/answer';
import type { TypologyDefinition } from '../domain/typology/definition';
import type { FigureRequest } from './provenance';
import type { Draft } from './table-figure';
import { typesTable } from './types-table';
import { whyBox } from './why-box';

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
