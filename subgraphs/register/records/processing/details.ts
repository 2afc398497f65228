/** The fields of an entry beyond the shortest one: as they begin, and as an input changes them. */
import type { ProcessingDetailsInput } from '../../generated/graphql.ts';
import type { ProcessingRecordRow } from './entity.ts';

export type Details = Pick<ProcessingRecordRow, keyof ProcessingDetailsInput>;

export const NO_DETAILS: Details = {
  role: 'CONTROLLER',
  controllers: [],
  contact: null,
  sourceInWords: null,
  recipientCategories: [],
  transfers: [],
  retentionMonths: null,
  oldestHeldOn: null,
  retentionPolicy: null,
  location: null,
  policyDocument: null,
  legitimateInterests: null,
  impactAssessment: null,
  automatedDecisions: false,
  privacyNotice: null,
  consentRecord: null,
  processorContract: null,
};

export const distinct = (texts: readonly string[] | null | undefined) => [...new Set(texts)];

/** What is left out stays; null takes away what may be absent, and leaves what may not. */
export function withDetails(before: Details, input: ProcessingDetailsInput | null | undefined): Details {
  const given = Object.entries(input ?? {}).filter(
    ([field, value]) => value !== undefined && (value !== null || MAY_BE_NULL.has(field)),
  );
  const after = { ...before, ...(Object.fromEntries(given) as Partial<Details>) };
  return {
    ...after,
    controllers: distinct(after.controllers),
    recipientCategories: distinct(after.recipientCategories),
    transfers: after.transfers.map(({ country, safeguard, approvedOn, document }) => ({
      country,
      safeguard,
      approvedOn: approvedOn ?? null,
      document: document ?? null,
    })),
  };
}

const MAY_BE_NULL = new Set(
  Object.entries(NO_DETAILS)
    .filter(([, value]) => value === null)
    .map(([field]) => field),
);
