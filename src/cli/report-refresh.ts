import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { refreshReport } from '../actions/refresh-report';
import { refreshWorkbook } from '../actions/refresh-workbook';
import { openReport } from '../adapters/files/report-document';
import { openWorkbook } from '../adapters/files/workbook';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { Accept, FigureChange } from '../refresh/refresh';
import { editionBreakSentence } from '../figures/edition-break';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import { languageIn, required, yearIn } from './figure-options';
import { writeWhole } from './write-file';

/** `report refresh FILE.docx... [--year 2024] [--accept all|outdated] --out FILE|DIR --changes FILE.json`; workbooks too. */
export const reportRefresh = {
  name: 'report refresh',
  options: {
    year: { type: 'string' },
    accept: { type: 'string', default: 'outdated' },
    out: { type: 'string' },
    changes: { type: 'string' },
    city: { type: 'string', default: 'hamburg' },
    lang: { type: 'string', default: 'de' },
    json: { type: 'boolean', default: false },
  },
  run,
} as const;

export interface RefreshValues {
  year?: string;
  accept?: string;
  out?: string;
  changes?: string;
  city?: string;
  lang?: string;
  json?: boolean;
}

export interface RefreshResult {
  figures: (Pick<FigureChange, 'id' | 'kind' | 'state' | 'changes' | 'kept' | 'lacking' | 'editionBreak'> & {
    file: string;
  })[];
  /** The same, one line a figure, for a person. */
  sentences: string[];
}

/**
 * Brings reports and workbooks to a reporting year (the city's latest when none is named). All files are computed before
 * the first is written. Resolves to 1 when something was kept, lacking or lost, or
 * lies in another state of the areas than before. Fails with `file-missing`,
 * `not-a-report`, `option-missing`, `file-not-written` and what the source fails with.
 */
async function run(
  values: RefreshValues,
  {
    source,
    print,
    files,
  }: { source: IndicatorSource; print: (result: RefreshResult) => void; files: string[] },
): Promise<0 | 1> {
  const out = required(values.out, 'out');
  required(files[0], 'FILE');
  const language = languageIn(values.lang);
  const year = values.year ? yearIn(values.year) : await latestYear(source, values.city ?? 'hamburg');
  const accept = acceptIn(values.accept);
  const refreshed = [];
  for (const file of files) refreshed.push(await refreshFile(file, source, year, accept));
  for (const { file, bytes } of refreshed) await writeWhole(placeOf(file, files.length, out), bytes);
  const changes = refreshed.flatMap(({ file, changes: all }) => all.map((change) => ({ ...change, file })));
  const figures = changes.map(({ id, kind, state, changes: written, kept, lacking, editionBreak, file }) => ({
    id,
    kind,
    state,
    changes: written,
    kept,
    lacking,
    ...(editionBreak && { editionBreak }),
    file: basename(file),
  }));
  if (values.changes) await writeWhole(values.changes, `${JSON.stringify({ figures }, null, 1)}\n`);
  print({
    figures,
    sentences: changes.flatMap(({ title, state, changes: { length }, editionBreak }) => [
      say(language, 'cli.refreshed', {
        title,
        state: say(language, `pane.state ${state === 'outdated' ? 'updated' : state}`),
        count: length,
      }),
      ...(editionBreak ? [editionBreakSentence(editionBreak, language)] : []),
    ]),
  });
  return changes.some(({ state, editionBreak }) => editionBreak || !['unchanged', 'outdated'].includes(state))
    ? 1
    : 0;
}

async function refreshFile(file: string, source: IndicatorSource, year: ReportingYear, accept: Accept) {
  const bytes = await readFile(file).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file }, failure);
  });
  if (extname(file).toLowerCase() === '.xlsx') {
    const workbook = openWorkbook(bytes);
    return {
      file,
      changes: await refreshWorkbook({ source, workbook }, year, { accept }),
      bytes: await workbook.bytes(),
    };
  }
  const document = openReport(bytes, basename(file));
  return {
    file,
    changes: await refreshReport({ source, document }, year, { accept }),
    bytes: document.bytes(),
  };
}

async function latestYear(source: IndicatorSource, city: string): Promise<ReportingYear> {
  return (await source.catalogue(city)).years.at(-1) ?? 0;
}

function acceptIn(value = 'outdated'): Accept {
  if (value === 'all' || value === 'outdated') return value;
  throw new ReportingError('option-unknown-value', { option: '--accept', value, known: 'all, outdated' });
}

/** Several files go into a folder, one may take the name given. */
function placeOf(file: string, count: number, out: string): string {
  const isFolder = existsSync(out) && statSync(out).isDirectory();
  if (count > 1 && !isFolder) throw new ReportingError('out-not-a-folder', { file: out });
  return isFolder ? join(out, basename(file)) : out;
}
