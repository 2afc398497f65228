/** Resolvers of health: all of it for the party's own operator, figures for those of others. */
import type { Role } from '../../../../shared/callers/caller.ts';
import { mustHaveRole } from '../../kernel/access.ts';
import type { Context } from '../../kernel/context.ts';
import type { RegisterHealth, Resolvers } from '../../generated/graphql.ts';
import { figuresOf, lastHeard, unreachableParties } from './figures.ts';
import { PROGRAM } from './program.ts';
import { keysOf, problemsOf } from './rules.ts';

const READERS: readonly Role[] = ['OPERATOR', 'DPO'];

/** Instead of what names other parties, or says what is wrong. */
const WITHHELD = { unreachable: [], lastHeard: [], problems: null };

async function health({ caller, now, registerOf }: Context, party: string): Promise<RegisterHealth | null> {
  const register = registerOf(party);
  mustHaveRole(caller, party, READERS, 'health');
  const isOwn = caller.party === party;
  if (!isOwn && !caller.roles.includes('OPERATOR')) return null;
  const { directory, policy } = register;
  const figures = await figuresOf(register);
  const { version, expiresAt } = directory.current();
  const published = directory.party(party)?.register;
  const keys = published ? keysOf(published, policy.keyMonths, now) : [];
  const facts = { ...figures, keys, directoryExpiresAt: new Date(expiresAt) };
  const shown = { ...PROGRAM, ...facts, answeredAt: now, directoryVersion: version };
  if (!isOwn) return { ...shown, ...WITHHELD };
  const [unreachable, heard] = await Promise.all([unreachableParties(register), lastHeard(register, now)]);
  return { ...shown, unreachable, lastHeard: heard, problems: problemsOf(facts, now) };
}

export const healthResolvers: Resolvers = {
  Register: { health: ({ party }, _, context) => health(context, party) },
};
