-- Until when an edition held: ISO 8601 in the precision the register gives, like the areas' own dates.
alter table area_edition add column valid_to text;

-- The spatial folders of the city packages that are loaded, for not loading them twice.
create table spatial_package (
  city text not null references city,
  content_hash text not null,
  loaded_at timestamptz not null default now(),
  primary key (city, content_hash)
);

-- A grouping beside the levels: Planungsräume, Schulbezirke. Each area has one parent a hierarchy at most.
create table area_hierarchy (
  city text not null,
  id text not null,
  edition text not null,
  level text not null,
  name jsonb not null,
  content_hash text not null,
  primary key (city, id),
  foreign key (city, edition, level) references area_level
);

create table area_group (
  city text not null,
  hierarchy text not null,
  key text not null,
  position integer not null,
  name text not null,
  primary key (city, hierarchy, key),
  foreign key (city, hierarchy) references area_hierarchy
);

create table area_group_member (
  city text not null,
  hierarchy text not null,
  edition text not null,
  area text not null,
  parent text not null,
  primary key (city, hierarchy, area),
  foreign key (city, hierarchy, parent) references area_group,
  foreign key (city, edition, area) references area (city, edition, key)
);

-- A named set of areas of one level (Quartier).
create table quarter (
  city text not null,
  id text not null,
  edition text not null,
  level text not null,
  position integer not null,
  name jsonb not null,
  content_hash text not null,
  primary key (city, id),
  foreign key (city, edition, level) references area_level
);

create table quarter_area (
  city text not null,
  quarter text not null,
  edition text not null,
  area text not null,
  primary key (city, quarter, area),
  foreign key (city, quarter) references quarter,
  foreign key (city, edition, area) references area (city, edition, key)
);

-- An Umsteigeschlüssel; never changed under its id, as converted figures name it.
create table crosswalk (
  city text not null,
  id text not null,
  from_edition text not null,
  from_level text not null,
  to_edition text not null,
  to_level text not null,
  position integer not null,
  name jsonb not null,
  basis text not null check (basis in ('inhabitants', 'dwellings', 'area', 'inferred')),
  quality text not null check (quality in ('official', 'estimated', 'unverified')),
  note jsonb not null,
  content_hash text not null,
  primary key (city, id),
  foreign key (city, from_edition, from_level) references area_level,
  foreign key (city, to_edition, to_level) references area_level
);

create table crosswalk_link (
  city text not null,
  crosswalk text not null,
  from_edition text not null,
  from_area text not null,
  to_edition text not null,
  to_area text not null,
  position integer not null,
  -- Share of the source area; null where only the relation is known.
  weight double precision check (weight >= 0),
  primary key (city, crosswalk, from_area, to_area),
  foreign key (city, crosswalk) references crosswalk,
  foreign key (city, from_edition, from_area) references area (city, edition, key),
  foreign key (city, to_edition, to_area) references area (city, edition, key)
);
