-- The record of processing activities.

create table processing_record (
  id text collate "C" primary key,
  party text collate "C" not null,
  name text collate "C" not null,
  purposes text[] not null,
  people text[] not null,
  categories text[] not null,
  special_category boolean not null,
  criminal_offence boolean not null,
  regime text not null,
  lawful_bases text[] not null,
  conditions text[] not null,
  recipient_ids text[] not null,
  source_ids text[] not null,
  agreements text[] not null,
  retention text not null,
  security text,
  recorded_at timestamptz(3) not null
);
create index on processing_record (name, id, party);
create index on processing_record using gin (recipient_ids);
create index on processing_record using gin (source_ids);
create index on processing_record using gin (agreements);
