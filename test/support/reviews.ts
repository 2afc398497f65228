/** Reviews of agreements in tests of rules: versions, signatures, and reviews that were held. */
import type { Held } from '../../subgraphs/register/agreements/reviews/rules.ts';
import type { AgreementRow } from '../../subgraphs/register/agreements/entity.ts';
import type { History } from '../../subgraphs/register/agreements/queries.ts';
import { digestOf } from '../../subgraphs/register/agreements/rules.ts';
import type { Terms } from '../../subgraphs/register/agreements/terms/terms.ts';
import { exampleTerms } from './example-terms.ts';

export const TODAY = '2026-03-02';

export function versionOf(terms: Partial<Terms> = {}, more: Partial<AgreementRow> = {}): AgreementRow {
  const content = {
    reference: 'A-1',
    version: 1,
    title: 'An agreement',
    kind: 'DATA_SHARING_AGREEMENT',
    signatoryIds: ['acme', 'beta', 'gamma'],
    commencesOn: null,
    terms: exampleTerms(terms),
    ...more,
  };
  const proposal = { id: 'row', proposedById: 'acme', proposedAt: new Date('2024-01-01T00:00:00Z') };
  return { party: 'acme', ...content, ...proposal, digest: digestOf(content), ...more };
}

export const signed = (partyId: string, signedOn: string, { version, digest }: AgreementRow) =>
  ({ version, partyId, signedOn, digest }) as History['signatures'][number];

export const held = (byId: string, reviewedOn: string, more: Partial<Held> = {}): Held => ({
  version: 1,
  byId,
  reviewedOn,
  outcome: 'CONTINUE',
  nextReviewOn: null,
  agreedByIds: [],
  ...more,
});
