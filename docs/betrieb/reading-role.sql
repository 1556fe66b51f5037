-- Once, as an administrator of the server, before the service is started: the role in which everything is read. What it may
-- read the service says itself at every start, as the owner of the tables. Where the account in DATABASE_URL may make roles,
-- only the last part is needed, and only for DATABASE_READ_URL.
do $$ begin
  create role sozialraum_reading;
exception when duplicate_object then null;
end $$;

-- The account in DATABASE_URL, which owns the database.
grant sozialraum_reading to sozialraum;

-- The account in DATABASE_READ_URL, with a password of your own: it has what the service shows and nothing else, no number that
-- is secret, no draft, no report of a delivery, no token.
do $$ begin
  create role sozialraum_reader login password 'change-me';
exception when duplicate_object then null;
end $$;
grant sozialraum_reading to sozialraum_reader;
