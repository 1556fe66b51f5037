-- Who acts and whose figures they are, as rows, before anybody signs in: a token is held by an account, what it may do is granted to
-- the account, and a source of figures is owned by a department.
create table department (
  id integer generated always as identity primary key,
  name text not null unique
);

create table account (
  id integer generated always as identity primary key,
  -- of a person, a department's program or a machine, as events name it
  name text not null unique
);

create table account_grant (
  account integer not null references account,
  -- "right" alone is a word of SQL
  to_do text not null check (to_do in ('deliver', 'publish')),
  primary key (account, to_do)
);

create table source (
  id integer generated always as identity primary key,
  city text not null references city,
  -- as publications cite it
  name text not null,
  department integer not null references department,
  unique (city, name)
);

-- A package says who publishes its figures and nothing of departments: until somebody says otherwise each source has one of its own.
insert into department (name) select distinct source from measure;
insert into source (city, name, department)
select distinct measure.city, measure.source, department.id from measure join department on department.name = measure.source;
alter table measure add column source_id integer references source;
update measure set source_id = source.id from source where (source.city, source.name) = (measure.city, measure.source);
alter table measure drop column source;
alter table measure rename column source_id to source;
alter table measure alter column source set not null;

insert into account (name) select distinct name from token;
insert into account_grant select distinct account.id, unnest(rights) from token join account on account.name = token.name;
alter table token add column account integer references account;
update token set account = account.id from account where account.name = token.name;
alter table token alter column account set not null;
alter table token drop column name;

-- Whose transaction it was in, where that is an account.
alter table event add column by_account integer references account
  default nullif(current_setting('sozialraum.account', true), '')::integer;

alter table account enable row level security, force row level security;
create policy at_the_door on account to pg_database_owner using ((select may('sign-in', 'manage-tokens')));
alter table account_grant enable row level security, force row level security;
create policy at_the_door on account_grant to pg_database_owner using ((select may('sign-in', 'manage-tokens')));
