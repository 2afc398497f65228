-- The cases that were forgotten.

create table forgotten_case (
  case_id text primary key,
  forgotten_at timestamptz(3) not null
);
