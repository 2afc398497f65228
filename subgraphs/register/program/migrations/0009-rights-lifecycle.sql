-- What happens to a rights request between its receipt and its end; legal holds; how deadlines moved.
alter table rights_request drop column reason;
alter table rights_request
  add column reason bytea,
  add column processing_records text[] not null default '{}',
  add column identity_asked_on date,
  add column identity_settled_on date,
  add column identity_confirmed boolean,
  add column identity_evidence text,
  add column fee_charged_on date,
  add column fee_paid_on date,
  add column pauses jsonb not null default '[]',
  add column extension_notified_on date,
  add column extension_reason bytea,
  add column applicability_override bytea,
  add column reasons_withheld boolean not null default false,
  add column withdrawn_at timestamptz(3),
  add column closed_at timestamptz(3),
  add column discharged jsonb not null default '[]',
  add check ((identity_settled_on is null) = (identity_confirmed is null)),
  add check (fee_paid_on is null or fee_charged_on is not null),
  add check (num_nonnulls(decided_at, refused_at, withdrawn_at) <= 1);

-- SQL cannot encrypt what is stored in clear, so earlier reasons are dropped; their coded grounds stay.
create table legal_hold (
  id text collate "C" primary key,
  party text collate "C" not null,
  case_id text not null,
  subject text not null,
  reason bytea not null,
  until date,
  placed_at timestamptz(3) not null,
  lifted_at timestamptz(3)
);
create index on legal_hold (subject);
create index on legal_hold (case_id);

alter table obligation add column earlier jsonb not null default '[]';
