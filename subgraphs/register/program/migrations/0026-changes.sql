-- A table that staff see on a screen announces its name when a transaction that changed it commits.

-- It names nothing outside pg_catalog, so that it means the same under any search_path.
create function announce_change() returns trigger language plpgsql as $$
  begin
    perform pg_catalog.pg_notify('register_change', tg_table_name);
    return null;
  end $$;

-- For each row, because a statement that changed no row has nothing to announce; PostgreSQL delivers equal
-- announcements of one transaction once.
do $$
  declare
    changed text;
  begin
    for changed in
      select tablename from pg_tables
      where schemaname = current_schema()
        -- On no screen by themselves, or written on a read: a screen that then read again would never stop.
        and tablename not in ('audit_checkpoint', 'audit_line', 'audit_timestamp', 'command', 'forgotten_case',
          'migrations', 'read_digest', 'received_envelope', 'restoration', 'subject_match')
    loop
      execute format('create trigger announce_change after insert or update or delete on %I
        for each row execute function announce_change()', changed);
    end loop;
  end $$;
