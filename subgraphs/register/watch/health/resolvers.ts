/** Resolvers of health: all of it for the party's own operator, figures for those of others. */
import type { AccessRules, PartOf } from '../../kernel/access/enforce.ts';
import type { Context } from '../../kernel/context.ts';
import type { RegisterHealth, Resolvers } from '../../generated/graphql.ts';
import { figuresOf, lastHeard, unreachableParties } from './figures.ts';
import { PROGRAM } from './program.ts';
import { keysOf, problemsOf, type HealthFacts } from './rules.ts';

/** What is shown of a register's health, before what is for the own party alone. */
export type HealthShown = Omit<RegisterHealth, 'unreachable' | 'lastHeard' | 'problems'> &
  HealthFacts &
  PartOf;

async function health({ now, registerOf }: Context, party: string): Promise<HealthShown> {
  const register = registerOf(party);
  const { directory, policy } = register;
  const figures = await figuresOf(register);
  const { version, expiresAt } = directory.current();
  const published = directory.party(party)?.register;
  return {
    ...PROGRAM,
    ...figures,
    row: { id: party, party },
    answeredAt: now,
    keys: published ? keysOf(published, policy.keyMonths, now) : [],
    directoryVersion: version,
    directoryExpiresAt: new Date(expiresAt),
  };
}

export const healthResolvers: Resolvers = {
  Register: { health: ({ party }, _, context) => health(context, party) },
  RegisterHealth: {
    unreachable: ({ row }, _, { registerOf }) => unreachableParties(registerOf(row.party)),
    lastHeard: ({ row }, _, { registerOf, now }) => lastHeard(registerOf(row.party), now),
    problems: (shown, _, { now }) => problemsOf(shown, now),
  },
};

export const accessRules: AccessRules = {
  /** Operators see figures of every party's register. */
  operatorsElsewhere: ({ party }: { party: string }, { caller }: Context, resolve: () => unknown) =>
    caller.party === party || caller.roles.includes('OPERATOR') ? resolve() : null,
};
