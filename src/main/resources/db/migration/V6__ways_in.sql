-- How a delivery is to be taken, what became of each file in more words, and the containers that brought files.

alter table delivery
  add column label     text,                                  -- what a person calls it
  add column if_known  text not null default 'new-version'    -- what becomes of a page whose article is there
    check (if_known in ('skip', 'new-version', 'replace-facts')),
  add column dry_run   boolean not null default false,        -- only tell what would become of each file
  add column paused    boolean not null default false,
  add column cancelled boolean not null default false,        -- what comes after is not read
  add column undone_at timestamptz,
  add column emptied_at timestamptz;                          -- a dry run whose bytes are gone

-- A file that holds many: a ZIP, a web archive, the folder beside a saved page.
create table delivery_container (
  id        bigint generated always as identity primary key,
  delivery  bigint not null references delivery,
  name      text not null,
  format    text not null,                                    -- ZIP, WARC
  beginning bytea not null check (octet_length(beginning) = 32), -- SHA-256 of how it begins: is it the same one?
  size      bigint,                                           -- bytes; null until it was read to its end
  position  bigint not null,                                  -- where to go on, in a number of the format's own
  counts    text not null,                                    -- JSON: what it holds besides pages -> how many
  state     text not null check (state in ('open', 'read', 'broken', 'cancelled')),
  trouble   text,                                             -- why it could not be read to its end
  unique (delivery, name, beginning)
);

alter table delivery_file
  add column container bigint references delivery_container,  -- null: it came by itself
  add column address   text,                                  -- where the sender says that it comes from
  add column copy_of   bigint references article,             -- the article that says nearly the same
  add column brought   boolean not null default false,        -- the archive has a capture by it
  add column identity  text,                                  -- of a dry run: by which the next file would know it
  drop constraint delivery_file_outcome_check,
  drop constraint delivery_file_check,
  drop constraint delivery_file_check1;

update delivery_file set
  brought = outcome = 'kept' or outcome = 'known' and detail = 'the same article, saved once more',
  outcome = case
    when outcome = 'kept' and detail is null then 'new'
    when outcome = 'kept' then 'new-version'
    when outcome = 'known' then 'identical'
    when detail ~ '^(an error page|a cookie wall|a paywall|a forum thread|a front page|a list|a page that|a shop|no article found)' then 'no-article'
    else 'unreadable' end
where outcome is not null;

alter table delivery_file
  add check (outcome in ('new', 'new-version', 'near-copy', 'identical', 'skipped', 'no-article', 'unreadable', 'cancelled')),
  add check (outcome not in ('no-article', 'unreadable') or detail is not null),
  add check (copy_of is null or outcome = 'near-copy');
create index delivery_file_container on delivery_file (container) where container is not null; -- serves what a container held
create index delivery_file_original on delivery_file (original);                  -- serves the question whether bytes are still needed
create index delivery_file_identity on delivery_file (delivery, identity) where identity is not null; -- serves the next files of a dry run
