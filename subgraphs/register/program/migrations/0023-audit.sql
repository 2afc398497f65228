-- The audit says more of each line, is signed in checkpoints, and is read by auditors under a grant.

-- Lines written before this migration keep format 1, in which they were hashed.
alter table audit_line
  add column format smallint not null default 1,
  add column party text collate "C" not null default '',
  add column roles text[] not null default '{}',
  add column office text,
  add column request_id text,
  add column id text collate "C" generated always as (lpad(sequence::text, 12, '0')) stored;
create index on audit_line (at, id, party);
create index on audit_line (person, at);
create index on audit_line using gin (row_ids);

-- Takes the lock, reads the last line and writes the new one in one round trip. Each statement of a volatile function
-- sees what was committed while it waited for the lock.
create function append_audit_line(new_line jsonb, facts_digest text) returns bigint language plpgsql as $$
  declare
    last_sequence bigint := 0;
    last_hash text := repeat('0', 64);
  begin
    perform pg_advisory_xact_lock(hashtext('audit_line'));
    select sequence, hash into last_sequence, last_hash from audit_line order by sequence desc limit 1;
    if not found then
      last_sequence := 0;
      last_hash := repeat('0', 64);
    end if;
    insert into audit_line (sequence, at, caller_party, person, door, action, row_kind, row_ids, why,
      previous_hash, hash, format, party, roles, office, request_id)
    select last_sequence + 1, line.at, line.caller_party, line.person, line.door, line.action, line.row_kind,
      line.row_ids, line.why, last_hash,
      encode(sha256(convert_to(last_hash || ' ' || (last_sequence + 1) || ' ' || facts_digest, 'UTF8')), 'hex'),
      line.format, line.party, line.roles, line.office, line.request_id
    from jsonb_populate_record(null::audit_line, new_line) line;
    return last_sequence + 1;
  end $$;

create table audit_checkpoint (
  number bigint primary key,
  from_sequence bigint not null unique,
  to_sequence bigint not null unique,
  made_at timestamptz(3) not null,
  jws text not null
);
create trigger append_only before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse_change();
create table audit_timestamp (
  number bigint primary key references audit_checkpoint,
  received_at timestamptz(3) not null,
  response bytea not null
);
create trigger append_only before update or delete or truncate on audit_timestamp
  for each statement execute function refuse_change();

create table audit_access (
  id text collate "C" primary key,
  party text collate "C" not null,
  person text not null,
  until_at timestamptz(3) not null,
  row_ids text[],
  reason text not null,
  granted_at timestamptz(3) not null,
  granted_by text not null,
  ended_at timestamptz(3),
  ended_by text
);
create index on audit_access (granted_at, id, party);
create index on audit_access (person, until_at);
create table read_digest (
  id text collate "C" primary key,
  party text collate "C" not null,
  register_id text collate "C" not null,
  read_on date not null,
  reads jsonb not null,
  omitted integer not null,
  received_at timestamptz(3) not null,
  unique (register_id, read_on)
);
create index on read_digest (read_on, id, party);
