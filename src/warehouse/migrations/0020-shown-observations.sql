-- What may be seen of the observations: no secret number, and rounded ones where the source demands it. All reading goes
-- through it, so that an account without rights on the tables themselves has everything the service shows and nothing else.
-- What was shown stays shown: a number that became secret after it ended is as it was.
create view shown_observation as
select observation.measure, observation.area, observation.year, observation.source_file, observation.release_from,
  observation.release_to, observation.withdrawn_by,
  secret_cell.measure is not null as hidden,
  case
    when secret_cell.measure is not null then null
    when measure.kind = 'count' and release.protection ? 'rounding' then
      floor(observation.value / (release.protection ->> 'rounding')::integer + 0.5)
        * (release.protection ->> 'rounding')::integer
    else observation.value
  end as value,
  case when secret_cell.measure is not null then 'unknown' else observation.absence end as absence,
  case when secret_cell.measure is null then observation.quality end as quality
from observation
  join measure on measure.id = observation.measure
  join release on release.number = observation.release_from
  left join secret_cell on secret_cell.measure = observation.measure and secret_cell.area = observation.area
    and secret_cell.year = observation.year
    and (observation.release_to is null or secret_cell.since < observation.release_to);
