-- A second line behind the rights of the service, for code that forgets them and for rights on tables that were granted by
-- mistake. Whoever works on the database says in each transaction what for: `set local sozialraum.rights = 'deliver-figures'`.
-- Without it the owner of the tables has nothing of what is behind them either; only a superuser passes. A backup has all.
create function may(variadic rights text[]) returns boolean language sql stable as $$
  select coalesce(string_to_array(current_setting('sozialraum.rights', true), ',') && array_append(rights, 'back-up'), false)
$$;

-- Raw counts and what is secret of them. Who reads without being the owner has them through the view alone, which is the
-- owner's; rights on the tables would show him nothing.
alter table observation enable row level security, force row level security;
create policy through_the_view on observation for select to pg_database_owner
  using ((select not pg_has_role('pg_database_owner', 'usage')));
create policy at_work on observation to pg_database_owner using ((select may('deliver-figures', 'publish-figures')));

alter table secret_cell enable row level security, force row level security;
create policy through_the_view on secret_cell for select to pg_database_owner
  using ((select not pg_has_role('pg_database_owner', 'usage')));
create policy at_work on secret_cell to pg_database_owner using ((select may('deliver-figures', 'publish-figures')));

alter table draft_observation enable row level security, force row level security;
create policy at_work on draft_observation to pg_database_owner
  using ((select may('deliver-figures', 'publish-figures')));

-- Of deliveries all may know those of releases, in the columns that are granted.
alter table delivery enable row level security, force row level security;
create policy published on delivery for select using (release is not null);
create policy at_work on delivery to pg_database_owner using ((select may('deliver-figures', 'publish-figures')));

alter table source_file enable row level security, force row level security;
create policy at_work on source_file to pg_database_owner
  using ((select may('deliver-figures', 'publish-figures')));

alter table token enable row level security, force row level security;
create policy at_the_door on token to pg_database_owner using ((select may('sign-in', 'manage-tokens')));

-- Whoever does something writes it down; that does not let him read what others did.
alter table event enable row level security, force row level security;
create policy written_down on event for insert to pg_database_owner
  with check ((select current_setting('sozialraum.rights', true)) <> '');
create policy looked_through on event for select to pg_database_owner using ((select may('read-events')));

alter table saved_query_salt enable row level security, force row level security;
create policy counted on saved_query_salt for select to pg_database_owner using ((select may('save-queries')));
