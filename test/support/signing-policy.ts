/** A party's own rules of who signs, for tests: two types, of which the second names delegates. */
import type { SigningPolicy } from '../../subgraphs/register/kernel/policy.ts';

export const SIGNING_POLICY: SigningPolicy = {
  types: {
    1: {
      offices: ['SIRO', 'DEPUTY_SIRO'],
      delegates: [],
      rule: 'only the SIRO or the deputy signs',
      source: 'policy §3.5',
    },
    2: {
      offices: ['REGIONAL_DIRECTOR'],
      delegates: ['REGIONAL_DELEGATE'],
      rule: 'only a regional director signs',
      source: 'policy §3.5',
    },
  },
};
