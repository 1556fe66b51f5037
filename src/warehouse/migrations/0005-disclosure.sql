-- What the source demands before figures may leave the service; null where they came protected.
alter table release add column protection jsonb;

-- Cells hidden by disclosure control: from one release on, for ever.
create table secret_cell (
  measure integer not null references measure,
  area integer not null references area,
  year smallint not null,
  since integer not null references release,
  -- SDMX CL_CONF_STATUS: C confidential of itself, D hidden so that others cannot be computed
  status text not null check (status in ('C', 'D')),
  primary key (measure, area, year)
);
