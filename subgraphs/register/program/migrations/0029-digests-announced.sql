-- What other registers tell of reads is announced too: a screen shows it, and no reading writes it.
create trigger announce_change after insert or update or delete on read_digest
  for each row execute function announce_change();
