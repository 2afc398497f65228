-- Reviews, refusals and withdrawals; drafts and publications; delegated signatures.

alter table signature add on_behalf_of text, add rank text;

create table agreement_review (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  version integer not null,
  by_id text not null,
  reviewed_on date not null,
  trigger text not null,
  answers jsonb not null,
  outcome text not null,
  next_review_on date,
  agreed_by_ids text[] not null,
  recorded_at timestamptz(3) not null
);
create index on agreement_review (reference, reviewed_on);

create table agreement_decline (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  version integer not null,
  party_id text not null,
  declined_at timestamptz(3) not null,
  reason text not null,
  unique (reference, version, party_id)
);

create table agreement_withdrawal (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  version integer not null,
  party_id text not null,
  given_on date not null,
  leaves_on date not null,
  reason text,
  settled_on date,
  settled jsonb,
  recorded_at timestamptz(3) not null,
  unique (reference, version, party_id)
);

create table agreement_draft (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C",
  title text,
  document text not null,
  imported_at timestamptz(3) not null,
  proposed_version integer
);

create table agreement_publication (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null unique,
  version integer not null,
  withheld jsonb not null,
  published_at timestamptz(3) not null
);
