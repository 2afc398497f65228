/** Who a request is about, as one party tells another: the least that is needed. */
import type { Identity } from '../../people/subjects/subjects.ts';

const LOCAL = 'LOCAL:';

/**
 * What a recipient needs to find the person: identifiers, without those that other parties gave for themselves; name,
 * date of birth and address only where there is none.
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

/** Identifiers that an organisation can look people up by, whoever told it of them, by its kind. */
const USABLE_SCHEMES: Readonly<Record<string, readonly string[]>> = {
  NHS_BODY: ['NHS_NUMBER'],
  HEALTH_OR_VOLUNTARY: ['NHS_NUMBER'],
  POLICE: ['PNC_ID'],
};

/**
 * The identity without identifiers that a recipient which was told none of them cannot look up; all of them where there
 * is nothing else to find the person by.
 */
export function ofUseTo(identity: Identity, recipient: string, kind: string): Identity {
  const schemes = [`${LOCAL}${recipient}`, ...(USABLE_SCHEMES[kind] ?? [])];
  const identifiers = identity.identifiers.filter(({ scheme }) => schemes.includes(scheme));
  const isEnough = identifiers.length > 0 || (identity.name && identity.dateOfBirth);
  return isEnough ? { ...identity, identifiers } : identity;
}
