-- Who may enter, where people have to sign in.

create sequence account_seq increment by 50;

create table account (
  id         bigint primary key,
  name       text not null check (name <> ''),
  password   text not null check (password like '{%'),          -- hashed, after the name of the method: {bcrypt}…
  api_token  bytea unique check (length(api_token) = 32),       -- SHA-256 of the token of the interface; null: none
  created_at timestamptz not null
);
create unique index account_name on account (upper(name));      -- serves the sign-in, whatever the case
