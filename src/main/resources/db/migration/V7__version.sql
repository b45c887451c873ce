-- What the captures of an article say, where they do not all say the same; and the running anew of extraction.

create sequence version_seq increment by 50;

-- One text of an article. An article whose captures all say the same has no row here: its only version, 1, is in the article.
create table version (
  id          bigint primary key,
  article     bigint not null references article,
  number      integer not null check (number > 0),            -- in the order in which they came: part of its address
  says        bytea not null check (octet_length(says) = 32), -- SHA-256 of what a reader would notice
  received_at timestamptz not null,                           -- when its first capture came in
  packed      bytea not null,                                 -- the extraction, JSON, deflated (RFC 1951)
  unique (article, number)
);
create index version_says on version (article, says);           -- serves the import: is it known?
alter table version alter column packed set storage external;

alter table article
  add column shown integer not null default 1;                -- the number of the version that the columns hold

alter table capture
  add column version integer,                                 -- what it says; null: it came before versions were kept
  add column silent  boolean not null default false;          -- its text is not that of the capture before, its modified date is
create index capture_silent on capture (captured_at desc, id desc) where silent; -- serves the list of silent edits

-- Of the captures only that is known which is shown, the last of those of its moment: one that came later may have said the same as what
-- was shown then, and not as what is shown now. "Extract again" brings the others.
update capture c set version = 1 from article a
where a.id = c.article and c.captured_at = a.captured_at
  and not exists (select from capture o where o.article = c.article and o.captured_at = c.captured_at and o.id > c.id);

-- A capture that said the same as the one shown did not count for when it was shown from.
update article a set captured_at = n.captured_at
from (select article, max(captured_at) as captured_at from capture group by article) n
where n.article = a.id and n.captured_at > a.captured_at;

-- Extraction run again over what is kept: first a report of what it would change, then, if a person asks for it, the change.
create sequence rereading_seq increment by 50;
create table rereading (
  id         bigint primary key,
  article    bigint references article,                       -- null: all
  asked_at   timestamptz not null,
  state      text not null check (state in ('reading', 'reported', 'applying', 'applied')),
  reached    bigint not null default 0,                       -- the last article that is done, in order of their numbers
  looked_at  bigint not null default 0                        -- how many articles
);
create table rereading_change (
  rereading bigint not null references rereading,
  article   bigint not null references article,
  facts     text[] not null,                                  -- names of the facts that would be other ones
  share     real not null,                                    -- 0 to 1: how much of the words would be other ones
  primary key (rereading, article)
);
create index rereading_change_most on rereading_change (rereading, share desc, article); -- serves the report
