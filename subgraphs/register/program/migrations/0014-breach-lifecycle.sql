-- What follows the recording of a breach: facts as they become known, decisions, reports, and the chronology.

alter table breach
  add aware_by text,
  add aware_how text,
  add disclosures text[] not null default '{}',
  add categories text[] not null default '{}',
  add people text[] not null default '{}',
  add approximate_people integer,
  add approximate_records integer,
  add special_category boolean not null default false,
  add criminal_offence boolean not null default false,
  add flags_because text,
  add how_it_happened text,
  add effects text,
  add measures_taken text,
  add measures_planned text,
  add details jsonb not null default '{}',
  add because_of text,
  add caused_by jsonb,
  add risk text,
  add risk_because text,
  add revision integer not null default 1,
  add terms jsonb not null default '[]',
  add overrides jsonb not null default '[]',
  add lessons jsonb not null default '[]';

alter table breach_view add tell_subjects boolean;

create table breach_entry (
  id text collate "C" primary key,
  breach_id text not null references breach,
  at timestamptz(3) not null,
  person text not null,
  office text,
  what text not null
);
create index on breach_entry (breach_id, id);
create trigger append_only before update or delete or truncate on breach_entry
  for each statement execute function refuse_change();

create table breach_decision (
  id text collate "C" primary key,
  breach_id text not null references breach,
  about text not null,
  agreement text,
  rule text not null,
  decider_id text not null,
  tell boolean not null,
  exception text,
  reasons text not null,
  views jsonb not null,
  person text not null,
  decided_at timestamptz(3) not null
);
create index on breach_decision (breach_id, id);
create trigger append_only before update or delete or truncate on breach_decision
  for each statement execute function refuse_change();

create table breach_report (
  id text collate "C" primary key,
  breach_id text not null references breach,
  regime text not null,
  phase text not null,
  reported_at timestamptz(3) not null,
  reference text,
  reasons_for_delay text,
  content jsonb not null,
  person text not null,
  recorded_at timestamptz(3) not null
);
create index on breach_report (breach_id, id);

create table breach_effect (
  notice_id text primary key,
  breach_id text not null references breach,
  party_id text not null,
  effect text not null,
  own_breach text,
  reported_at timestamptz(3) not null
);
create index on breach_effect (breach_id);
