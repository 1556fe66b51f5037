-- An account that may read the figures and nothing else. Run once as the owner of the database, with a password of your own.
create role sozialraum_reading login password 'change-me';
grant usage on schema public to sozialraum_reading;
grant select on all tables in schema public to sozialraum_reading;
-- Tables that a newer version of the service makes later.
alter default privileges in schema public grant select on tables to sozialraum_reading;
