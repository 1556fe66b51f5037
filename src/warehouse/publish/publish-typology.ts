import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Area } from '../../domain/area';
import type { Catalogue } from '../../domain/catalogue';
import { absent, numberCell, type Cell } from '../../domain/cell';
import type { Indicator } from '../../domain/indicator';
import { measuresOf } from '../../domain/indicator-value';
import type { Observation } from '../../domain/observation';
import { ReportingError } from '../../domain/reporting-error';
import type { TypologyDefinition } from '../../domain/typology/definition';
import { indicatorsOfTypology } from '../../figures/typology-indicators';
import type { Exclusion, TypologyResult } from '../../domain/typology/result';
import type { Database } from '../engine/database';
import { insertSources } from './insert-sources';
import { draftDelivery } from './draft-delivery';
import { publishTypologyIndicators } from './publish-definitions';
import { exceptionsOf, parametersOf } from '../read/typology-record';

/** Results of one typology, computed from what anyone may see of the release `computedFrom`. */
export interface TypologyContent {
  catalogue: Catalogue;
  definition: TypologyDefinition;
  results: TypologyResult[];
  computedFrom: number;
}

/**
 * Keeps types and indices as a draft for a release: as observations, so that only what changes is stored and a changed number
 * is marked as revised. Another version of the typology ends with the release. Resolves to the number of the draft. Fails with
 * `typology-version-changed` where other parameters are published under the same version.
 */
export async function draftTypology(
  transaction: Database,
  release: number,
  { catalogue, definition, results }: TypologyContent,
  publishedBy?: string,
): Promise<number> {
  const { city, edition } = catalogue;
  await refuseOtherParameters(transaction, city.id, definition);
  const indicators = indicatorsOfTypology(definition, catalogue.indicators).map(({ indicator }) => indicator);
  await insertMeasures(transaction, city.id, indicators);
  const observations = results.flatMap((result) => observationsOf(result, indicators, catalogue.areas));
  const delivery = await draftDelivery(transaction, {
    city: city.id,
    edition: edition.id,
    title: fileOf(definition),
    hash: createHash('sha256')
      .update(JSON.stringify([release, observations]))
      .digest('hex'),
    deliveredBy: publishedBy,
    report: [],
    whole: false,
    observations,
  });
  await endOtherVersions(transaction, release, { city: city.id, definition, indicators, delivery });
  return delivery;
}

/** Makes the indicators of a typology, and how it came about, part of a release. */
export async function defineTypology(
  transaction: Database,
  release: number,
  content: TypologyContent,
): Promise<void> {
  const { catalogue, definition } = content;
  const defined = indicatorsOfTypology(definition, catalogue.indicators);
  await publishTypologyIndicators(transaction, catalogue.city.id, release, definition.id, defined);
  await insertRecords(transaction, release, content);
}

/** Whether a release changes a figure or how a released typology came about. */
export async function changesTypology(transaction: Database, release: number): Promise<boolean> {
  const [row] = await transaction.query<{ changed: boolean }>(
    `select exists (select 1 from observation where release_from = $1)
       or exists (select 1 from observation where release_to = $1)
       or exists (select 1 from released_typology where $1 in (release_from, release_to)) as changed`,
    [release],
  );
  return row!.changed;
}

async function refuseOtherParameters(
  database: Database,
  city: string,
  definition: TypologyDefinition,
): Promise<void> {
  const { id, version } = definition;
  const [published] = await database.query<{ definition: TypologyDefinition }>(
    'select definition from released_typology where (city, typology, version) = ($1, $2, $3) limit 1',
    [city, id, version],
  );
  if (!published || isDeepStrictEqual(published.definition, JSON.parse(JSON.stringify(definition)))) return;
  throw new ReportingError('typology-version-changed', { typology: id, version });
}

async function insertMeasures(database: Database, city: string, indicators: Indicator[]): Promise<void> {
  const sources = indicators.map(({ source }) => source.de);
  await insertSources(database, city, sources);
  for (const { formula, name, unit, explanation, source } of indicators)
    await database.query(
      `insert into measure (city, code, name, unit, kind, definition, source)
       select $1, $2, $3, $4, 'derived', $5, id from source where (city, name) = ($1, $6)
       on conflict (city, code) do nothing`,
      [city, measuresOf(formula)[0], name.de, unit.de, explanation.de, source.de],
    );
}

/** Each part of the level, and the city, of which there is nothing to say. */
function observationsOf(
  { definition, year, areas }: TypologyResult,
  indicators: Indicator[],
  all: Area[],
): Observation[] {
  const cities = all.filter(({ kind }) => kind === 'city').map(({ key }) => key);
  return indicators.flatMap(({ formula, types }) => {
    const observed = (area: string, cell: Cell) => ({
      area,
      year,
      measure: measuresOf(formula)[0]!,
      cell,
      sourceFile: fileOf(definition),
    });
    return [
      ...areas.map(({ area, type, index, excluded }) =>
        observed(area.key, cellOf(types ? type : index, excluded)),
      ),
      ...cities.map((key) => observed(key, absent('meaningless'))),
    ];
  });
}

/** What the method leaves out has no type; where a figure is missing or secret, the type is unknown. */
function cellOf(value: number | null, excluded: Exclusion | undefined): Cell {
  if (value !== null) return numberCell(value);
  return absent(excluded?.reason === 'missing-input' ? 'unknown' : 'meaningless');
}

/** Where the observations say they come from. */
function fileOf({ name, version }: TypologyDefinition): string {
  return `${name.de} ${version}`;
}

async function endOtherVersions(
  database: Database,
  release: number,
  {
    city,
    definition: { id, version },
    indicators,
    delivery,
  }: { city: string; definition: TypologyDefinition; indicators: Indicator[]; delivery: number },
): Promise<void> {
  const ended = await database.query(
    `update released_typology set release_to = $4
     where city = $1 and typology = $2 and version <> $3 and release_to is null returning 1`,
    [city, id, version, release],
  );
  if (ended.length === 0) return;
  await database.query(
    `update observation set release_to = $3, withdrawn_by = $4
     where release_to is null and measure in (
       select measure.id from measure join indicator on indicator.city = measure.city
         and indicator.definition -> 'formula' ->> 'measure' = measure.code
       where indicator.city = $1 and indicator.typology = $2 and measure.code <> all($5::text[]))`,
    [city, id, release, delivery, indicators.flatMap(({ formula }) => measuresOf(formula))],
  );
}

async function insertRecords(
  database: Database,
  release: number,
  { catalogue, definition, results, computedFrom }: TypologyContent,
): Promise<void> {
  for (const result of results) {
    const row = [
      catalogue.city.id,
      definition.id,
      definition.version,
      result.year,
      release,
      JSON.stringify(parametersOf(result)),
      JSON.stringify(exceptionsOf(result)),
    ];
    await database.query(
      `update released_typology set release_to = $5
       where (city, typology, version, year) = ($1, $2, $3, $4) and release_to is null
         and (parameters, exceptions) is distinct from ($6::jsonb, $7::jsonb)`,
      row,
    );
    await database.query(
      `insert into released_typology
         (city, typology, version, year, release_from, parameters, exceptions, computed_from, definition)
       select $1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, $8, $9::jsonb
       where not exists (
         select 1 from released_typology
         where (city, typology, version, year) = ($1, $2, $3, $4) and release_to is null)`,
      [...row, computedFrom, JSON.stringify(definition)],
    );
  }
}
