import type { Database } from './database';
import { openPglite } from './pglite';
import { openPostgres } from './postgres';

/** Which database to use: PostgreSQL where an address is given, otherwise the embedded one. */
export interface EngineChoice {
  /** Folder of the embedded database; in memory when missing. */
  data?: string | undefined;
  /** The PostgreSQL that is written to. */
  databaseUrl?: string | undefined;
  /** The PostgreSQL that answers are read from, such as a standby; alone, nothing is ever written. */
  readUrl?: string | undefined;
}

export interface Engine {
  reader: Database;
  /** Missing where this process may only read. */
  writer?: Database;
  close(): Promise<void>;
}

/** Opens the database or the two; fails as `openPglite` and `openPostgres` do. */
export async function openEngine({ data, databaseUrl, readUrl }: EngineChoice): Promise<Engine> {
  if (databaseUrl && readUrl) return apart(databaseUrl, readUrl);
  if (readUrl) {
    const reader = await openPostgres(readUrl);
    return { reader, close: () => reader.close() };
  }
  const database = databaseUrl ? await openPostgres(databaseUrl) : await openPglite(data);
  return { reader: database, writer: database, close: () => database.close() };
}

async function apart(databaseUrl: string, readUrl: string): Promise<Engine> {
  const writer = await openPostgres(databaseUrl);
  try {
    const reader = await openPostgres(readUrl);
    return { reader, writer, close: async () => void (await Promise.all([reader.close(), writer.close()])) };
  } catch (failure) {
    await writer.close();
    throw failure;
  }
}
