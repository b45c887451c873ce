-- What came in, and what became of it.

create sequence delivery_seq increment by 50;
create sequence delivery_file_seq increment by 50;

create table delivery (
  id          bigint primary key,
  origin      text not null,                                  -- uploaded, sent by a program, the samples
  received_at timestamptz not null
);

create table delivery_file (
  id         bigint primary key,
  delivery   bigint not null references delivery,
  name       text not null,
  size       bigint not null,                                 -- bytes; what was read until the limit, if it was too large
  original   bytea references original,                       -- null: too large to be kept
  outcome    text check (outcome in ('kept', 'known', 'refused')), -- null: waiting
  detail     text,                                            -- why refused; what else there is to say
  article    bigint references article,
  settled_at timestamptz,
  check (outcome <> 'refused' or detail is not null),
  check (outcome = 'refused' or outcome is null or article is not null)
);
create index delivery_file_ledger on delivery_file (delivery, id);                -- serves the progress page
create index delivery_file_waiting on delivery_file (delivery, id) where outcome is null; -- serves the work
create index delivery_file_article on delivery_file (article);

-- The queue of db-scheduler, as its documentation gives it.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index execution_time_idx on scheduled_tasks (execution_time);
create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
create index priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc);
