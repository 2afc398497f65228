/** Signs tokens: a register's own, and people's where the demonstration replaces a party's identity provider. */
import { SignJWT, type JWK, type JWTPayload } from 'jose';
import { FEDERATION_AUDIENCE, REGISTER_TOKEN } from './caller.ts';
import { kidOf } from '../keys.ts';

const REGISTER_TOKEN_SECONDS = 60;

/** A token with which a party's register makes requests of its own, signed with its signing key. */
export function signRegisterToken(party: string, signingKey: JWK, now: Date): Promise<string> {
  const claims = { iss: party, sub: party, aud: FEDERATION_AUDIENCE, roles: ['REGISTER'] };
  return signToken(claims, {
    key: signingKey,
    typ: REGISTER_TOKEN,
    lifetimeSeconds: REGISTER_TOKEN_SECONDS,
    now,
  });
}

export interface PersonToken {
  /** The issuer's id: the `iss` of the person's party in the directory. */
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
  const claims = {
    iss: token.issuer,
    sub: token.person,
    aud: token.audience,
    roles: token.roles,
    ...(token.office && { office: token.office }),
    ...(token.confirmation && { cnf: { jkt: token.confirmation } }),
  };
  return signToken(claims, { ...token, typ: 'JWT' });
}

interface Signing {
  key: JWK;
  typ: string;
  lifetimeSeconds: number;
  now: Date;
}

function signToken(claims: JWTPayload, { key, typ, lifetimeSeconds, now }: Signing): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...claims, iat, exp: iat + lifetimeSeconds })
    .setProtectedHeader({ alg: key.alg ?? 'EdDSA', kid: kidOf(key), typ })
    .sign(key);
}
