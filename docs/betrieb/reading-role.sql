-- An account that may read what the service shows and nothing else: no number that is secret, no draft, no report of a
-- delivery, no token. Run once as the owner of the database, with a password of your own, and again after an update that
-- brings new tables; whatever is not named here stays closed.
do $$ begin
  create role sozialraum_reading login password 'change-me';
exception when duplicate_object then null;
end $$;
revoke all on all tables in schema public from sozialraum_reading;
grant usage on schema public to sozialraum_reading;
grant select on
  city, release, area_edition, area_level, area, area_hierarchy, area_group, area_group_member, quarter, quarter_area,
  crosswalk, crosswalk_link, measure, indicator, typology, released_typology, source_file, migration,
  shown_observation
to sozialraum_reading;
-- Why figures were withdrawn; the report of a delivery holds numbers that may be secret.
grant select (id, city, release, reason) on delivery to sozialraum_reading;
-- Saved queries, not whose they are.
grant select (id, table_id, selection, language, output_format, output_format_params, expires_at) on saved_query
to sozialraum_reading;
