-- Everything that Art. 30 asks of a processing record, its earlier revisions, imports of records, and data flows.

alter table processing_record
  add role text not null default 'CONTROLLER',
  add controllers text[] not null default '{}',
  add contact text,
  add source_in_words text,
  add recipient_categories text[] not null default '{}',
  add transfers jsonb not null default '[]',
  add retention_months integer,
  add oldest_held_on date,
  add retention_policy text,
  add location text,
  add policy_document text,
  add legitimate_interests text,
  add impact_assessment text,
  add automated_decisions boolean not null default false,
  add privacy_notice text,
  add consent_record text,
  add processor_contract text,
  add revision integer not null default 1,
  add reviewed_on date,
  add next_review_on date,
  add ended_on date;
create index on processing_record (lower(name));

create table processing_record_revision (
  record_id text collate "C" not null references processing_record,
  revision integer not null,
  fields jsonb not null,
  because text not null,
  until timestamptz(3) not null,
  primary key (record_id, revision)
);
create trigger append_only before update or delete or truncate on processing_record_revision
  for each statement execute function refuse_change();

create table processing_import (
  id text collate "C" primary key,
  party text collate "C" not null,
  format text not null,
  check_only boolean not null,
  state text not null,
  rows_read integer not null default 0,
  rows_good integer not null default 0,
  refused jsonb not null default '[]',
  refused_count integer not null default 0,
  problem text,
  opened_at timestamptz(3) not null,
  finished_at timestamptz(3)
);
create index on processing_import (opened_at, id);

create view data_flow as
  select record.id || ':' || recipient as id, record.party, record.name, recipient as recipient_id,
    record.id as record_id, record.purposes, record.people, record.categories,
    record.special_category, record.criminal_offence, record.regime, record.lawful_bases,
    record.conditions, record.agreements
  from processing_record record cross join unnest(record.recipient_ids) as recipient
  where record.ended_on is null;
