-- How two registers compare the notices that each holds of the other, and recover after a restore.

create table reconciliation (
  party_id text primary key,
  attempts int not null default 0,
  last_attempt_at timestamptz(3),
  next_attempt_at timestamptz(3),
  last_failure text,
  asks boolean not null default false,
  since timestamptz(3),
  given_back text[] not null default '{}',
  sent_at timestamptz(3),
  compared_at timestamptz(3),
  agreed int not null default 0,
  resent int not null default 0,
  differences jsonb not null default '[]'
);
create table restoration (
  taken_at timestamptz(3) not null,
  restored_at timestamptz(3) not null,
  asked_at timestamptz(3)
);
create table received_answer (
  copy_id text primary key references notice on delete cascade,
  jws bytea not null
);
