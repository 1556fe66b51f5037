import type { Catalogue, CityId, Release } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { typologyOf } from '../domain/typology/choice';
import type { TypologyDefinition } from '../domain/typology/definition';
import { computeTypology } from '../domain/typology/index-typology';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import type { TypologyResult } from '../domain/typology/result';
import { indexIndicatorId, typeIndicatorId } from '../figures/typology-indicators';
import type { Asking, ChangeCounts } from '../ports/delivery-desk';
import type { IndicatorSource } from '../ports/indicator-source';
import type { TypologyDesk } from '../ports/typology-desk';
import { say } from '../texts';

/** Which typology is to be computed and released. */
export interface TypologyOrder {
  city: CityId;
  /** The city's own of that id, or its first; or any other. */
  definition?: string | TypologyDefinition | undefined;
  years: ReportingYear[];
}

export interface ReleasedTypology {
  typology: { id: string; version: string };
  years: ReportingYear[];
  /** What the types can be asked for as. */
  indicators: { type: string; index: string };
  computedFrom: { id: string; date: string };
  release: Release;
  counts: ChangeCounts;
}

/**
 * Computes a typology from what anyone may see of the latest release and publishes types and indices as the next one, whole or
 * not at all. Fails with `unknown-city`, `unknown-typology`, `typology-…`, `year-without-data`, `typology-unchanged` and
 * `typology-version-changed`.
 */
export async function releaseTypology(
  desk: TypologyDesk,
  order: TypologyOrder,
  by: Asking,
): Promise<ReleasedTypology> {
  const { source } = desk;
  const { city, definition: asked } = order;
  const years = [...new Set(order.years)].sort((a, b) => a - b);
  const catalogue = await source.catalogue(city);
  const definition = typeof asked === 'object' ? asked : typologyOf(catalogue, asked);
  const results: TypologyResult[] = [];
  for (const year of years) results.push(await resultOf(source, catalogue, definition, year));
  const published = await desk.publish(
    { catalogue, definition, results, note: noteOf(definition, years) },
    by,
  );
  // Somebody published something else in the meantime: it may change the types.
  if (!published) return releaseTypology(desk, order, by);
  return {
    typology: { id: definition.id, version: definition.version },
    years,
    indicators: { type: typeIndicatorId(definition.id), index: indexIndicatorId(definition.id) },
    computedFrom: { id: catalogue.release.id, date: catalogue.release.date },
    ...published,
  };
}

async function resultOf(
  source: IndicatorSource,
  catalogue: Catalogue,
  definition: TypologyDefinition,
  year: ReportingYear,
): Promise<TypologyResult> {
  const available = yearsForTypology(catalogue, definition);
  const query = queryForTypology(definition, catalogue.city.id, year, available);
  return computeTypology(definition, await source.answer({ ...query, release: catalogue.release.id }));
}

function noteOf({ name, version }: TypologyDefinition, years: ReportingYear[]): Release['note'] {
  const note = (language: 'de' | 'en') =>
    say(language, 'typology.releaseNote', { name: name[language], version, years: years.join(', ') });
  return { de: note('de'), en: note('en') };
}
