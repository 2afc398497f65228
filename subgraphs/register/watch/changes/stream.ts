/** A stream of server-sent events (HTML Standard §9.2) to one reader, in bounded memory. */
import { Readable } from 'node:stream';
import type { Watcher } from './listen.ts';

/** Bytes that wait for a slow reader; beyond them it is told only that anything may have changed. */
const MOST_WAITING = 16 * 1024;
const HEARTBEAT_MS = 15_000;

const eventOf = (event: 'ready' | 'changed' | 'all', data: object) =>
  `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

const READY = eventOf('ready', {});
const ALL = eventOf('all', {});

interface EventStream {
  body: Readable;
  watcher: Watcher;
  end(): void;
}

/** Opens a stream. Its heart beats until its body is closed. */
export function openEventStream(heartbeatMs: number = HEARTBEAT_MS): EventStream {
  const { body, send, end } = openBody();
  let isReady = false;
  const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs);
  body.once('close', () => clearInterval(heartbeat));
  // Something goes out at once, so that the reader sees the answer's head.
  send(': open\n\n');
  return {
    body,
    watcher: {
      listening() {
        send(isReady ? ALL : READY);
        isReady = true;
      },
      changed: (kinds) => send(eventOf('changed', { kinds })),
    },
    end,
  };
}

/** A body that drops what a slow reader leaves waiting, and says so once there is room again. */
function openBody(): { body: Readable; send(text: string): void; end(): void } {
  let isBehind = false;
  let isOver = false;
  const body = new Readable({
    highWaterMark: MOST_WAITING,
    read() {
      if (isBehind) body.push(ALL);
      isBehind = false;
    },
  });
  return {
    body,
    send(text) {
      if (isOver || body.destroyed) return;
      if (body.readableLength >= MOST_WAITING) isBehind = true;
      else body.push(text);
    },
    end() {
      isOver = true;
      isBehind = false;
      body.push(null);
    },
  };
}
