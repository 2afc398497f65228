/** A stream of events to a slow reader, without a server. */
import { setTimeout as delay } from 'node:timers/promises';
import { openEventStream } from '../../subgraphs/register/watch/changes/stream.ts';

const ALL = 'event: all\ndata: {}\n\n';

/** Reads what is there now. */
async function taken(body: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for (let chunk = body.read(); chunk !== null; chunk = body.read()) {
    text += String(chunk);
    await delay(1);
  }
  return text;
}

test('a slow reader holds up little memory, and is then told that anything may have changed', async () => {
  const { body, watcher, end } = openEventStream();
  watcher.listening();
  for (let count = 0; count < 10_000; count += 1) watcher.changed(['notice']);
  expect(body.readableLength).toBeLessThan(20 * 1024);
  const text = await taken(body);
  expect(text.startsWith(':')).toBe(true);
  expect(text).toContain('event: ready');
  expect(text.endsWith(ALL)).toBe(true);
  expect(text.split(ALL)).toHaveLength(2);
  watcher.changed(['breach']);
  expect(await taken(body)).toBe('event: changed\ndata: {"kinds":["breach"]}\n\n');
  end();
  body.destroy();
});

test('a heart beats while nothing changes, and no longer than the stream', async () => {
  const { body, end } = openEventStream(20);
  await delay(70);
  expect(await taken(body)).toMatch(/^: open\n\n(:\n\n){2,}$/);
  end();
  await delay(50);
  expect(await taken(body)).toBe('');
  body.destroy();
});

test('what is told after the end goes nowhere', async () => {
  const { body, watcher, end } = openEventStream();
  end();
  watcher.listening();
  watcher.changed(['notice']);
  end();
  expect(await taken(body)).toBe(': open\n\n');
  body.destroy();
});
