-- Which articles are copies of each other, and which lead to which. All of it can be made again from the articles.

-- By these numbers copies of a text are found among millions: a sample of its words in a row.
create table sketch (
  article bigint primary key references article on delete cascade,
  hashes  integer[] not null                                  -- to find the rows of sketch_hash again
);
create table sketch_hash (
  hash    integer not null,
  article bigint not null,                                     -- no foreign key: twenty checks an article would cost too much
  primary key (hash, article)                                  -- serves the look for copies, the oldest articles first
);

-- Two articles with much text in common; each pair stands here twice, once from each side.
create table kin (
  article     bigint not null references article on delete cascade,
  other       bigint not null references article on delete cascade,
  kind        text not null check (kind in ('copy', 'contains', 'contained')), -- what the article is to the other
  share       real not null check (share between 0 and 1),     -- of the article's words that stand in the other
  other_share real not null check (other_share between 0 and 1),
  primary key (article, other)
);
create index kin_other on kin (other);                          -- serves the deletion of an article

-- Articles that are to be looked at again: those that were kept before there was kinship, and those beside which others
-- were on their way in, which neither could see of the other.
create table kin_due (
  article bigint primary key references article on delete cascade,
  until   bigint                                               -- the transaction after which all of them can be seen; null: any time
);
insert into kin_due (article) select id from article;

-- Which articles lead to which pages.
create table citation (
  article bigint not null references article on delete cascade,
  target  bigint not null,                                     -- the first eight bytes of the SHA-256 of the page's identity
  address text not null,                                       -- as the link has it
  primary key (article, target)
);
create index citation_target on citation (target);              -- serves "cited by", and the list of missing pages

-- The same number of an article: that by which links lead to it. "decode" because "convert_to" is not immutable.
alter table article add column target bigint generated always as
  (('x' || encode(substring(sha256(decode(replace(identity, '\', '\\'), 'escape')) for 8), 'hex'))::bit(64)::bigint) stored;
create index article_target on article (target) where trashed_at is null; -- serves the list of missing pages
