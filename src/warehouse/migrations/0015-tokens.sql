-- Lets its holder deliver and publish over HTTP. Kept is a hash only: whoever reads this table can send none of them.
create table token (
  id integer generated always as identity primary key,
  name text not null,
  -- SHA-256, hexadecimal
  hash text not null unique,
  rights text[] not null check (rights <@ array['deliver', 'publish'] and cardinality(rights) > 0),
  created_at timestamptz not null default now(),
  created_by text not null,
  expires_at timestamptz not null,
  -- to the minute
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  check (expires_at > created_at)
);
