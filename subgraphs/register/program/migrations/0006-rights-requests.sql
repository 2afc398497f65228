-- Rights requests.

create table rights_request (
  id text collate "C" primary key,
  party text collate "C" not null,
  "right" text not null,
  regime text not null,
  received_on date not null,
  agreements text[] not null,
  subject text not null,
  statement bytea,
  correction bytea,
  cause text not null,
  revision int not null,
  came_from_id text,
  notice_id text unique,
  answer_due_on date,
  outcome text,
  ground text,
  told jsonb,
  decided_at timestamptz(3),
  refused_at timestamptz(3),
  reason text,
  check ((came_from_id is null) = (notice_id is null)),
  check (decided_at is null or refused_at is null)
);
create index on rights_request (received_on, id, party);
create index on rights_request (cause);
create index on rights_request (subject);
