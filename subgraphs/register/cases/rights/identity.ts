/** Whether it is known that the person concerned makes the request, and what other parties are told of who it is. */
import { refuse, refuseField } from '../../../../shared/errors.ts';
import type { IdentityState } from '../../generated/graphql.ts';
import type { Identity } from '../../people/subjects/subjects.ts';
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

/** Evidence is recorded by its type, never as a copy: a number might be that of a document. */
export function checkEvidence(evidence: string | null | undefined, field = 'evidence'): void {
  if (evidence && /^[A-Za-z][A-Za-z _-]{1,59}$/.test(evidence)) return;
  refuseField(
    field,
    'NOT_A_TYPE_OF_EVIDENCE',
    '`evidence` is the type of what was seen, for example PASSPORT or KNOWN_IN_PERSON: letters only, never a number.',
  );
}

const LOCAL = 'LOCAL:';

/**
 * What a recipient needs to find the person: identifiers, without those that other parties use for themselves; or name, date
 * of birth and address where there is no identifier.
 */
export function leastNeeded(identity: Identity, sender: string, recipient: string): Identity {
  const identifiers = identity.identifiers.filter(({ scheme }) => {
    const owner = scheme.startsWith(LOCAL) ? scheme.slice(LOCAL.length) : recipient;
    return owner === sender || owner === recipient;
  });
  if (identifiers.length > 0) return { identifiers };
  const { name = null, dateOfBirth = null, address = null } = identity;
  return { name, dateOfBirth, address, identifiers };
}

/** Identifiers by which an organisation of a kind can look people up, whoever told it of them. */
const USABLE_SCHEMES: Readonly<Record<string, readonly string[]>> = {
  NHS_BODY: ['NHS_NUMBER'],
  HEALTH_OR_VOLUNTARY: ['NHS_NUMBER'],
  POLICE: ['PNC_ID'],
};

/**
 * The identity without identifiers that the recipient cannot look up. All of them stay if nothing else would find the
 * person.
 */
export function ofUseTo(identity: Identity, recipient: string, kind: string): Identity {
  const schemes = [`${LOCAL}${recipient}`, ...(USABLE_SCHEMES[kind] ?? [])];
  const identifiers = identity.identifiers.filter(({ scheme }) => schemes.includes(scheme));
  const isEnough = identifiers.length > 0 || (identity.name && identity.dateOfBirth);
  return isEnough ? { ...identity, identifiers } : identity;
}
