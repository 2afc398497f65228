-- The reply days of the named agreements are copied into a request when it is recorded, so that a later version moves no deadline.

alter table rights_request add agreed_replies jsonb not null default '[]';
