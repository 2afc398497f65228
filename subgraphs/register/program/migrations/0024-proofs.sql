-- The proof with which a person signed a command that came through a gateway: evidence of who wrote it.

alter table command add proof text;
