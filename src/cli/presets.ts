import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../deliveries/package-root';
import { typology } from '../deliveries/typology-form';
import { indicatorOf, levelOf, type Catalogue } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import type { TypologyDefinition } from '../domain/typology/definition';

/** The preset when a file is typed and none is named. */
export const DEFAULT_PRESET = 'seven-indicators';

/** A typology that comes with the program, by its id. Fails with `unknown-preset`. */
export async function presetOf(id: string): Promise<TypologyDefinition> {
  const known = await presetIds();
  if (!known.includes(id))
    throw new ReportingError('unknown-preset', { preset: id, known: known.join(', ') });
  return typology.parse(JSON.parse(await readFile(join(folder(), `${id}.json`), 'utf8')));
}

/** Ids in alphabetical order. */
export async function presetIds(): Promise<string[]> {
  return (await readdir(folder()))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();
}

/** The preset, if a city has its level and its indicators. Fails with `preset-not-for-city`. */
export function presetForCity(preset: TypologyDefinition, catalogue: Catalogue): TypologyDefinition {
  const { indicators, exclusions, level, id } = preset;
  const missing = [...indicators.map((term) => term.id), exclusions.inhabitants].filter(
    (indicator) => !indicatorOf(catalogue, indicator),
  );
  if (!levelOf(catalogue, level)) missing.push(level);
  if (missing.length === 0) return preset;
  const facts = { preset: id, city: catalogue.city.name, missing: missing.join(', ') };
  throw new ReportingError('preset-not-for-city', facts);
}

function folder(): string {
  return join(packageRoot(), 'assets/presets');
}
