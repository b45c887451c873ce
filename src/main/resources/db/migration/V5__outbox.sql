-- What is on its way into an index on a cluster, and the nodes of the program that bring it there; empty while the
-- index is beside the program. The columns are Hibernate Search's (outbox-polling).

create table outbox_event (
  id             uuid primary key,
  entity_name    text not null,
  entity_id      text not null,
  entity_id_hash integer not null,                             -- by which the nodes share the work
  payload        bytea not null,
  retries        integer not null,
  process_after  timestamptz not null,
  status         text not null check (status in ('PENDING', 'ABORTED')),
  tenant_id      text                                          -- never set
);
create index outbox_event_process_after on outbox_event (process_after, id); -- serves the next node that asks

create table outbox_agent (
  id                   uuid primary key,
  type                 text not null,
  name                 text not null,
  expiration           timestamptz not null,                   -- a node that says nothing until then is gone
  state                text not null,
  total_shard_count    integer,
  assigned_shard_index integer,
  payload              bytea,
  tenant_id            text                                    -- never set
);
