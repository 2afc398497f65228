-- Decisions to share, or not to share, data about a person.

create table disclosure (
  id text collate "C" primary key,
  party text collate "C" not null,
  recipient_id text not null,
  agreement text,
  subject text not null,
  categories text[] not null,
  purpose text not null,
  regime text not null,
  decision text not null,
  rationale bytea not null,
  checklist bytea,
  decided_at timestamptz(3) not null
);
create index on disclosure (decided_at, id, party);
create index on disclosure (subject);
create index on disclosure (recipient_id);
create index on disclosure (agreement);
