-- The corrected value goes to the party's own systems with the task; until then it is encrypted under the case's key.

alter table case_task add correction bytea;
