-- What the rules found for each decision to share, the facts behind it, and the reviews of emergencies.

alter table disclosure
  add answer text check (answer in ('YES', 'NO', 'ASK')),
  add reasons jsonb not null default '[]',
  add facts bytea,
  add emergency boolean not null default false,
  add method text,
  add classification text,
  add unanswered text[] not null default '{}',
  add person_told boolean,
  add reason_not_told bytea,
  add reviewed_at timestamptz(3),
  add review bytea,
  add check ((reviewed_at is null) = (review is null));
