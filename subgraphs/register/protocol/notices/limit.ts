/** How many envelopes a register hands over in a minute, so that none crowds out the others. */

/** Counts what a caller hands over; false once it is over its limit for the minute. */
export type Limit = (caller: string, envelopes: number, now: Date) => boolean;

const MINUTE_MS = 60_000;

/** A limit in this process's memory: a restart forgets it. It holds one count for each party of the directory. */
export function limitPerMinute(most: number): Limit {
  const minutes = new Map<string, { minute: number; count: number }>();
  return (caller, envelopes, now) => {
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    const known = minutes.get(caller);
    const count = envelopes + (known?.minute === minute ? known.count : 0);
    minutes.set(caller, { minute, count });
    return count <= most;
  };
}
