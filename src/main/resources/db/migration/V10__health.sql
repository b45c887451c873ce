-- Whether every original still is what came in, and what a collection lacks.

alter table original
  add column verified_at timestamptz,                         -- when its bytes last agreed, or did not agree, with their SHA-256
  add column damage      text;                                -- what was wrong then; null: nothing
update original set verified_at = kept_at;                    -- it is taken when an original comes in
alter table original
  alter column verified_at set default now(),
  alter column verified_at set not null;
create index original_verified on original (verified_at);                         -- serves the next to verify
create index original_damaged on original (sha256) where damage is not null;      -- serves the page of health

-- When somebody asked for all originals to be verified at once.
create table verification (
  asked_at timestamptz not null
);

create index delivery_file_refused on delivery_file (delivery) where outcome in ('no-article', 'unreadable'); -- serves the reasons

-- Each serves one list of the page of health.
create index article_undated on article (id) where published_on is null and trashed_at is null;
create index article_misdated on article (id)
  where (published_on < date '1600-01-01' or published_on > (captured_at at time zone 'UTC')::date + 1) and trashed_at is null;
create index article_unsigned on article (id) where authors = '{}' and trashed_at is null;
create index article_without_outlet on article (id) where outlet is null and trashed_at is null;
create index article_without_language on article (id) where language is null and trashed_at is null;
create index article_short on article (words) where trashed_at is null;
create index article_locked on article (id) where kind = 'paywall stub' and trashed_at is null;
