/** Who a request is about, as one party tells another: the least that is needed, and read with care. */
import { refuse } from '../../../../shared/errors.ts';
import { isObject } from '../../../../shared/envelopes/jws.ts';
import { isCalendarDate } from '../../../../shared/scalars.ts';
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

/** The person in another party's notice. */
export function readIdentity(value: unknown): Identity {
  if (!isObject(value) || !Array.isArray(value.identifiers)) return broken();
  const dateOfBirth = textOf(value.dateOfBirth);
  if (dateOfBirth !== null && !isCalendarDate(dateOfBirth)) return broken();
  return {
    name: textOf(value.name),
    dateOfBirth,
    address: textOf(value.address),
    identifiers: value.identifiers.map(identifierOf),
  };
}

function identifierOf(value: unknown): { scheme: string; value: string } {
  if (!isObject(value)) return broken();
  const [scheme, text] = [textOf(value.scheme), textOf(value.value)];
  return scheme === null || text === null ? broken() : { scheme, value: text };
}

/** The text, or null where there is none. */
export function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : broken();
}

function broken(): never {
  return refuse(
    'BAD_USER_INPUT',
    'A notice about a person needs `identity` with `identifiers`, each a scheme and a value.',
  );
}
