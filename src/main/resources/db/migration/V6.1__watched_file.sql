-- Files of the watched folder that were taken, until they are moved away: after a crash none is taken twice.

create table watched_file (
  path     text primary key,                                  -- within the folder
  delivery bigint not null references delivery,
  size     bigint not null,
  modified timestamptz not null,
  received boolean not null default false                     -- all of it is in the database
);
