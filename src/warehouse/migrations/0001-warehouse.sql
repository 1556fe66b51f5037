create table city (
  id text primary key,
  name text not null
);

-- A published state of the data (Datenstand). Never changed once it is there.
create table release (
  number integer generated always as identity primary key,
  city text not null references city,
  id text not null,
  date date not null,
  note jsonb not null,
  published_at timestamptz not null default now(),
  edition text not null,
  topics jsonb not null,
  attribution jsonb not null,
  -- indicator id -> level id -> reporting years with data
  availability jsonb not null,
  unique (city, id)
);

-- What was loaded, for telling where a row came from and for not loading it twice.
create table delivery (
  id integer generated always as identity primary key,
  city text not null references city,
  release integer not null references release,
  title text not null,
  content_hash text not null,
  loaded_at timestamptz not null default now(),
  unique (city, content_hash)
);

create table source_file (
  id integer generated always as identity primary key,
  city text not null references city,
  name text not null,
  delivery integer not null references delivery,
  unique (city, name)
);

-- The state of the spatial structure (Gebietsstand): its levels, areas and boundaries stay as they are.
create table area_edition (
  city text not null references city,
  id text not null,
  name jsonb not null,
  valid_from date,
  content_hash text not null,
  primary key (city, id)
);

create table area_level (
  city text not null,
  edition text not null,
  id text not null,
  position smallint not null,
  name jsonb not null,
  plural jsonb not null,
  plural_dative jsonb not null,
  boundaries text,
  primary key (city, edition, id),
  foreign key (city, edition) references area_edition
);

create table area (
  id integer generated always as identity primary key,
  city text not null,
  edition text not null,
  key text not null,
  level text not null,
  parent text,
  kind text not null check (kind in ('city', 'part', 'unassigned')),
  position integer not null,
  name text not null,
  -- ISO 8601 in the precision the register gives: 2020-01-01 or 2020
  valid_from text,
  valid_to text,
  note text,
  unique (city, edition, key),
  foreign key (city, edition, level) references area_level
);

-- A Merkmal: a count, an area in km², or a rate that only holds where it was published.
create table measure (
  id integer generated always as identity primary key,
  city text not null references city,
  code text not null,
  name text not null,
  unit text not null,
  kind text not null check (kind in ('count', 'rate', 'area')),
  definition text not null,
  source text not null,
  unique (city, code)
);

-- Cells, not copies: a row holds from one release until another row supersedes it.
create table observation (
  measure integer not null references measure,
  area integer not null references area,
  year smallint not null,
  release_from integer not null references release,
  release_to integer references release,
  source_file integer not null references source_file,
  value double precision,
  absence text check (absence in ('unknown', 'lost', 'later', 'unreliable', 'meaningless')),
  primary key (measure, year, area, release_from),
  check ((value is null) <> (absence is null)),
  check (release_to > release_from)
);

create table indicator (
  city text not null references city,
  id text not null,
  version integer not null,
  position integer not null,
  definition jsonb not null,
  release_from integer not null references release,
  release_to integer references release,
  primary key (city, id, version)
);

create table typology (
  city text not null references city,
  id text not null,
  version integer not null,
  position integer not null,
  definition jsonb not null,
  release_from integer not null references release,
  release_to integer references release,
  primary key (city, id, version)
);
