-- Nobody alone takes all the room there is, and what nobody asks for any more makes room. Whose a query is, an address of the
-- network or a token, stands as a salted checksum: it is counted, never read, and goes with the query.
alter table saved_query add column owner text;
alter table saved_query add column expires_at timestamptz not null default now() + interval '1 year';
create index saved_query_of_owner on saved_query (owner);
create index saved_query_expiring on saved_query (expires_at);

create table saved_query_salt (salt text not null);
insert into saved_query_salt values (gen_random_uuid()::text || gen_random_uuid()::text);
