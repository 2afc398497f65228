-- Runs once, when a party's database is made: one role owns the tables, another works in them, and the superuser may
-- only enter from inside the container, where no password is asked for.
\getenv owner_password OWNER_PASSWORD
\getenv running_password RUNNING_PASSWORD
CREATE ROLE register_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE register LOGIN PASSWORD :'running_password';
ALTER DATABASE register OWNER TO register_owner;
REVOKE ALL ON DATABASE register FROM PUBLIC;
GRANT CONNECT ON DATABASE register TO register;
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
ALTER ROLE postgres PASSWORD NULL;
