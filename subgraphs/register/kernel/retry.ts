/** When something that failed is tried again. */

const FIRST_RETRY_SECONDS = 5;

interface Attempt {
  /** How many there were, the failed one included. */
  attempts: number;
  longestSeconds: number;
  now: Date;
  /** From 0 up to 1. */
  random: number;
}

/** Twice as long each time, without a last attempt. Jitter takes up to half away, so that not all ask at once. */
export function retryAt({ attempts, longestSeconds, now, random }: Attempt): Date {
  const doubled = FIRST_RETRY_SECONDS * 2 ** Math.min(attempts - 1, 20);
  const seconds = Math.min(longestSeconds, doubled);
  return new Date(now.getTime() + Math.round(seconds * 1000 * (1 - random / 2)));
}
