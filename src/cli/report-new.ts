import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startReport } from '../actions/start-report';
import { fileTemplate } from '../adapters/files/report-template';
import type { ReportModule } from '../figures/report-module';
import { ReportingError } from '../domain/reporting-error';
import type { IndicatorSource } from '../ports/indicator-source';
import { packageRoot } from '../deliveries/package-root';
import { FIGURE_OPTIONS, languageIn, required, yearIn } from './figure-options';
import { writeWhole } from './write-file';

/** `report new --module NAME --year 2018 --out FILE.docx`, in the words of node:util's parseArgs. */
export const reportNew = {
  name: 'report new',
  options: {
    module: { type: 'string' },
    year: { type: 'string' },
    ...FIGURE_OPTIONS,
  },
  run,
} as const;

export interface ReportNewValues {
  module?: string;
  year?: string;
  out?: string;
  city?: string;
  lang?: string;
  json?: boolean;
}

/** What the command says when it is done: the file, and what the city lacks for the year. */
export interface ReportNewResult {
  file: string;
  missing: string[];
}

/**
 * Writes a new report. Resolves to 0, or to 1 when the city lacks something of the module for the year.
 * Fails with `option-missing`, `option-not-a-year`, `unknown-module`, `file-not-written` and what the source fails with.
 */
async function run(
  values: ReportNewValues,
  { source, print }: { source: IndicatorSource; print: (result: ReportNewResult) => void },
): Promise<0 | 1> {
  const { city = 'hamburg' } = values;
  const out = required(values.out, 'out');
  const year = yearIn(required(values.year, 'year'));
  const module = readModule(required(values.module, 'module'));
  const language = languageIn(values.lang);
  const reportId = `${module.id}-${city}-${year}`;
  const { bytes, missing } = await writeReport(source, { module, city, year, language, reportId });
  await writeWhole(out, bytes);
  print({ file: out, missing });
  return missing.length ? 1 : 0;
}

async function writeReport(source: IndicatorSource, report: Parameters<typeof startReport>[1]) {
  const { document, missing } = await startReport({ source, template: fileTemplate }, report);
  return { bytes: document.bytes(), missing };
}

/** Modules are files of assets/modules. */
export function readModule(name: string): ReportModule {
  const folder = join(packageRoot(), 'assets/modules');
  const file = join(folder, `${name}.json`);
  const known = readdirSync(folder).map((entry) => entry.replace(/\.json$/, ''));
  if (!known.includes(name))
    throw new ReportingError('unknown-module', { module: name, known: known.join(', ') });
  return JSON.parse(readFileSync(file, 'utf8')) as ReportModule;
}
