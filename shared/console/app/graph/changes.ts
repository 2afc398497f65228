/** Hears from the own register that something was written, so that a page reads again only then. */
import type { Asking } from './ask.ts';
import { kindsTold, type Change } from './kinds.ts';

export interface Ears {
  /** From now on nothing is missed; what happened before, and since an earlier stream ended, is not told. */
  ready(): void;
  changed(what: readonly Change[]): void;
  /** The register does not tell just now. */
  deaf(): void;
}

const SHORTEST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 15_000;
/** The register says something every 15 seconds, if only that it is there: after this long it is not. */
const LONGEST_SILENCE_MILLISECONDS = 40_000;

/** Listens until `signal` says to stop; a stream that ends is opened again. */
export async function listenForChanges(asking: Asking, ears: Ears, signal: AbortSignal): Promise<void> {
  let wait = SHORTEST_WAIT_MILLISECONDS;
  while (!signal.aborted) {
    try {
      await readStream(asking, ears, signal);
      wait = SHORTEST_WAIT_MILLISECONDS;
    } catch {
      ears.deaf();
      wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    }
    await pause(wait, signal);
  }
}

async function readStream({ settings, session }: Asking, ears: Ears, signal: AbortSignal): Promise<void> {
  const token = await session.token('own');
  const silence = watchSilence();
  try {
    const response = await fetch(`/changes/${settings.party}`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([signal, silence.signal]),
    });
    if (!response.ok || !response.body) throw new Error('no stream');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let left = '';
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      silence.isBroken();
      const events = (left + part.value).split('\n\n');
      left = events.pop() ?? '';
      for (const event of events) hear(event, ears);
    }
  } finally {
    silence.end();
  }
}

/** Its signal aborts what nothing has come from for too long: a connection that broke without a word. */
function watchSilence() {
  const silence = new AbortController();
  const count = () => setTimeout(() => silence.abort(), LONGEST_SILENCE_MILLISECONDS);
  let timer = count();
  const end = () => clearTimeout(timer);
  const isBroken = () => {
    end();
    timer = count();
  };
  return { signal: silence.signal, isBroken, end };
}

function hear(event: string, ears: Ears): void {
  const name = /^event: (\w+)$/m.exec(event)?.[1];
  if (name === 'ready') ears.ready();
  if (name === 'all') ears.changed(['all']);
  if (name === 'changed') {
    const data = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '{}') as { kinds?: string[] };
    ears.changed(data.kinds ? kindsTold(data.kinds) : ['all']);
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
