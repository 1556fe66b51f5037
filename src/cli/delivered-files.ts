import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readCityPackage } from '../deliveries/city-package';
import type { DeliveryLimits } from '../deliveries/limits';
import { readPackageFiles, readTable } from '../deliveries/read-table';
import { understand, type DeliveredFile, type Reading } from '../deliveries/understand';
import { ReportingError } from '../domain/reporting-error';

/**
 * Reads a city package, a Data Package (folder or .zip), an .xlsx or a .csv. Fails with `file-missing`,
 * `delivery-needs-mapping`, `city-package-invalid` and what reading a delivery fails with.
 */
export async function readDelivered(
  path: string,
  reading: Reading,
  limits: DeliveryLimits,
): Promise<DeliveredFile> {
  const found = await stat(path).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file: path }, failure);
  });
  if (!found.isDirectory()) {
    const bytes = await readFile(path);
    return understand(readTable(bytes, basename(path), limits), hashOf([bytes]), reading);
  }
  const files = await filesIn(path);
  const hash = hashOf([...files.values()]);
  if (isCityPackage(files)) {
    const { title, observations } = await readCityPackage(path);
    return { title, hash, observations, problems: [], whole: true };
  }
  return understand(readPackageFiles(files, basename(path), limits), hash, reading);
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
