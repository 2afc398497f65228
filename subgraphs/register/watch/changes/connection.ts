/** One LISTEN connection to a party's database: what it announces, and made anew whenever it is lost. */
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { log } from '../../../../shared/log.ts';

/** As the triggers of the schema name it. */
const CHANNEL = 'register_change';

const CONNECT_TIMEOUT_MS = 5_000;
/** A server that is gone without a word is found out some ten seconds after this. */
const KEEP_ALIVE_MS = 15_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 15_000;

export interface Source {
  party: string;
  /** Of the database, as the role that the register runs as: listening needs no right of its own. */
  url: string;
}

interface Hearing {
  /** From now on everything is heard; what was announced before may have been missed. */
  listening(): void;
  announced(payload: string): void;
  lost(): void;
}

/** Listens until `stopped`, and answers once its connection is closed. */
export async function listenUntil(stopped: AbortSignal, source: Source, hearing: Hearing): Promise<void> {
  let wait = FIRST_WAIT_MS;
  while (!stopped.aborted) {
    const heard = await listenOnce(stopped, source, hearing);
    if (stopped.aborted) return;
    log('changes.connection-lost', { party: source.party });
    wait = heard ? FIRST_WAIT_MS : Math.min(wait * 2, LONGEST_WAIT_MS);
    await delay(wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Listens as long as one connection lasts; answers whether it ever came to listen. */
async function listenOnce(stopped: AbortSignal, { url }: Source, hearing: Hearing): Promise<boolean> {
  const client = openClient(url);
  const over = once(client, 'end', { signal: stopped }).catch(() => undefined);
  const close = () => client.end().catch(() => undefined);
  // A connection that is still being made does not hold up the end.
  const closeNow = () => void close();
  stopped.addEventListener('abort', closeNow, { once: true });
  let heard = false;
  try {
    client.on('notification', ({ payload }) => hearing.announced(payload ?? ''));
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    heard = true;
    hearing.listening();
    await over;
  } catch {
    // The next attempt says more: whoever watches waits meanwhile.
  } finally {
    stopped.removeEventListener('abort', closeNow);
    hearing.lost();
    await close();
  }
  return heard;
}

function openClient(connectionString: string): Client {
  const client = new Client({
    connectionString,
    application_name: 'changes',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  // A loss is told by `end`, and must not end the process.
  client.on('error', () => undefined);
  return client;
}
