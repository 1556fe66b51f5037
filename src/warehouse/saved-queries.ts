import { createHash } from 'node:crypto';
import { ReportingError } from '../domain/reporting-error';
import type { Selection } from '../domain/selection';
import type { Language } from '../domain/text';
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
  /** Keeps a query and gives its id; the same query gets the same id. Fails with `saved-queries-full`. */
  save(query: SavedQuery): Promise<string>;
  /** Fails with `unknown-saved-query`. */
  find(id: string): Promise<SavedQuery>;
}

/** Enough for every report and page of a city, few enough to stay small. */
const MAXIMUM_SAVED_QUERIES = 10_000;

export function savedQueriesIn(database: Database, maximum = MAXIMUM_SAVED_QUERIES): SavedQueries {
  return {
    async save({ tableId, selection, language, outputFormat, outputFormatParams }) {
      const content = JSON.stringify(selection);
      const id = idOf([tableId, content, language, outputFormat, ...outputFormatParams]);
      const parameters = JSON.stringify(outputFormatParams);
      const kept = await database.query(
        `with kept as (
           insert into saved_query (id, table_id, selection, language, output_format, output_format_params)
           select $1, $2, $3::jsonb, $4, $5, $7::jsonb where (select count(*) from saved_query) < $6
           on conflict (id) do nothing returning id)
         select id from kept union select id from saved_query where id = $1`,
        [id, tableId, content, language, outputFormat, maximum, parameters],
      );
      if (!kept.length) throw new ReportingError('saved-queries-full', { limit: maximum });
      return id;
    },
    async find(id) {
      const [row] = await database.query<SavedQuery>(
        `select table_id as "tableId", selection, language, output_format as "outputFormat",
           output_format_params as "outputFormatParams"
         from saved_query where id = $1`,
        [id],
      );
      if (!row) throw new ReportingError('unknown-saved-query', { query: id });
      return row;
    },
  };
}

function idOf(content: string[]): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 16);
}
