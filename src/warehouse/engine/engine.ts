import type { Database } from './database';
import { openPglite } from './pglite';
import { openPostgres, openReading } from './postgres';
import { AS_READER } from './reading-role';

/** Which database to use: PostgreSQL where an address is given, otherwise the embedded one. */
export interface EngineChoice {
  /** Folder of the embedded database; in memory when missing. */
  data?: string | undefined;
  /** The PostgreSQL that is written to. */
  databaseUrl?: string | undefined;
  /** The PostgreSQL that answers are read from, such as a standby; alone, nothing is ever written. */
  readUrl?: string | undefined;
  /** Says that the process shall end: whoever waits to write then waits no longer. */
  signal?: AbortSignal | undefined;
}

export interface Engine {
  /** For answers: has what everyone may see, and may be a moment behind. */
  reading: Database;
  /** The same, where everything is found as soon as it is written. */
  current: Database;
  /** Missing where this process may only read. */
  writer?: Database;
  close(): Promise<void>;
}

/** Opens the database or the two; fails as `openPglite` and `openPostgres` do. */
export async function openEngine({ data, databaseUrl, readUrl, signal }: EngineChoice): Promise<Engine> {
  if (databaseUrl) return onPostgres(databaseUrl, readUrl, signal);
  if (readUrl) return onlyReading(readUrl);
  const writer = await openPglite(data, signal);
  const reading = writer.under(AS_READER);
  return { reading, current: reading, writer, close: () => writer.close() };
}

async function onPostgres(
  databaseUrl: string,
  readUrl: string | undefined,
  signal: AbortSignal | undefined,
): Promise<Engine> {
  const opened: Database[] = [];
  const close = async () => void (await Promise.all(opened.map((each) => each.close())));
  const kept = async (opening: Promise<Database>) => {
    const database = await opening;
    opened.push(database);
    return database;
  };
  try {
    const writer = await kept(openPostgres(databaseUrl, signal));
    const current = await kept(openReading(databaseUrl));
    const reading = readUrl === undefined ? current : await kept(openReading(readUrl));
    return { reading, current, writer, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}

async function onlyReading(readUrl: string): Promise<Engine> {
  const reading = await openReading(readUrl);
  return { reading, current: reading, close: () => reading.close() };
}
