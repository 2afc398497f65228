/** A person's identity on its way through a gateway: sealed to the one register that may read it. */
import type { JWK } from 'jose';
import { refuse } from '../errors.ts';
import { isObject, parseObject } from './jws.ts';
import { kidOf } from '../keys.ts';
import { isCalendarDate } from '../scalars.ts';
import { seal, unseal } from './sealing.ts';

/** The fields of `SubjectInput`. */
export interface Subject {
  name?: string | null;
  dateOfBirth?: string | null;
  address?: string | null;
  identifiers: { scheme: string; value: string }[];
}

/** The subject as the compact JWE that `sealedSubject` takes. */
export function sealSubject(
  subject: Omit<Subject, 'identifiers'> & Partial<Subject>,
  registerEncryptionJwk: JWK,
): Promise<string> {
  return seal(JSON.stringify(subject), { kid: kidOf(registerEncryptionJwk), jwk: registerEncryptionJwk });
}

/** The subject in a `sealedSubject`; KEY_UNKNOWN if it is sealed to another key, else BAD_USER_INPUT. */
export async function openSubject(jwe: string, decryptionKeys: JWK[]): Promise<Subject> {
  const subject = parseObject(Buffer.from(await unseal(jwe, decryptionKeys, 'BAD_USER_INPUT'), 'utf8'));
  if (subject === null) return refuse('BAD_USER_INPUT', '`sealedSubject` must hold a SubjectInput as JSON.');
  return {
    name: textOf(subject, 'name'),
    dateOfBirth: dateOf(subject, 'dateOfBirth'),
    address: textOf(subject, 'address'),
    identifiers: identifiersOf(subject.identifiers ?? []),
  };
}

function textOf(subject: Record<string, unknown>, field: string): string | null {
  const value = subject[field] ?? null;
  if (value === null || typeof value === 'string') return value;
  return refuse('BAD_USER_INPUT', `\`${field}\` in \`sealedSubject\` must be a text.`);
}

function dateOf(subject: Record<string, unknown>, field: string): string | null {
  const value = textOf(subject, field);
  if (value === null || isCalendarDate(value)) return value;
  return refuse('BAD_USER_INPUT', `\`${field}\` in \`sealedSubject\` must be a date, as YYYY-MM-DD.`);
}

function identifiersOf(list: unknown): Subject['identifiers'] {
  const broken = '`identifiers` in `sealedSubject` must be a list of { scheme, value }.';
  if (!Array.isArray(list)) return refuse('BAD_USER_INPUT', broken);
  return list.map((item: unknown) => {
    if (!isObject(item) || typeof item.scheme !== 'string' || typeof item.value !== 'string') {
      return refuse('BAD_USER_INPUT', broken);
    }
    return { scheme: item.scheme, value: item.value };
  });
}
