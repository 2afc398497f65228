/** What the openings of a screen come to. */
import type { Opening } from './console-timing.ts';

/** One screen as it is reported. */
export interface Screen {
  path: string;
  withinMilliseconds: number;
  coldMilliseconds: number;
  /** Questions to the register and the gateway for one opening from another screen. */
  asked: number;
  under: boolean;
  /** What the screen warns of, for example that a party is missing: it is then not in time, however fast. */
  problem: string | null;
}

/** The slower of both ways. */
export const worst = ({ withinMilliseconds, coldMilliseconds }: Screen) =>
  Math.max(withinMilliseconds, coldMilliseconds);

/** All openings of a screen. */
export interface Measured {
  within: Opening[];
  cold: Opening[];
  problem: string | null;
}

/** Medians of all rounds but the first, and whether both are in time. */
export function outcomeOf({ within, cold, problem }: Measured, most: number): Omit<Screen, 'path'> {
  const times = { withinMilliseconds: median(within), coldMilliseconds: median(cold) };
  const isInTime = Math.max(times.withinMilliseconds, times.coldMilliseconds) < most;
  return { ...times, asked: within.at(-1)!.asked, under: problem === null && isInTime, problem };
}

function median(openings: Opening[]): number {
  const times = openings.slice(1).map(({ milliseconds }) => milliseconds);
  return times.toSorted((a, b) => a - b)[times.length >> 1]!;
}
