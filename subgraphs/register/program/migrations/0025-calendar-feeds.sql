-- Calendar feeds: one current address for each role.

create table calendar_feed (
  id text collate "C" primary key,
  party text collate "C" not null,
  role text not null,
  secret_digest text not null unique,
  opened_at timestamptz(3) not null,
  opened_by text not null,
  last_read_at timestamptz(3),
  revoked_at timestamptz(3)
);
create unique index on calendar_feed (role) where revoked_at is null;
