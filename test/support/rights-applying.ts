/** The rights of people and the bases of processing, in tests of rules. */
import type { Right } from '../../subgraphs/register/generated/graphql.ts';

export const RIGHTS: Right[] = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'AUTOMATED_DECISION',
];
