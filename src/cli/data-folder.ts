import { join, resolve } from 'node:path';
import { packageRoot } from '../deliveries/package-root';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { say } from '../texts';
import { failureSentence } from '../texts/failure';
import type { EngineChoice } from '../warehouse/engine/engine';
import type { LoadProgress } from '../warehouse/publish/load-city';
import { openStatistics, type Statistics } from '../warehouse/statistics';
import type { Command, Terminal } from './command';
import { required } from './figure-options';

/** Where the database and the certificate lie: as `--data` says, otherwise `.data/` beside the package. Fails with `option-missing`. */
export function dataFolder(asked: unknown): string {
  return typeof asked === 'string'
    ? resolve(required(asked.trim() && asked, 'data'))
    : join(packageRoot(), '.data');
}

/** What says which database is meant; `DATABASE_URL` and `DATABASE_READ_URL` say it without showing a password in the list of processes. */
export const DATABASE_OPTIONS = {
  data: { type: 'string' },
  'database-url': { type: 'string' },
} as const satisfies Command['options'];

/**
 * Opens the statistics database, in PostgreSQL or in the data folder, saying how far the loading of a city has come. Where
 * there is none, `begins` says whether one is begun. Fails with `no-database` and like `openStatistics`.
 */
export function openData(
  values: Record<string, unknown>,
  language: Language,
  terminal: Terminal,
  begins: boolean,
): Promise<Statistics> {
  return openStatistics({
    ...databaseAsked(values),
    progress: progressLine(language, terminal),
    onFaultyCity: faultyCityLine(language, terminal),
    begins,
    signal: terminal.signal,
  });
}

/**
 * The same for whoever only reads figures: those of the packaged cities are there at the first call, but in a place that
 * was named they would stand for figures that lie elsewhere.
 */
export function openToRead(
  values: Record<string, unknown>,
  language: Language,
  terminal: Terminal,
): Promise<Statistics> {
  return openData(values, language, terminal, !isDatabaseNamed(values));
}

export function isDatabaseNamed({
  data,
  'database-url': url = process.env.DATABASE_URL,
}: Record<string, unknown>): boolean {
  return data !== undefined || url !== undefined;
}

/** Which database a call means. Fails with `option-missing`, `database-url-unusable`. */
export function databaseAsked(values: Record<string, unknown>): EngineChoice & { data: string } {
  const { 'database-url': asked } = values;
  return {
    data: join(dataFolder(values.data), 'warehouse'),
    databaseUrl: addressIn(
      typeof asked === 'string' ? required(asked, 'database-url') : process.env.DATABASE_URL,
    ),
    readUrl: addressIn(process.env.DATABASE_READ_URL),
  };
}

/** Without a server, the driver would take one of this machine that nobody named. */
function addressIn(url: string | undefined): string | undefined {
  const names = /^\w+:\/\/([^/?#]*@)?[^/?#:@]|[?&]host=[^&]/;
  if (!url || names.test(url) || process.env.PGHOST) return url;
  throw new ReportingError('database-url-unusable');
}

/**
 * Opens the statistics of the try-out: of packaged cities alone, in a folder of its own. Whoever reaches the try-out may do
 * anything with them, so they are never those of a city's PostgreSQL.
 */
export function openTryOut(
  { data, 'database-url': asked }: Record<string, unknown>,
  language: Language,
  terminal: Terminal,
): Promise<Statistics> {
  if (asked !== undefined) throw new ReportingError('try-out-own-data');
  return openStatistics({
    data: join(dataFolder(data), ...(data === undefined ? ['try-out'] : []), 'warehouse'),
    progress: progressLine(language, terminal),
    signal: terminal.signal,
  });
}

/** The others are there all the same. */
function faultyCityLine(language: Language, { err }: Terminal): (fault: ReportingError) => void {
  return (fault) =>
    err(`${say(language, 'cli.faultyCity', { failure: failureSentence(fault, language) })}\n`);
}

/** One line that is written over in a terminal, one line a city elsewhere. */
function progressLine(language: Language, { err, interactive }: Terminal): LoadProgress {
  return (city, done, total) => {
    const text = say(language, 'cli.loading', { city, percent: Math.floor((100 * done) / total) });
    if (interactive) err(`\r${text}${done === total ? '\n' : ''}`);
    else if (done === total) err(`${text}\n`);
  };
}
