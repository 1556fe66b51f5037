-- What was done, by whom, when and from where: written with the act, in its transaction, never changed and never removed. It names
-- files, deliveries and releases, and holds none of their figures.
create table event (
  number integer generated always as identity primary key,
  at timestamptz not null default now(),
  act text not null check (act in (
    'checked', 'delivered', 'discarded', 'withdrew', 'published', 'made-token', 'revoked-token'
  )),
  -- the account at a command line, the name of a token
  by_name text not null,
  by_token integer references token,
  -- of whoever asked over HTTP; none at a command line
  address text,
  about jsonb not null
);

create function event_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'What happened is neither changed nor removed (table event).' using errcode = '55000';
end $$;
create trigger event_is_kept before update or delete on event for each row execute function event_is_kept();
create trigger events_are_kept before truncate on event for each statement execute function event_is_kept();
