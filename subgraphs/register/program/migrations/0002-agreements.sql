-- Agreements, and the signatures of their versions.

create table agreement (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  version integer not null,
  title text not null,
  kind text not null,
  proposed_by_id text not null,
  proposed_at timestamptz(3) not null,
  signatory_ids text[] not null,
  commences_on date,
  terms jsonb not null,
  digest text not null,
  unique (reference, version)
);
create index on agreement (reference, id, party);
create index on agreement (kind);

-- By reference and version, without a foreign key: a signature may arrive before the copy that it signs.
create table signature (
  id text collate "C" primary key,
  party text collate "C" not null,
  reference text collate "C" not null,
  version integer not null,
  party_id text not null,
  name text,
  office text not null,
  signed_on date not null,
  digest text not null,
  jws text not null,
  received_at timestamptz(3) not null,
  unique (reference, version, party_id)
);
