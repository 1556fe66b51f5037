-- Run at every start, after the migrations: what everyone may read, and nothing else. Answers are read in this role; an account
-- that only reads is a member of it. Whatever is not named here is closed, also where somebody had opened it.
do $$ begin
  if to_regrole('sozialraum_reading') is null then
    create role sozialraum_reading;
  end if;
  if not pg_has_role('sozialraum_reading', 'member') then
    grant sozialraum_reading to current_user;
  end if;
exception
  -- Another database of the server has it by now, or an administrator has to make it: docs/betrieb/reading-role.sql.
  when duplicate_object or unique_violation or insufficient_privilege then null;
end $$;

do $$ begin
  if to_regrole('sozialraum_reading') is null or not pg_has_role('sozialraum_reading', 'member') then
    raise exception 'no role sozialraum_reading' using errcode = 'no_data_found';
  end if;
end $$;

-- PostgreSQL lets everybody make temporary tables and functions, and what is made there could be put before our own.
do $$ begin
  if has_database_privilege('sozialraum_reading', current_database(), 'temporary') then
    execute format('revoke temporary on database %I from public, sozialraum_reading', current_database());
  end if;
end $$;

revoke all on all tables in schema public from sozialraum_reading;
grant usage on schema public to sozialraum_reading;
grant select on
  city, area_edition, area_level, area, area_hierarchy, area_group, area_group_member, quarter, quarter_area, crosswalk,
  crosswalk_link, measure, source, indicator, typology, released_typology, migration, shown_observation
to sozialraum_reading;
-- Not who published it.
grant select (number, city, id, date, note, published_at, edition, topics, attribution, availability, protection) on release
to sozialraum_reading;
-- Why figures were withdrawn; the report of a delivery holds numbers that may be secret.
grant select (id, city, release, reason) on delivery to sozialraum_reading;
-- Saved queries, not whose they are.
grant select (id, table_id, selection, language, output_format, output_format_params, expires_at) on saved_query
to sozialraum_reading;
