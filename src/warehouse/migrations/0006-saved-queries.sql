-- A question kept for later, as it was written: `top(3)` means the newest three whenever it is asked.
create table saved_query (
  -- from the content, so that the same question is kept once
  id text primary key,
  table_id text not null,
  selection jsonb not null,
  language text not null check (language in ('de', 'en')),
  output_format text not null,
  saved_at timestamptz not null default now()
);
