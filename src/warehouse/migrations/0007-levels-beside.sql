-- A hierarchy can be asked for like a level, so it is named like one.
alter table area_hierarchy add column plural jsonb;
alter table area_hierarchy add column plural_dative jsonb;
update area_hierarchy set plural = name, plural_dative = name;
alter table area_hierarchy alter column plural set not null;
alter table area_hierarchy alter column plural_dative set not null;
