/** Digests of identifiers under the register's secret, so that people are found without an identifier kept in clear. */
import { createHmac } from 'node:crypto';
import type { RegisterOf } from '../../kernel/register-of.ts';

/** A person, as far as is needed to find what is held about them. */
export interface Identity {
  name?: string | null;
  dateOfBirth?: string | null;
  address?: string | null;
  identifiers: { scheme: string; value: string }[];
}

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What an exact match rests on. Name and date of birth alone are never enough: two people may share both. */
export function matchKeys(identity: Identity): { scheme: string; value: string }[] {
  const keys = identity.identifiers
    .map(({ scheme, value }) => ({ scheme, value: normal(value) }))
    .filter(({ value }) => value !== '');
  const { name, dateOfBirth, address } = identity;
  if (name && dateOfBirth && address) {
    keys.push({
      scheme: 'NAME_BIRTH_ADDRESS',
      value: [normal(name), dateOfBirth, normal(address)].join('|'),
    });
  }
  return keys;
}

function digestOf({ matchSecret }: RegisterOf, scheme: string, value: string): string {
  return createHmac('sha256', matchSecret).update(`${scheme}\0${value}`).digest('base64url');
}

/** For exact matches. */
export function digestsOf(register: RegisterOf, identity: Identity): { scheme: string; digest: string }[] {
  return matchKeys(identity).map(({ scheme, value }) => ({
    scheme,
    digest: digestOf(register, scheme, value),
  }));
}

/** For candidates: name and date of birth; null where one is missing. */
export function candidateDigest(register: RegisterOf, { name, dateOfBirth }: Identity): string | null {
  if (!name || !dateOfBirth || normal(name) === '') return null;
  return digestOf(register, 'NAME_BIRTH', `${normal(name)}|${dateOfBirth}`);
}
