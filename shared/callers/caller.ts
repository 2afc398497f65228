/** The caller: a bearer token (JWT) verified against the signed directory. */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { isKeyGoodAt, findKey } from '../directory/keys.ts';
import type { Directory } from '../directory/reader.ts';
import { refuse } from '../errors.ts';
import { issuersOf } from '../directory/issuers.ts';
import { jwsHeader, unverifiedPayload } from '../envelopes/jws.ts';
import { SIGNATURE_ALGORITHM } from '../keys.ts';
import { confirmationOf } from './confirmation.ts';

/** Roles of people at a party. REGISTER is the party's own register. */
export const ROLES = ['DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'SIGNATORY', 'AUDITOR', 'OPERATOR'] as const;
export type Role = (typeof ROLES)[number] | 'REGISTER';

/** The audience of tokens for gateways. */
export const FEDERATION_AUDIENCE = 'federation';

/** The audience of tokens for one register's own door. */
export function registerAudience(party: string): string {
  return `register:${party}`;
}

/** The `typ` of a register's own tokens. People's have `JWT`, `at+jwt` (RFC 9068) or none. */
export const REGISTER_TOKEN = 'register+jwt';
const PERSON_TOKENS = ['jwt', 'at+jwt'];

/** What an issuer may sign with; never `none`, never a shared secret (RFC 8725 §3.1). */
const ALGORITHMS = ['EdDSA', 'ES256', 'PS256', 'RS256'];

/** The tolerated difference between parties' clocks. */
export const CLOCK_SKEW_SECONDS = 30;

/** How long a token may live: a dishonest gateway could use it until then. */
const LONGEST_LIFE = {
  production: { seconds: 300, text: 'five minutes' },
  demonstration: { seconds: 3600, text: 'one hour' },
};

export interface Caller {
  /** The party whose issuer signed the token; never taken from a claim alone. */
  party: string;
  /** The token's subject: a pseudonym of the person at their party. */
  person: string;
  roles: Role[];
  /** The office of a signatory, for example SIRO. */
  office: string | null;
  /** FEDERATION: through a gateway. OWN: directly at the own party's register. */
  door: 'FEDERATION' | 'OWN';
  expiresAt: Date;
  /** An auditor's current grant, looked up by their own party's register; null or left out: none. */
  auditAccess?: AuditAccess | null;
  /** The id of the request in the gateway's log. */
  requestId?: string | null;
  /** Thumbprint (RFC 7638) of the key with which the person signs writes; left out: the token confirms no key. */
  confirmation?: string;
}

/** A time-limited grant to read as an auditor. */
export interface AuditAccess {
  /** Id of the grant. */
  id: string;
  /** The rows that it covers; null: all. */
  rowIds: string[] | null;
}

export interface TokenRules {
  directory: Directory;
  /** Which doors the token may be for: `FEDERATION_AUDIENCE`, and `registerAudience` of each party hosted here. */
  audiences: string[];
  now: Date;
  /** @default 'production' */
  mode?: keyof typeof LONGEST_LIFE;
}

/** The caller that an `Authorization` header authenticates; UNAUTHENTICATED if there is none. */
export async function verifyToken(authorization: string | undefined, rules: TokenRules): Promise<Caller> {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return unauthenticated('Send a token as `Authorization: Bearer <token>`.');
  const header = jwsHeader(token);
  const claims = unverifiedPayload(token);
  if (header === null || typeof claims?.iss !== 'string')
    return unauthenticated('The bearer token is not a JWT with an issuer (`iss`).');
  const typ = (header.typ ?? 'JWT').toLowerCase().replace(/^application\//, '');
  if (typ === REGISTER_TOKEN) return registerCaller(token, claims.iss, rules);
  if (!PERSON_TOKENS.includes(typ))
    return unauthenticated(`A JWT of type ${typ} is not a token for this door.`);
  return personCaller(token, claims.iss, rules);
}

async function personCaller(token: string, iss: string, rules: TokenRules): Promise<Caller> {
  const issuer = issuersOf(rules.directory.current()).get(iss);
  if (!issuer) return unauthenticated("No party of the directory has the token's issuer (`iss`).");
  const claims = await verified(() => jwtVerify(token, issuer.keys, checks(ALGORITHMS, issuer.id, rules)));
  const roles = ROLES.filter((role) => Array.isArray(claims.roles) && claims.roles.includes(role));
  if (roles.length === 0)
    return unauthenticated(`The token's \`roles\` must list one of ${ROLES.join(', ')}.`);
  const caller = callerOf(claims, { party: issuer.party, roles, office: officeOf(claims) }, rules);
  const confirmation = await confirmationOf(claims);
  if (confirmation === null)
    return unauthenticated(
      "The token's claim `cnf` must hold a public key (`jwk`) or its thumbprint (`jkt`).",
    );
  return confirmation === undefined ? caller : { ...caller, confirmation };
}

async function registerCaller(token: string, iss: string, rules: TokenRules): Promise<Caller> {
  const party = rules.directory.party(iss);
  const kid = jwsHeader(token)?.kid ?? '';
  const key = party && findKey(party, 'sig', kid);
  if (!party || !key || !isKeyGoodAt(key, rules.now)) {
    return unauthenticated('The directory gives this party no such signing key that is valid now.');
  }
  const audiences = rules.audiences.filter((audience) => audience === FEDERATION_AUDIENCE);
  const expected = checks([SIGNATURE_ALGORITHM], party.id, { ...rules, audiences });
  const claims = await verified(() => jwtVerify(token, key.jwk, expected));
  return callerOf(claims, { party: party.id, roles: ['REGISTER'], office: null }, rules);
}

function checks(
  algorithms: string[],
  issuer: string,
  { audiences, now, mode }: TokenRules,
): JWTVerifyOptions {
  return {
    algorithms,
    issuer,
    audience: audiences,
    currentDate: now,
    clockTolerance: CLOCK_SKEW_SECONDS,
    maxTokenAge: LONGEST_LIFE[mode ?? 'production'].seconds,
    requiredClaims: ['exp', 'sub'],
  };
}

async function verified(verify: () => Promise<{ payload: JWTPayload }>): Promise<JWTPayload> {
  try {
    return (await verify()).payload;
  } catch (error) {
    return unauthenticated(helpAfter(error));
  }
}

/** Tells the caller what to change, and nothing about the keys or other claims. */
function helpAfter(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired: get a new one.';
  if (error instanceof errors.JWTClaimValidationFailed) {
    return error.claim === 'aud'
      ? 'The token is for another audience than this door (`aud`).'
      : `The token's claim \`${error.claim}\` is missing or not valid here.`;
  }
  if (error instanceof errors.JOSEAlgNotAllowed)
    return `The token's \`alg\` must be one of ${ALGORITHMS.join(', ')}.`;
  return "The token's signature does not verify with its issuer's keys in the directory.";
}

type Bearer = Pick<Caller, 'party' | 'roles' | 'office'>;

function callerOf(claims: JWTPayload, bearer: Bearer, rules: TokenRules): Caller {
  const { sub, exp = 0, iat = 0 } = claims;
  if (typeof sub !== 'string' || sub === '')
    return unauthenticated("The token's claim `sub` must name the person.");
  const longest = LONGEST_LIFE[rules.mode ?? 'production'];
  if (exp - iat > longest.seconds) return unauthenticated(`The token lives longer than ${longest.text}.`);
  return {
    ...bearer,
    person: sub,
    door: doorOf(claims, bearer.party, rules),
    expiresAt: new Date(exp * 1000),
  };
}

/** A token for both doors counts as one for gateways: a gateway that saw it could use it again. */
function doorOf({ aud }: JWTPayload, party: string, { audiences }: TokenRules): Caller['door'] {
  const accepted = [aud].flat().filter((audience) => audience !== undefined && audiences.includes(audience));
  if (accepted.includes(FEDERATION_AUDIENCE)) return 'FEDERATION';
  if (accepted.includes(registerAudience(party))) return 'OWN';
  return unauthenticated("The token is for another party's own door (`aud`).");
}

function officeOf({ office }: JWTPayload): string | null {
  return typeof office === 'string' && office !== '' ? office : null;
}

function unauthenticated(message: string): never {
  return refuse('UNAUTHENTICATED', message);
}
