/** Rows for stub registers: breaches and agreements with what the tests select. */
import type { Row, Rows } from './stub-register.ts';

/** A breach whose key is the instant of detection. */
export function breach(party: string, number: number, detectedAt: string, more: Partial<Row> = {}): Row {
  return {
    id: `${party}-b${number}`,
    party: { id: party },
    key: detectedAt,
    detectedAt,
    state: 'OPEN',
    summary: `Breach ${number} at ${party}`,
    affected: [],
    ...more,
  };
}

export function agreement(
  party: string,
  reference: string,
  signatories: string[],
  more: Partial<Row> = {},
): Row {
  return {
    id: `${party}-${reference}`,
    party: { id: party },
    key: reference,
    reference,
    title: `Agreement ${reference}`,
    kind: 'DATA_SHARING_AGREEMENT',
    version: 1,
    digest: 'd',
    terms: {},
    signatories: signatories.map((id) => ({ id })),
    ...more,
  };
}

/** So many parties, each with so many breaches, all at different instants. */
export function partiesWithBreaches(parties: number, breaches: number): Record<string, Rows> {
  const ids = Array.from({ length: parties }, (_, index) => `party-${index}`);
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      {
        breaches: Array.from({ length: breaches }, (_, number) =>
          breach(id, number, new Date(Date.UTC(2026, 0, 1 + number, index)).toISOString()),
        ),
      },
    ]),
  );
}
