import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { applyMapping } from '../deliveries/apply-mapping';
import type { DeliveryFinding } from '../deliveries/finding';
import type { DeliveredTable } from '../deliveries/grid';
import { mappingOf, type Mapping } from '../deliveries/mapping';
import { readPackageFiles, readTable } from '../deliveries/read-table';
import type { Area } from '../domain/area';
import { ReportingError } from '../domain/reporting-error';
import type { Observation } from '../domain/observation';
import { readCityPackage } from '../service/database/city-package';

/** A delivery as it was found on disk and understood. */
export interface DeliveredFile {
  title: string;
  /** SHA-256 of the contents. */
  hash: string;
  observations: Observation[];
  problems: DeliveryFinding[];
  mapping?: Mapping;
  /** A city package says all there is for its measures and years. */
  whole: boolean;
}

/** How a delivery may be understood: by the mapping that was asked for, otherwise by the first saved one that fits. */
export interface Reading {
  areas: Area[];
  mapping?: Mapping | undefined;
  saved: Mapping[];
}

/**
 * Reads a city package, a Data Package (folder or .zip), an .xlsx or a .csv. Fails with `file-missing`,
 * `delivery-needs-mapping`, `city-package-invalid` and what reading a delivery fails with.
 */
export async function readDelivered(path: string, reading: Reading): Promise<DeliveredFile> {
  const found = await stat(path).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file: path }, failure);
  });
  if (!found.isDirectory()) {
    const bytes = await readFile(path);
    return understood(readTable(bytes, basename(path)), hashOf([bytes]), reading);
  }
  const files = await filesIn(path);
  const hash = hashOf([...files.values()]);
  if (isCityPackage(files)) {
    const { title, observations } = await readCityPackage(path);
    return { title, hash, observations, problems: [], whole: true };
  }
  return understood(readPackageFiles(files, basename(path)), hash, reading);
}

/** The mapping in a file. Fails with `file-missing`, `mapping-invalid`. */
export async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file }, failure);
  });
  return mappingOf(parsed(text, file), basename(file));
}

function understood(table: DeliveredTable, hash: string, { areas, mapping, saved }: Reading): DeliveredFile {
  const chosen = mapping ?? saved.find((candidate) => fits(table, candidate, areas));
  if (!chosen) throw new ReportingError('delivery-needs-mapping', { file: table.fileName });
  const { observations, problems } = applyMapping(table, chosen, areas);
  return { title: table.fileName, hash, observations, problems, mapping: chosen, whole: false };
}

/** A mapping of another source does not find its sheet, its year or its columns. */
function fits(table: DeliveredTable, mapping: Mapping, areas: Area[]): boolean {
  try {
    const { observations, problems } = applyMapping(table, mapping, areas);
    const lost = problems.some(({ rule, severity }) => severity === 'error' && rule.startsWith('column-'));
    return observations.length > 0 && !lost;
  } catch (failure) {
    if (failure instanceof ReportingError) return false;
    throw failure;
  }
}

async function filesIn(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const)),
  );
}

function isCityPackage(files: Map<string, Uint8Array>): boolean {
  const descriptor = files.get('datapackage.json');
  if (!descriptor) return false;
  const content = parsed(new TextDecoder().decode(descriptor), 'datapackage.json');
  return typeof content === 'object' && content !== null && 'sozialraum' in content;
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new ReportingError('mapping-invalid', { mapping: file, detail: 'JSON' }, failure);
  }
}

function hashOf(contents: Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of contents) hash.update(bytes);
  return hash.digest('hex');
}
