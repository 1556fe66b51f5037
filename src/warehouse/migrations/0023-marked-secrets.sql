-- What is secret says so itself. As long as the view looked it up in another table, each cell was shown whose row a damaged file
-- had lost there; now a lost row of either table shows nothing.
alter table observation add column secret_since integer;
create index secret_observation on observation (measure, area, year) where secret_since is not null;

create function mark_secret() returns trigger language plpgsql as $$
begin
  update observation set secret_since = added.since from added
  where (observation.measure, observation.area, observation.year) = (added.measure, added.area, added.year)
    and (observation.release_to is null or added.since < observation.release_to);
  return null;
end $$;
create trigger marked after insert on secret_cell referencing new table as added
  for each statement execute function mark_secret();

update observation set secret_since = secret_cell.since from secret_cell
where (observation.measure, observation.area, observation.year) = (secret_cell.measure, secret_cell.area, secret_cell.year)
  and (observation.release_to is null or secret_cell.since < observation.release_to);

create or replace view shown_observation as
select observation.measure, observation.area, observation.year, observation.source_file, observation.release_from,
  observation.release_to, observation.withdrawn_by,
  observation.secret_since is not null as hidden,
  case
    when observation.secret_since is not null then null
    when measure.kind = 'count' and release.protection ? 'rounding' then
      floor(observation.value / (release.protection ->> 'rounding')::integer + 0.5)
        * (release.protection ->> 'rounding')::integer
    else observation.value
  end as value,
  case when observation.secret_since is not null then 'unknown' else observation.absence end as absence,
  case when observation.secret_since is null then observation.quality end as quality
from observation
  join measure on measure.id = observation.measure
  join release on release.number = observation.release_from;
