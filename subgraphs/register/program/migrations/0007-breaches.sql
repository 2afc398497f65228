-- Breaches, and the views that other parties give of them.

create table breach (
  id text collate "C" primary key,
  party text collate "C" not null,
  occurred_at timestamptz(3),
  detected_at timestamptz(3) not null,
  aware_at timestamptz(3),
  kinds text[] not null,
  regimes text[] not null,
  agreements text[] not null,
  processing_records text[] not null,
  summary text not null,
  affected jsonb not null,
  warnings text[] not null,
  recorded_at timestamptz(3) not null,
  closed_at timestamptz(3)
);
create index on breach (detected_at, id, party);
create table breach_view (
  notice_id text primary key,
  breach_id text not null references breach,
  party_id text not null,
  tell_authority boolean not null,
  reason text,
  given_at timestamptz(3) not null
);
create index on breach_view (breach_id);
