export type Row = Record<string, unknown>;

/** The statistics database as the service sees it: PGlite or PostgreSQL, with the same SQL and the same values. */
export interface Database {
  /** Parameters are `$1`, `$2`, …; arrays are PostgreSQL arrays, JSON goes in as text. */
  query<R extends object = Row>(sql: string, parameters?: unknown[]): Promise<R[]>;
  /** Several statements without parameters. */
  script(sql: string): Promise<void>;
  /** Adds rows to a table, each a line in the text format of COPY; many at once, as no statement with parameters can. */
  copy(table: string, columns: string[], lines: Iterable<string>): Promise<void>;
  /** All of the work or none of it; one after the other, also over several instances of the service. */
  transaction<Result>(work: (database: Database) => Promise<Result>): Promise<Result>;
  /**
   * The same, everything in transactions that begin with this setting, such as `set local role …`; it holds for them alone.
   * Within a transaction the one it began with stays.
   */
  under(setting: string): Database;
  close(): Promise<void>;
}
