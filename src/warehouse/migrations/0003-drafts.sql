-- A delivery is there before its release (a draft) and is kept for ever: who, when, which file, how it was read, what was found.
alter table delivery alter column release drop not null;
alter table delivery drop constraint delivery_city_content_hash_key;
alter table delivery add column edition text;
alter table delivery add column delivered_by text;
alter table delivery add column mapping jsonb;
alter table delivery add column report jsonb;
-- Whether cells it lacks of the measures and years it has are withdrawn.
alter table delivery add column whole boolean not null default false;
create index delivery_of_city on delivery (city, content_hash);

-- The same file name comes again with a revision.
alter table source_file drop constraint source_file_city_name_key;
alter table source_file add unique (delivery, name);

-- p preliminary, r revised, s estimated
alter table observation add column quality text check (quality in ('p', 'r', 's'));
alter table observation add check (quality is null or value is not null);
create index observation_begun on observation (release_from);
create index observation_ended on observation (release_to) where release_to is not null;

-- What a draft would change; emptied when it is published. No reader looks here. Its rows come from joins with measure, area
-- and source_file, of which nothing is ever deleted: foreign keys would only be checked twice.
create table draft_observation (
  delivery integer not null,
  measure integer not null,
  area integer not null,
  year smallint not null,
  source_file integer not null,
  value double precision,
  absence text,
  quality text,
  primary key (delivery, measure, year, area)
);
