-- Notices, and the envelopes received from other parties.

create table notice (
  id text collate "C" primary key,
  party text collate "C" not null,
  notice_id text not null,
  kind text not null,
  direction text not null,
  sender_id text not null,
  recipient_id text not null,
  originator_id text not null,
  cause text not null,
  revision int not null,
  agreement text,
  statement text not null,
  case_id text not null,
  content bytea not null,
  joined_to_id text references notice,
  queued_at timestamptz(3) not null,
  answer_due_on date,
  attempts int not null default 0,
  last_attempt_at timestamptz(3),
  next_attempt_at timestamptz(3),
  last_failure text,
  delivered_at timestamptz(3),
  receipt text,
  acknowledged_at timestamptz(3),
  answered_at timestamptz(3),
  answer text,
  ground text,
  reason text,
  unique (direction, sender_id, notice_id),
  check ((answered_at is null) = (answer is null))
);
create unique index notice_decided_once on notice (originator_id, cause, kind, revision)
  where direction = 'RECEIVED' and joined_to_id is null;
create unique index notice_sent_once on notice (recipient_id, originator_id, cause, kind, revision)
  where direction = 'SENT';
create index on notice (queued_at, id, party);
create index on notice (cause);
create index on notice (case_id);
create index on notice (joined_to_id);
create index on notice (next_attempt_at) where next_attempt_at is not null;

create table received_envelope (
  sender_id text not null,
  envelope_id text not null,
  digest text not null,
  notice_id text not null,
  received_at timestamptz(3) not null,
  receipt text not null,
  primary key (sender_id, envelope_id)
);
