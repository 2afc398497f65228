/** Limits the rate of requests of each person and each party: token buckets in the memory of each gateway. */
import type { Caller } from '../../shared/callers/caller.ts';
import { sha256 } from '../../shared/digest.ts';
import { refusal } from '../../shared/errors.ts';
import { withStatus } from '../../shared/refused-request.ts';

export interface RateLimits {
  /** Requests a second of one person of a party; of a register too. @default 50 */
  callerRate: number;
  /** Requests a second of all of a party. @default 200 */
  partyRate: number;
}

/** A bucket holds the requests of so many seconds, for bursts. */
const BURST_SECONDS = 10;

/** The bucket that was not used for longest makes room: by then it is full again. */
const MOST_BUCKETS = 50_000;

interface Bucket {
  left: number;
  at: number;
}

class Buckets {
  readonly #buckets = new Map<string, Bucket>();
  readonly #perSecond: number;

  constructor(perSecond: number) {
    this.#perSecond = perSecond;
  }

  /** Takes one request and gives 0; if the bucket is empty, gives the seconds until it has one. */
  take(key: string, now: number): number {
    const most = this.#perSecond * BURST_SECONDS;
    const { left, at } = this.#buckets.get(key) ?? { left: most, at: now };
    const refilled = Math.min(most, left + ((now - at) / 1000) * this.#perSecond);
    this.#keep(key, { left: refilled < 1 ? refilled : refilled - 1, at: now });
    return refilled < 1 ? (1 - refilled) / this.#perSecond : 0;
  }

  #keep(key: string, bucket: Bucket): void {
    this.#buckets.delete(key);
    const [oldest] = this.#buckets.keys();
    if (this.#buckets.size >= MOST_BUCKETS && oldest !== undefined) this.#buckets.delete(oldest);
    this.#buckets.set(key, bucket);
  }
}

export type CheckRate = (caller: Caller) => void;

/**
 * Refuses callers over their rate, with HTTP 429 and how long to wait. People are known by a hash alone; the clock counts
 * milliseconds and is monotonic.
 */
export function rateLimit(
  { callerRate, partyRate }: RateLimits,
  clock: () => number = () => performance.now(),
): CheckRate {
  const people = new Buckets(callerRate);
  const parties = new Buckets(partyRate);
  return ({ party, person }) => {
    const now = clock();
    const hash = sha256(JSON.stringify([party, person]));
    // A person who is over their own limit takes nothing from their party's.
    refuseUntil(people.take(hash, now), 'You send requests');
    refuseUntil(parties.take(party, now), 'Your party sends requests');
  };
}

function refuseUntil(seconds: number, who: string): void {
  if (seconds === 0) return;
  const after = Math.ceil(seconds);
  const tooMany = refusal('BAD_USER_INPUT', `${who} more often than this gateway allows: wait ${after} s.`);
  throw withStatus(tooMany, 429, { 'retry-after': String(after) });
}
