-- Pictures that came with pages: kept once, shown in the articles.

-- The bytes as they came, once for each SHA-256.
create table picture (
  sha256     bytea primary key check (octet_length(sha256) = 32),
  media_type text not null check (media_type in ('image/jpeg', 'image/png', 'image/gif', 'image/webp')), -- of the bytes, whatever was said of them
  width      integer not null check (width > 0),              -- pixels
  height     integer not null check (height > 0),
  size       bigint not null,                                 -- bytes
  bytes      bytea not null,
  sound      boolean,                                         -- whether it could be decoded; null: nobody asked for it yet
  thumbnail  bytea,                                           -- JPEG, made when it is asked for first
  kept_at    timestamptz not null,
  check (thumbnail is null or sound)
);
alter table picture alter column bytes set storage external;   -- packed already: the server need not try again
alter table picture alter column thumbnail set storage external;

-- The pictures of a capture, by the address that stands in its HTML.
create table capture_picture (
  capture bigint not null references capture on delete cascade,
  address text not null,
  picture bytea not null references picture
);
create index capture_picture_capture on capture_picture (capture); -- serves the article page and the lists
create index capture_picture_picture on capture_picture (picture); -- serves the question whether a picture is still needed

-- A picture that came beside pages in one delivery: in a ZIP, a web archive, a folder.
create table neighbour (
  delivery bigint not null references delivery on delete cascade,
  name     bytea not null,                                    -- hashed: an address, or a path
  picture  bytea not null references picture,
  came_at  timestamptz not null,
  primary key (delivery, name)
);
create index neighbour_picture on neighbour (picture);

-- What a capture shows that may be among the neighbours, before or after it; the addresses and the names go in pairs.
create table wanted_picture (
  capture   bigint primary key references capture on delete cascade,
  delivery  bigint not null references delivery on delete cascade,
  addresses text[] not null,
  names     bytea[] not null
);
create index wanted_picture_delivery on wanted_picture (delivery); -- serves the end of a delivery

-- The pictures that an article can show. Of those under one address the last is meant, ordered by captured_at, capture, choice.
create view article_picture as
  select c.article, s.address, s.picture, c.captured_at, c.id as capture, 0 as choice
  from capture c join capture_picture s on s.capture = c.id
  union all
  select c.article, pair.address, n.picture, c.captured_at, c.id, -pair.place
  from capture c join wanted_picture w on w.capture = c.id
  cross join lateral unnest(w.addresses, w.names) with ordinality as pair (address, name, place)
  join neighbour n on n.delivery = w.delivery and n.name = pair.name;
