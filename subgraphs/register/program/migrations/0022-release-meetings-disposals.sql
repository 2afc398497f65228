-- Requests for release under FOIA and EIR, meetings under agreements, and the log of disposals.

create table release_request (
  id text collate "C" primary key,
  party text collate "C" not null,
  request_id text not null unique,
  regime text not null,
  received_by_id text not null,
  received_on date not null,
  what text not null,
  agreement text,
  holder_id text not null,
  decider_id text not null,
  decider_rule text not null,
  due_on date not null,
  views jsonb not null default '[]',
  outcome text,
  exemptions text[] not null default '{}',
  reason text,
  views_considered text,
  decided_on date,
  recorded_at timestamptz(3) not null,
  check ((outcome is null) = (decided_on is null))
);
create index on release_request (received_on, id, party);

create table meeting (
  id text collate "C" primary key,
  party text collate "C" not null,
  agreement text not null,
  held_on date not null,
  chair text not null,
  statement_read boolean not null,
  local_statement text,
  attendance jsonb not null,
  names bytea not null,
  actions jsonb not null default '[]',
  minutes text,
  hard_copies text,
  recorded_at timestamptz(3) not null
);
create index on meeting (held_on, id, party);
create index on meeting (agreement);

create table disposal (
  id text collate "C" primary key,
  party text collate "C" not null,
  record_id text references processing_record,
  agreement text,
  what text not null,
  method text not null,
  disposed_on date not null,
  up_to date,
  count integer,
  evidence text not null,
  office text not null,
  recorded_at timestamptz(3) not null,
  check ((record_id is null) <> (agreement is null)),
  check (record_id is null or up_to is not null)
);
create index on disposal (disposed_on, id, party);
create index on disposal (record_id);
create trigger append_only before update or delete or truncate on disposal
  for each statement execute function refuse_change();
