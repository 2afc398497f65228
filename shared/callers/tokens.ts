/** Signs tokens: a register's own, and people's where the development issuer stands in for a party's. */
import { SignJWT, type JWK } from 'jose';
import { FEDERATION_AUDIENCE, REGISTER_TOKEN } from './caller.ts';
import { kidOf } from '../keys.ts';

const REGISTER_TOKEN_SECONDS = 60;

/** A token with which a party's register calls for itself: signed as everything that it sends. */
export function signRegisterToken(party: string, signingKey: JWK, now: Date): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT({ roles: ['REGISTER'] })
    .setProtectedHeader({ alg: 'EdDSA', kid: kidOf(signingKey), typ: REGISTER_TOKEN })
    .setIssuer(party)
    .setSubject(party)
    .setAudience(FEDERATION_AUDIENCE)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + REGISTER_TOKEN_SECONDS)
    .sign(signingKey);
}

export interface PersonToken {
  /** The issuer's id: the `iss` that the directory gives to the person's party. */
  issuer: string;
  /** The issuer's private key, with `kid` and `alg`. */
  key: JWK;
  /** A pseudonym of the person. */
  person: string;
  roles: string[];
  office?: string | null | undefined;
  audience: string | string[];
  /** At most 300 in production, 3600 in the demonstration. */
  lifetimeSeconds: number;
  /** Thumbprint (RFC 7638) of the key with which the person signs writes. */
  confirmation?: string | undefined;
  now: Date;
}

/** A person's token, as a party's identity provider would issue it. */
export function signPersonToken(token: PersonToken): Promise<string> {
  const issuedAt = Math.floor(token.now.getTime() / 1000);
  const office = token.office ? { office: token.office } : {};
  const cnf = token.confirmation ? { cnf: { jkt: token.confirmation } } : {};
  return new SignJWT({ roles: token.roles, ...office, ...cnf })
    .setProtectedHeader({ alg: token.key.alg ?? 'EdDSA', kid: kidOf(token.key), typ: 'JWT' })
    .setIssuer(token.issuer)
    .setSubject(token.person)
    .setAudience(token.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + token.lifetimeSeconds)
    .sign(token.key);
}
