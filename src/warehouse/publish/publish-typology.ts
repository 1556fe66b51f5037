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
import { draftDelivery } from './draft-delivery';
import { publishAvailability } from './publish-availability';
import { publishTypologyIndicators } from './publish-definitions';
import { publishObservations } from './publish-observations';
import { readCatalogue } from '../read/read-catalogue';
import { exceptionsOf, parametersOf } from '../read/typology-record';

/** Results of one typology, computed from what anyone may see of the release `computedFrom`, to become part of another. */
export interface TypologyPublication {
  catalogue: Catalogue;
  definition: TypologyDefinition;
  results: TypologyResult[];
  computedFrom: number;
  release: number;
  publishedBy: string;
}

/**
 * Makes types and indices part of a release: as observations, so that only what changes is stored and a changed number is
 * marked as revised. Another version of the typology ends with it. Resolves to whether anything has changed. Fails with
 * `typology-version-changed` where other parameters are published under the same version. Within a transaction.
 */
export async function publishTypology(
  database: Database,
  publication: TypologyPublication,
): Promise<boolean> {
  const { catalogue, definition, results, release, publishedBy } = publication;
  const { city, edition } = catalogue;
  await refuseOtherParameters(database, city.id, definition);
  const defined = indicatorsOfTypology(definition, catalogue.indicators);
  const indicators = defined.map(({ indicator }) => indicator);
  await insertMeasures(database, city.id, indicators);
  const observations = results.flatMap((result) => observationsOf(result, indicators, catalogue.areas));
  const delivery = await draftDelivery(database, {
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
  await endOtherVersions(database, publication, indicators, delivery);
  await publishObservations(database, [delivery], release);
  await publishTypologyIndicators(database, city.id, release, definition.id, defined);
  await insertRecords(database, publication);
  await publishAvailability(database, city.id, release, await readCatalogue(database, release));
  return hasChanged(database, release);
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
  for (const { formula, name, unit, explanation, source } of indicators)
    await database.query(
      `insert into measure (city, code, name, unit, kind, definition, source)
       values ($1, $2, $3, $4, 'derived', $5, $6) on conflict (city, code) do nothing`,
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
  { catalogue: { city }, definition: { id, version }, release }: TypologyPublication,
  indicators: Indicator[],
  delivery: number,
): Promise<void> {
  const ended = await database.query(
    `update released_typology set release_to = $4
     where city = $1 and typology = $2 and version <> $3 and release_to is null returning 1`,
    [city.id, id, version, release],
  );
  if (ended.length === 0) return;
  await database.query(
    `update observation set release_to = $3, withdrawn_by = $4
     where release_to is null and measure in (
       select measure.id from measure join indicator on indicator.city = measure.city
         and indicator.definition -> 'formula' ->> 'measure' = measure.code
       where indicator.city = $1 and indicator.typology = $2 and measure.code <> all($5::text[]))`,
    [city.id, id, release, delivery, indicators.flatMap(({ formula }) => measuresOf(formula))],
  );
}

async function insertRecords(database: Database, publication: TypologyPublication): Promise<void> {
  const { catalogue, definition, results, computedFrom, release } = publication;
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

async function hasChanged(database: Database, release: number): Promise<boolean> {
  const [row] = await database.query<{ changed: boolean }>(
    `select exists (select 1 from observation where release_from = $1)
       or exists (select 1 from observation where release_to = $1)
       or exists (select 1 from released_typology where $1 in (release_from, release_to)) as changed`,
    [release],
  );
  return row!.changed;
}
