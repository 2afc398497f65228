-- Tasks for a party's own systems, or its people, about a request.

create table case_task (
  id text collate "C" primary key,
  party text collate "C" not null,
  request_id text collate "C" not null,
  "right" text not null,
  system_url text,
  created_at timestamptz(3) not null,
  attempts int not null default 0,
  last_attempt_at timestamptz(3),
  next_attempt_at timestamptz(3),
  last_failure text,
  delivered_at timestamptz(3),
  completed_at timestamptz(3),
  result text,
  ground text,
  reason bytea,
  unique (request_id, system_url),
  check ((completed_at is null) = (result is null))
);
create unique index on case_task (request_id) where system_url is null;
create index on case_task (next_attempt_at) where next_attempt_at is not null;
