import { createHash } from 'node:crypto';
import { ReportingError } from '../domain/reporting-error';
import type { Selection } from '../domain/selection';
import type { Language } from '../domain/text';
import type { Access } from './access';
import type { Database } from './engine/database';

/** A question kept for later, its expressions unexpanded. */
export interface SavedQuery {
  tableId: string;
  selection: Selection;
  language: Language;
  outputFormat: string;
  outputFormatParams: string[];
}

export interface SavedQueries {
  /**
   * Keeps a query and gives its id; the same query gets the same id, whoever saves it. `owner` stands for whoever asks.
   * Fails with `saved-queries-of-address-full` and `saved-queries-full`.
   */
  save(query: SavedQuery, owner: string): Promise<string>;
  /** Fails with `unknown-saved-query`. */
  find(id: string): Promise<SavedQuery>;
}

/** Enough for every report and page of a city, few enough to stay small. */
const MAXIMUM = 20_000;

/** Enough for an office behind one address. */
const MAXIMUM_OF_OWNER = 200;

export interface SavedQueryLimits {
  maximum?: number;
  maximumOfOwner?: number;
}

/** Saved queries. One that is neither saved again nor asked for in a year is removed; that it was asked for is kept where it can be. */
export function savedQueriesIn(
  { current, writing, canWrite }: Access,
  { maximum = MAXIMUM, maximumOfOwner = MAXIMUM_OF_OWNER }: SavedQueryLimits = {},
): SavedQueries {
  return {
    async save(query, owner) {
      const id = idOf(query);
      await writing.query('delete from saved_query where expires_at <= now()');
      if (await keptOn(writing, id)) return id;
      if (await insert(writing, { id, query, owner, maximum, maximumOfOwner })) return id;
      const [row] = await writing.query<{ count: number }>(
        'select count(*)::integer as count from saved_query',
      );
      throw row!.count < maximum
        ? new ReportingError('saved-queries-of-address-full', { limit: maximumOfOwner })
        : new ReportingError('saved-queries-full', { limit: maximum });
    },
    async find(id) {
      const [row] = await current.query<SavedQuery & { isOld: boolean }>(
        `select table_id as "tableId", selection, language, output_format as "outputFormat",
           output_format_params as "outputFormatParams", expires_at < now() + interval '11 months' as "isOld"
         from saved_query where id = $1 and expires_at > now()`,
        [id],
      );
      if (!row) throw new ReportingError('unknown-saved-query', { query: id });
      const { isOld, ...query } = row;
      if (isOld && canWrite) await keptOn(writing, id);
      return query;
    },
  };
}

/** Whether there is such a query; it is kept for another year. */
async function keptOn(database: Database, id: string): Promise<boolean> {
  const kept = await database.query(
    `update saved_query set expires_at = now() + interval '1 year' where id = $1 returning 1`,
    [id],
  );
  return kept.length > 0;
}

/** Whether there was room for it. */
async function insert(
  database: Database,
  {
    id,
    query,
    owner,
    maximum,
    maximumOfOwner,
  }: { id: string; query: SavedQuery; owner: string; maximum: number; maximumOfOwner: number },
): Promise<boolean> {
  const { tableId, selection, language, outputFormat, outputFormatParams } = query;
  const kept = await database.query(
    `with asking as (select encode(sha256(convert_to(salt || $7, 'UTF8')), 'hex') as owner from saved_query_salt)
     insert into saved_query (id, table_id, selection, language, output_format, output_format_params, owner)
     select $1, $2, $3::jsonb, $4, $5, $6::jsonb, asking.owner from asking
     where (select count(*) from saved_query) < $8
       and (select count(*) from saved_query where saved_query.owner = asking.owner) < $9
     on conflict (id) do update set expires_at = excluded.expires_at returning 1`,
    [
      id,
      tableId,
      JSON.stringify(selection),
      language,
      outputFormat,
      JSON.stringify(outputFormatParams),
      owner,
      maximum,
      maximumOfOwner,
    ],
  );
  return kept.length > 0;
}

function idOf({ tableId, selection, language, outputFormat, outputFormatParams }: SavedQuery): string {
  const content = [tableId, JSON.stringify(selection), language, outputFormat, ...outputFormatParams];
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
