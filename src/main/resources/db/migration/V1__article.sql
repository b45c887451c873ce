-- What is kept: originals, the articles that were found in them, and which came from which.

create sequence article_seq increment by 50;
create sequence capture_seq increment by 50;

-- The bytes as they came, once for each SHA-256.
create table original (
  sha256  bytea primary key check (octet_length(sha256) = 32),
  size    bigint not null check (size >= 0),                  -- bytes, unpacked
  packed  bytea not null,                                     -- gzip, RFC 1952
  kept_at timestamptz not null
);
alter table original alter column packed set storage external; -- packed already: the server need not try again

-- One published article. The columns hold what is shown: what was extracted, overlaid by what a reader corrected.
create table article (
  id               bigint primary key,
  version          integer not null,                          -- counts the changes; the search index keeps it too
  identity         text not null unique,                      -- the canonical address, or else headline, outlet and day
  address          text,
  headline         text not null check (headline <> ''),
  standfirst       text,
  authors          text[] not null,
  section          text,
  outlet           text,
  published_on     date,                                      -- the publisher's word; null if unknown
  published_at     timestamptz,
  modified_at      timestamptz,
  language         text,                                      -- BCP 47
  based_on         text,
  picture          text,                                      -- http(s): or data:
  picture_caption  text,
  picture_text     text,
  tags             text[] not null,
  body             text not null,                             -- blocks, separated by newlines
  html             text not null,                             -- the same, clean
  words            integer not null check (words >= 0),
  kind             text not null,
  confidence       real not null check (confidence between 0 and 1),
  witnesses        text not null,                             -- JSON: field -> [{source, value}]
  extracted        text not null,                             -- JSON: the facts a reader can correct, before correction
  corrected        text[] not null,                           -- the names of the facts that a reader corrected
  captured_at      timestamptz not null,                      -- of the capture shown; when it came in, if the page does not say
  kept_at          timestamptz not null,
  trashed_at       timestamptz
);
create index article_published on article (published_on desc, id desc);           -- serves the calendar
create index article_neighbours on article (outlet, published_on, id);            -- serves "earlier" and "later" on the article page
create index article_trashed on article (trashed_at desc) where trashed_at is not null; -- serves the trash

-- One saving of one article.
create table capture (
  id          bigint primary key,
  article     bigint not null references article,
  original    bytea not null references original,
  file_name   text not null,
  format      text not null,                                  -- HTML, SingleFile, plain text
  charset     text not null,
  captured_at timestamptz not null,
  stated      boolean not null,                               -- false: the page does not say when it was saved, this is when it came in
  received_at timestamptz not null,
  unique (original, article)
);
create index capture_article on capture (article, captured_at desc);              -- serves the article page
