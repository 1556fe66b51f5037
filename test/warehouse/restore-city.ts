import type { Database } from '../../src/warehouse/engine/database';
import { FIXTURE_CITY, refill } from './fixture';

const kept = new WeakSet<Database>();

/** Brings a database to the small city as a first load leaves it: its rows are copied back, a fifth of what loading takes. */
export async function restoreCity(database: Database): Promise<void> {
  if (kept.has(database)) return database.script(RESTORE);
  await refill(database, FIXTURE_CITY);
  await database.script(KEEP);
  kept.add(database);
}

const KEEP = `
do $$
declare each record;
begin
  drop schema if exists kept cascade;
  create schema kept;
  for each in select tablename as name from pg_tables where schemaname = 'public' loop
    execute format('create table kept.%1$I as table public.%1$I', each.name);
  end loop;
  create table kept."sequences of all" as
    select sequencename::text as name, last_value from pg_sequences where schemaname = 'public';
end $$`;

/** Neither triggers nor foreign keys have a say in between: what comes back agreed before. */
const RESTORE = `
do $$
declare each record;
begin
  perform set_config('session_replication_role', 'replica', true);
  execute (
    select 'truncate ' || string_agg(format('public.%I', tablename), ', ')
    from pg_tables where schemaname = 'public'
  );
  for each in
    select table_name as name, string_agg(quote_ident(column_name), ', ') as columns
    from information_schema.columns
    where table_schema = 'public' and is_generated = 'NEVER'
      and table_name in (select tablename from pg_tables where schemaname = 'public')
    group by table_name
  loop
    execute format(
      'insert into public.%1$I (%2$s) overriding system value select %2$s from kept.%1$I', each.name, each.columns
    );
  end loop;
  for each in select * from kept."sequences of all" loop
    perform setval(format('public.%I', each.name), coalesce(each.last_value, 1), each.last_value is not null);
  end loop;
end $$`;
