/** Whether it is known that the request comes from the person it is about, and what may not be done before it is. */
import { refuse } from '../../../../shared/errors.ts';
import type { IdentityState } from '../../generated/graphql.ts';
import type { RightsRequestRow } from './entity.ts';

type IdentityFacts = Pick<RightsRequestRow, 'cameFromId' | 'identityAskedOn' | 'identityConfirmed'>;

/** What came by notice rests on the originator's confirmation. */
export function identityStateOf(row: IdentityFacts): IdentityState {
  if (row.cameFromId !== null) return 'NOT_NEEDED';
  if (row.identityConfirmed !== null) return row.identityConfirmed ? 'CONFIRMED' : 'FAILED';
  return row.identityAskedOn === null ? 'NOT_ASKED' : 'AWAITED';
}

/** Art. 12(6), DPA 2018 s.52(4): nothing is done for someone who may be another, and other parties learn of nothing. */
export function checkIdentity(row: IdentityFacts, isPassedOn: boolean): void {
  const state = identityStateOf(row);
  if (state === 'AWAITED' || state === 'FAILED') {
    refuse(
      'CONFLICT',
      `The identity is ${state}: confirm it first (confirmIdentity), or refuse the request.`,
    );
  }
  if (isPassedOn && state === 'NOT_ASKED') {
    refuse(
      'CONFLICT',
      'Other parties would be told: confirm first who asks (confirmIdentity, with the type of evidence).',
    );
  }
}

/** A type and not a copy: a number could be one of a document. */
export function checkEvidence(evidence: string | null | undefined, field = 'evidence'): void {
  if (evidence && /^[A-Za-z][A-Za-z _-]{1,59}$/.test(evidence)) return;
  refuse(
    'BAD_USER_INPUT',
    '`evidence` is the type of what was seen, for example PASSPORT or KNOWN_IN_PERSON: letters only, never a number.',
    { field, reason: 'NOT_A_TYPE_OF_EVIDENCE' },
  );
}
