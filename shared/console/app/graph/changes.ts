/** Hears from the own register that something was written, so that a page reads again only then. */
import type { Asking } from './ask.ts';

/** Kinds of rows, as the register names them; `all`: anything may have changed. */
type OnChange = (kinds: string[]) => void;
type OnState = (isLive: boolean) => void;

const SHORTEST_WAIT_MILLISECONDS = 1_000;
const LONGEST_WAIT_MILLISECONDS = 15_000;

/** Listens until `signal` says to stop; a stream that ends is opened again. */
export async function listenForChanges(
  asking: Asking,
  onChange: OnChange,
  onState: OnState,
  signal: AbortSignal,
): Promise<void> {
  let wait = SHORTEST_WAIT_MILLISECONDS;
  while (!signal.aborted) {
    try {
      await readStream(asking, onChange, onState, signal);
      wait = SHORTEST_WAIT_MILLISECONDS;
    } catch {
      onState(false);
      wait = Math.min(wait * 2, LONGEST_WAIT_MILLISECONDS);
    }
    await pause(wait, signal);
  }
}

async function readStream(
  { settings, session }: Asking,
  onChange: OnChange,
  onState: OnState,
  signal: AbortSignal,
): Promise<void> {
  const token = await session.token('own');
  const response = await fetch(`/changes/${settings.party}`, {
    headers: { authorization: `Bearer ${token}` },
    signal,
  });
  if (!response.ok || !response.body) throw new Error('no stream');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let left = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const events = (left + part.value).split('\n\n');
    left = events.pop() ?? '';
    for (const event of events) hear(event, onChange, onState);
  }
}

function hear(event: string, onChange: OnChange, onState: OnState): void {
  const name = /^event: (\w+)$/m.exec(event)?.[1];
  // What happened while nobody listened, the register included, is not told again.
  if (name === 'ready' || name === 'all') {
    onState(true);
    onChange(['all']);
  }
  if (name === 'changed') {
    const data = JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? '{}') as { kinds?: string[] };
    onChange(data.kinds ?? ['all']);
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
