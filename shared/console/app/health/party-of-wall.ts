/** One party as the wall of parties is given it. */
import type { PartyHealthQuery } from '../generated/health-federation.ts';

export type PartyOfWall = PartyHealthQuery['parties'][number];
