import type { AreaKey } from '../domain/area';
import { cellAt, type Answer } from '../domain/answer';
import type { Catalogue, CityId, Release } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { typologyOf } from '../domain/typology/choice';
import { computeTypology } from '../domain/typology/index-typology';
import type { TypologyDefinition } from '../domain/typology/definition';
import { indexIndicatorId, typeIndicatorId } from '../figures/typology-indicators';
import { queryForTypology, yearsForTypology } from '../domain/typology/query';
import { referenceValues, withCounts, type ReferenceValues } from '../domain/typology/reference-values';
import type { TypologyResult } from '../domain/typology/result';
import { say } from '../texts';
import type { Access } from './access';
import type { Database } from './engine/database';
import { recordEvent, type Origin } from './events';
import { lockCity } from './publish/insert-release';
import { publish } from './publish/publish';
import { changesTypology } from './publish/publish-typology';
import type { ChangeCounts } from './read/read-releases';
import { findRelease } from './read/releases';
import { readTypologyRecords, type TypologyRecord } from './read/typology-record';
import type { WarehouseSource } from './warehouse-source';

/** Which typology is to be computed and released. */
export interface TypologyOrder {
  city: CityId;
  /** The city's own of that id, or its first; or any other. */
  definition?: string | TypologyDefinition | undefined;
  years: ReportingYear[];
  publishedBy: string;
  /** Where that was asked from; the command line without it. */
  from?: Origin | undefined;
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

/** A released typology of one year, with all it takes to understand it. */
export interface TypologyReport extends TypologyRecord {
  city: Catalogue['city'];
  release: Release;
  edition: Catalogue['edition'];
  /** All that are released. */
  years: ReportingYear[];
  areas: ReportedArea[];
  referenceValues: ReferenceValues;
  attribution: Catalogue['attribution'];
}

export interface ReportedArea {
  key: AreaKey;
  name: string;
  index: number | null;
  type: number | null;
  /** How many indicators went in. */
  indicators: number;
  excluded?: TypologyResult['areas'][number]['excluded'];
  missing?: string[];
}

/** Typologies as data. */
export interface TypologyArchive {
  /**
   * Computes a typology from what anyone may see of the latest release and publishes types and indices as the next one, whole
   * or not at all. Fails with `unknown-city`, `unknown-typology`, `typology-…`, `year-without-data`, `typology-unchanged`
   * and `typology-version-changed`.
   */
  release(order: TypologyOrder): Promise<ReleasedTypology>;
  /** A released typology in a year, or its latest. Fails with `unknown-city`, `unknown-release`, `typology-not-released`. */
  released(
    id: string,
    asked: { city: CityId; year?: ReportingYear; release?: string },
  ): Promise<TypologyReport>;
}

/** The archive; `source` answers what anyone may see. */
export function typologyArchiveIn({ reading, writing }: Access, source: WarehouseSource): TypologyArchive {
  return {
    release: (order) => releaseTypology(writing, source, order),
    released: (id, asked) => reportOf(reading, source, id, asked),
  };
}

async function releaseTypology(
  database: Database,
  source: WarehouseSource,
  order: TypologyOrder,
): Promise<ReleasedTypology> {
  const { city, definition: asked, publishedBy, from } = order;
  const years = ascending(order.years);
  const catalogue = await source.catalogue(city);
  const definition = typeof asked === 'object' ? asked : typologyOf(catalogue, asked);
  const results: TypologyResult[] = [];
  for (const year of years) results.push(await resultOf(source, catalogue, definition, year));
  const published = await database.transaction(async (transaction) => {
    await lockCity(transaction, city);
    const before = await findRelease(transaction, city, undefined);
    if (before.id !== catalogue.release.id) return undefined;
    const { number, id, date, note, counts } = await publish(transaction, {
      city,
      date: new Date().toISOString().slice(0, 10),
      note: noteOf(definition, years),
      publishedBy,
      typology: { catalogue, definition, results, computedFrom: before.number },
    });
    if (!(await changesTypology(transaction, number)))
      throw new ReportingError('typology-unchanged', { typology: definition.id, release: before.id });
    const about = { city, release: id, typology: definition.id, version: definition.version, years };
    await recordEvent(transaction, { act: 'published', by: publishedBy, from, about });
    return { release: { id, date, note }, counts };
  });
  // Somebody published something else in the meantime: it may change the types.
  if (!published) return releaseTypology(database, source, order);
  return {
    typology: { id: definition.id, version: definition.version },
    years,
    indicators: { type: typeIndicatorId(definition.id), index: indexIndicatorId(definition.id) },
    computedFrom: { id: catalogue.release.id, date: catalogue.release.date },
    ...published,
  };
}

async function resultOf(
  source: WarehouseSource,
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
    say(language, 'typology.releaseNote', {
      name: name[language],
      version,
      years: years.join(', '),
    });
  return { de: note('de'), en: note('en') };
}

async function reportOf(
  database: Database,
  source: WarehouseSource,
  id: string,
  { city, year, release: asked }: { city: CityId; year?: ReportingYear; release?: string },
): Promise<TypologyReport> {
  const catalogue = await source.catalogue(city, asked);
  const { number } = await findRelease(database, city, catalogue.release.id);
  const records = await readTypologyRecords(database, city, id, number);
  const record = year === undefined ? records.at(-1) : records.find((known) => known.year === year);
  if (!record) throw notReleased(id, catalogue, records);
  const { definition, computedFrom } = record;
  const indicators = [typeIndicatorId(id), indexIndicatorId(id)];
  const { level } = definition;
  const release = catalogue.release.id;
  const types = await source.answer({ city, level, indicators, years: [record.year], release });
  const areas = types.areas
    .filter(({ kind }) => kind === 'part')
    .map((area) => ({ area, ...reportedOf(types, area.key, record) }));
  const origin = await source.catalogue(city, computedFrom.id);
  const query = withCounts(queryForTypology(definition, city, record.year, []), origin);
  const inputs = await source.answer({ ...query, release: computedFrom.id });
  return {
    city: catalogue.city,
    release: catalogue.release,
    edition: types.edition,
    ...record,
    years: records.map((known) => known.year),
    areas: areas.map(({ area, ...reported }) => ({ key: area.key, name: area.name, ...reported })),
    referenceValues: referenceValues({ definition, year: record.year, areas }, inputs),
    attribution: catalogue.attribution,
  };
}

function reportedOf(
  answer: Answer,
  area: AreaKey,
  { definition, year, parameters, exceptions }: TypologyRecord,
): Omit<ReportedArea, 'key' | 'name'> {
  const { excluded, missing } = exceptions.find((known) => known.area === area) ?? {};
  return {
    index: cellAt(answer, indexIndicatorId(definition.id), area, year).value,
    type: cellAt(answer, typeIndicatorId(definition.id), area, year).value,
    indicators: excluded ? 0 : parameters.indicators.length - (missing?.length ?? 0),
    ...(excluded && { excluded }),
    ...(missing && { missing }),
  };
}

function notReleased(typology: string, { release, indicators }: Catalogue, records: TypologyRecord[]) {
  const known = records.length
    ? records.map(({ year }) => year)
    : indicators.flatMap(({ id, types }) => (types ? id.replace(/^typologie-/, '') : []));
  return new ReportingError('typology-not-released', {
    typology,
    release: release.id,
    known: known.join(', ') || '–',
  });
}

function ascending(years: ReportingYear[]): ReportingYear[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
