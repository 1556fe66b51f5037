import type { AreaKey } from '../domain/area';
import { cellAt, type Answer } from '../domain/answer';
import type { Catalogue, CityId, Release } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { indexIndicatorId, typeIndicatorId } from '../figures/typology-indicators';
import { queryForTypology } from '../domain/typology/query';
import { referenceValues, withCounts, type ReferenceValues } from '../domain/typology/reference-values';
import type { TypologyResult } from '../domain/typology/result';
import type { Asking } from '../ports/delivery-desk';
import type { ComputedTypology, TypologyDesk } from '../ports/typology-desk';
import type { Access } from './access';
import type { Database } from './engine/database';
import { recordEvent } from './events';
import { lockCity } from './publish/insert-release';
import { publish } from './publish/publish';
import { changesTypology } from './publish/publish-typology';
import { findRelease } from './read/releases';
import { readTypologyRecords, type TypologyRecord } from './read/typology-record';
import type { WarehouseSource } from './warehouse-source';

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
export interface TypologyArchive extends TypologyDesk {
  /** A released typology in a year, or its latest. Fails with `unknown-city`, `unknown-release`, `typology-not-released`. */
  released(
    id: string,
    asked: { city: CityId; year?: ReportingYear; release?: string },
  ): Promise<TypologyReport>;
}

/** The archive; `source` answers what anyone may see. */
export function typologyArchiveIn({ reading, writing }: Access, source: WarehouseSource): TypologyArchive {
  return {
    source,
    publish: (computed, by) => publishTypology(writing, computed, by),
    released: (id, asked) => reportOf(reading, source, id, asked),
  };
}

function publishTypology(
  database: Database,
  { catalogue, definition, results, note: said }: ComputedTypology,
  { name: publishedBy, from }: Asking,
): ReturnType<TypologyDesk['publish']> {
  const city = catalogue.city.id;
  const years = results.map(({ year }) => year);
  return database.transaction(async (transaction) => {
    await lockCity(transaction, city);
    const before = await findRelease(transaction, city, undefined);
    if (before.id !== catalogue.release.id) return undefined;
    const { number, id, date, note, counts } = await publish(transaction, {
      city,
      date: new Date().toISOString().slice(0, 10),
      note: said,
      publishedBy,
      typology: { catalogue, definition, results, computedFrom: before.number },
    });
    if (!(await changesTypology(transaction, number)))
      throw new ReportingError('typology-unchanged', { typology: definition.id, release: before.id });
    const about = { city, release: id, typology: definition.id, version: definition.version, years };
    await recordEvent(transaction, { act: 'published', by: publishedBy, from, about });
    return { release: { id, date, note }, counts };
  });
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
