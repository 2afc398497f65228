/** Agreements that parties leave, in tests of rules: versions, signatures, notices of withdrawal, and the facts of where they stand. */
import type { StandingFacts } from '../../subgraphs/register/agreements/leaving/membership.ts';
import { digestOf, type Version } from '../../subgraphs/register/agreements/rules.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { exampleTerms } from './example-terms.ts';

export const versionOf = (
  number: number,
  terms: Partial<Terms> = {},
  more: Partial<Version> = {},
): Version => {
  const content = {
    reference: 'A-1',
    version: number,
    title: 'Agreement',
    kind: 'DATA_SHARING_AGREEMENT',
    signatoryIds: ['acme', 'beta', 'gamma'],
    commencesOn: null,
    terms: exampleTerms(terms),
    ...more,
  };
  return { ...content, party: 'acme', digest: digestOf(content), ...more };
};

export const first = versionOf(1);
export const second = versionOf(2);

export const signed = (partyId: string, signedOn = '2026-01-10', version = first) => ({
  partyId,
  signedOn,
  version: version.version,
  digest: version.digest,
});

export const leaving = (partyId: string, leavesOn: string, version = 1) => ({
  partyId,
  version,
  givenOn: '2026-03-02',
  leavesOn,
});

export const factsOf = (more: Partial<StandingFacts> = {}): StandingFacts => ({
  versions: [first],
  signatures: ['acme', 'beta', 'gamma'].map((party) => signed(party)),
  withdrawals: [],
  declines: [],
  today: '2026-03-02',
  ...more,
});
