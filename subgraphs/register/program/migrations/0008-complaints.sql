-- Complaints.

create table complaint (
  id text collate "C" primary key,
  party text collate "C" not null,
  regime text not null,
  received_on date not null,
  rights_request_id text,
  subject text not null,
  statement bytea,
  acknowledged_on date,
  answered_on date,
  outcome text,
  answer bytea,
  check (acknowledged_on >= received_on),
  check (answered_on >= coalesce(acknowledged_on, received_on)),
  check ((answered_on is null) = (outcome is null))
);
create index on complaint (received_on, id, party);
create index on complaint (rights_request_id);
create index on complaint (subject);
