-- An index of open duties: the few among many that every screen and reminder asks for.

create index on obligation (sort_at, id, party) where met_at is null and discharged_at is null;
