-- The tables that every module uses: audit, commands, people, obligations.

create table audit_line (
  sequence bigint primary key,
  at timestamptz(3) not null,
  caller_party text not null,
  person text not null,
  door text not null,
  action text not null,
  row_kind text not null,
  row_ids text[] not null,
  why text not null,
  previous_hash text not null unique,
  hash text not null unique
);
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name; end $$;
create trigger append_only before update or delete or truncate on audit_line
  for each statement execute function refuse_change();

create table command (
  command_id text not null,
  person text not null,
  mutation text not null,
  input_digest text not null,
  row_id text not null,
  at timestamptz(3) not null,
  primary key (command_id, person)
);

create table subject_case (
  case_id text primary key,
  subject text not null,
  identity bytea not null
);
create table subject_match (
  case_id text not null references subject_case on delete cascade,
  scheme text not null,
  digest text not null,
  subject text not null,
  primary key (case_id, scheme, digest)
);
create index on subject_match (digest);
create index on subject_case (subject);

create table obligation (
  id text collate "C" primary key,
  party text collate "C" not null,
  kind text not null,
  owner_id text not null,
  owed_to_id text,
  due_at timestamptz(3),
  sort_at timestamptz(3) not null,
  strength text not null,
  rule text not null,
  source text not null,
  about text not null,
  created_at timestamptz(3) not null,
  met_at timestamptz(3),
  discharged_at timestamptz(3),
  discharged_because text
);
create index on obligation (sort_at, id, party);
create index on obligation (about);
