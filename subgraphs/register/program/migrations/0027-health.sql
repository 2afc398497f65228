-- Indexes for when a register last heard from each other party.

create index on received_envelope (sender_id, received_at);
create index on notice (recipient_id, delivered_at) where direction = 'SENT' and receipt is not null;
