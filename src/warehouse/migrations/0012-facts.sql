-- The rows of observation are joined together from these tables, within the transaction that writes them. Foreign keys looked
-- every row up a second time, and a third, fourth and fifth: nine tenths of the time of an import. What they also kept, that
-- nothing an observation names is ever removed, stays.
alter table observation drop constraint observation_measure_fkey;
alter table observation drop constraint observation_area_fkey;
alter table observation drop constraint observation_source_file_fkey;
alter table observation drop constraint observation_release_from_fkey;
alter table observation drop constraint observation_release_to_fkey;

create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'observations name rows of %: nothing is removed from it', tg_table_name using errcode = 'foreign_key_violation';
end $$;
create trigger kept before delete or truncate on measure execute function refuse_removal();
create trigger kept before delete or truncate on area execute function refuse_removal();
create trigger kept before delete or truncate on source_file execute function refuse_removal();
create trigger kept before delete or truncate on release execute function refuse_removal();

-- A draft is read whole, or beside the observations; that it has each cell once is checked before it is written.
alter table draft_observation drop constraint draft_observation_pkey;
create index draft_of_delivery on draft_observation (delivery);
