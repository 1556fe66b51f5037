-- What is known of a definition beside its formula: a version is both. Null where nobody described it.
alter table indicator add column metadata jsonb;
