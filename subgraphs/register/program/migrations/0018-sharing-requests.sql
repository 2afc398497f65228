-- Requests to share, with their assessments; what parties confirm about themselves.

create table sharing_request (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  requested_by_id text not null,
  holder_ids text[] not null,
  title text not null,
  purposes text[] not null,
  categories text[] not null,
  people text[] not null,
  lawful_bases text[] not null,
  frequency text not null,
  necessity text not null,
  requested_at timestamptz(3) not null,
  running_since date,
  agreement_type text,
  assessments jsonb not null default '[]',
  risks jsonb not null default '[]',
  decision jsonb,
  unique (reference, requested_by_id)
);
create index on sharing_request (requested_at, id, party);

create table assurance (
  id text collate "C" primary key,
  party text collate "C" not null,
  kind text not null,
  statement text not null,
  evidence text not null,
  office text not null,
  confirmed_on date not null,
  valid_until date,
  sort_on date not null,
  source text not null,
  recorded_at timestamptz(3) not null,
  replaced_at timestamptz(3)
);
create index on assurance (sort_on, id, party);
create unique index on assurance (kind) where replaced_at is null;
