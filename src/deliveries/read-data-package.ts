import { z } from 'zod';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveredTable } from './grid';
import { refuseManySheets } from './limits';
import { decodedText, readDelimited } from './read-delimited';

const DESCRIPTOR = z.looseObject({
  resources: z.array(z.looseObject({ name: z.string().min(1), path: z.string().min(1) })).min(1),
});

/**
 * The CSV resources of a Data Package, a sheet each, named like the resource. `files` are the file names in the folder of
 * `datapackage.json`; addresses and paths that leave the folder are refused with `delivery-package-invalid`,
 * too many with `delivery-too-many-sheets`.
 */
export function readDataPackage(
  files: string[],
  contentOf: (name: string) => Uint8Array,
  file: string,
): Omit<DeliveredTable, 'fileName' | 'form'> {
  const resources = resourcesOf(contentOf, file).filter(({ path }) => /\.(csv|tsv|txt)$/i.test(path));
  refuseManySheets(resources.length, file);
  const tables = resources.map(({ name, path }) => {
    if (!files.includes(path)) throw new ReportingError('delivery-package-invalid', { file, detail: path });
    return readDelimited(contentOf(path), file, name);
  });
  if (tables.length === 0)
    throw new ReportingError('delivery-package-invalid', { file, detail: 'resources' });
  return {
    sheets: tables.flatMap(({ sheets }) => sheets),
    formulas: [],
    formulaLikeTexts: tables.flatMap(({ formulaLikeTexts }) => formulaLikeTexts),
  };
}

function resourcesOf(contentOf: (name: string) => Uint8Array, file: string) {
  try {
    return DESCRIPTOR.parse(JSON.parse(decodedText(contentOf('datapackage.json'), file))).resources;
  } catch (failure) {
    throw new ReportingError('delivery-package-invalid', { file, detail: 'datapackage.json' }, failure);
  }
}
