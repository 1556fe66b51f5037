import type { Catalogue } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import type { TypologyDefinition } from '../domain/typology/definition';
import { nameOfTypology } from '../figures/named-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import type { FigureRequest } from '../figures/provenance';
import type { SheetOptions } from './sheet-options';

/** One of a city's typologies, declared or grouped to compare with it, in a year. */
export interface AskedTypology {
  catalogue: Catalogue;
  definition: TypologyDefinition;
  year: ReportingYear;
}

/** The worksheets of a typology beside the one of the typology itself. */
export type FurtherSheet = NonNullable<NonNullable<FigureRequest['options']['typology']>['sheet']>;

/** All figures a typology needs; for dynamics also those of the earlier year, where there are any. */
export function typologyQuery({ catalogue, definition, year }: AskedTypology): Query {
  return queryForTypology(definition, catalogue.city.id, year, yearsForTypology(catalogue, definition));
}

/** The request a worksheet of a typology remembers; `sheet` names one that is not the typology itself. */
export function typologyRequest(
  definition: TypologyDefinition,
  query: Query,
  { id, language }: SheetOptions,
  sheet?: FurtherSheet,
): FigureRequest {
  const typology = { ...nameOfTypology(definition), ...(sheet && { sheet }) };
  return { id, kind: 'typology', query, language, options: { typology } };
}
