import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startReport } from '../actions/start-report';
import { fileTemplate } from '../adapters/files/report-template';
import type { ReportModule } from '../domain/report-module';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { packageRoot } from '../service/package-root';

/** `report new --module NAME --year 2018 --out FILE.docx`, in the words of node:util's parseArgs. */
export const reportNew = {
  name: 'report new',
  options: {
    module: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    city: { type: 'string', default: 'hamburg' },
    language: { type: 'string', default: 'de' },
    json: { type: 'boolean', default: false },
  },
  run,
} as const;

export interface ReportNewValues {
  module?: string;
  year?: string;
  out?: string;
  city?: string;
  language?: string;
  json?: boolean;
}

/** What the command says when it is done: the file, and what the city lacks for the year. */
export interface ReportNewResult {
  file: string;
  missing: string[];
}

/**
 * Writes a new report. Resolves to 0, or to 1 when the city lacks something of the module for the year.
 * Fails with `option-missing`, `option-not-a-year`, `unknown-module` and what the source fails with.
 */
async function run(
  values: ReportNewValues,
  { source, print }: { source: IndicatorSource; print: (result: ReportNewResult) => void },
): Promise<0 | 1> {
  const { city = 'hamburg' } = values;
  const out = given(values.out, 'out');
  const year = yearOf(given(values.year, 'year'));
  const module = readModule(given(values.module, 'module'));
  const language: Language = values.language === 'en' ? 'en' : 'de';
  const reportId = `${module.id}-${city}-${year}`;
  const { bytes, missing } = await writeReport(source, { module, city, year, language, reportId });
  writeFileSync(out, bytes);
  print({ file: out, missing });
  return missing.length ? 1 : 0;
}

async function writeReport(source: IndicatorSource, report: Parameters<typeof startReport>[1]) {
  const { document, missing } = await startReport({ source, template: fileTemplate }, report);
  return { bytes: document.bytes(), missing };
}

function given(value: string | undefined, option: string): string {
  if (!value) throw new ReportingError('option-missing', { option: `--${option}` });
  return value;
}

function yearOf(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new ReportingError('option-not-a-year', { value: text });
  return Number(text);
}

/** Modules are files of assets/modules. */
export function readModule(name: string): ReportModule {
  const folder = join(packageRoot(), 'assets/modules');
  const file = join(folder, `${name}.json`);
  const known = readdirSync(folder).map((entry) => entry.replace(/\.json$/, ''));
  if (!known.includes(name) || !existsSync(file))
    throw new ReportingError('unknown-module', { module: name, known: known.join(', ') });
  return JSON.parse(readFileSync(file, 'utf8')) as ReportModule;
}
