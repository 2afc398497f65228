-- Propagation of a notice: recalls, corrections to what was told, exceptions, and how certainly a notice's person was matched.
alter table notice drop column reason;
alter table notice
  add column reason bytea,
  add column recalled_at timestamptz(3),
  add column told_otherwise_on date,
  add column told_otherwise bytea;
create index on notice (last_failure) where last_failure is not null;

-- SQL cannot encrypt what is stored in clear, so earlier reasons are dropped; their coded grounds stay.
alter table rights_request add column recalled_at timestamptz(3);
create table recipient_exception (
  id text collate "C" primary key,
  party text collate "C" not null,
  request_id text not null references rights_request,
  recipient_id text not null,
  exception text not null,
  reason bytea not null,
  recorded_at timestamptz(3) not null,
  unique (request_id, recipient_id)
);

alter table subject_case
  add column match text,
  add column candidates text[] not null default '{}',
  add column match_reason bytea,
  add column match_decided_at timestamptz(3);
create table subject_candidate (
  case_id text primary key references subject_case on delete cascade,
  digest text not null,
  subject text not null
);
create index on subject_candidate (digest);
