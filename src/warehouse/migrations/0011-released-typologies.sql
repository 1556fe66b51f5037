-- What a released typology says of an area: made here of figures anyone may see, so nothing of it is secret and nothing adds up.
alter table measure drop constraint measure_kind_check;
alter table measure add constraint measure_kind_check check (kind in ('count', 'rate', 'area', 'derived'));

-- The typology an indicator belongs to; none where a city package declares the indicator, and may end it.
alter table indicator add column typology text;

-- How the types and indices of a year came about; they themselves are observations. A row holds until another supersedes it.
create table released_typology (
  city text not null references city,
  typology text not null,
  version text not null,
  year smallint not null,
  release_from integer not null references release,
  release_to integer references release,
  -- The release whose figures went in.
  computed_from integer not null references release,
  definition jsonb not null,
  -- What the standardisation and the limits came to.
  parameters jsonb not null,
  -- The areas without a type and those with fewer indicators than the others, and why.
  exceptions jsonb not null,
  primary key (city, typology, version, year, release_from)
);
