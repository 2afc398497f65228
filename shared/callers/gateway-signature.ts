/** A gateway's signature over a request to a register, valid once and for one minute. */
import { randomUUID } from 'node:crypto';
import type { JWK } from 'jose';
import { sha256 } from '../digest.ts';
import { isObject, jwsHeader, signJson, verifyJson } from '../envelopes/jws.ts';
import { CLOCK_SKEW_SECONDS } from './caller.ts';

/** The header of the signature: a compact JWS over the claims below, which hold the body's digest alone. */
export const GATEWAY_SIGNATURE = 'gateway-signature';

const TYPE = 'gateway+jws';
const MOST_CHARACTERS = 4096;
const LIFE_SECONDS = 60;

/** How many requests of one gateway are remembered; any beyond are refused, since they might be replays. */
const MOST_REMEMBERED = 100_000;

/** A request to a register's endpoint. */
export interface SignedRequest {
  /** The endpoint as the directory lists it. */
  endpoint: string;
  /** The exact bytes of the body. */
  body: string | Uint8Array;
  /** The header `authorization`: a signature is bound to one token. */
  authorization: string | undefined;
}

/** Origin and path, as in RFC 9449 §4.2. */
function addressOf(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint);
  return origin + pathname;
}

const claimsOf = ({ endpoint, body, authorization }: SignedRequest) => ({
  htm: 'POST',
  htu: addressOf(endpoint),
  aud: endpoint,
  digest: sha256(body),
  ath: sha256(authorization ?? ''),
});

/** Signs a request with the gateway's private key. */
export function signGatewayRequest(request: SignedRequest, key: JWK, now: Date): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return signJson({ ...claimsOf(request), iat, jti: randomUUID() }, TYPE, key);
}

/** A request as a register receives it; a register that hosts several parties may have several endpoints. */
export interface ReceivedRequest extends Omit<SignedRequest, 'endpoint'> {
  endpoints: string[];
  signature: string | string[] | undefined;
}

/** The gateways that a register trusts, with their recent requests. */
export class TrustedGateways {
  readonly #keys: ReadonlyMap<string, { jwk: JWK; seen: Map<string, number> }>;

  constructor(keys: JWK[]) {
    this.#keys = new Map(keys.map((jwk) => [jwk.kid ?? '', { jwk, seen: new Map<string, number>() }]));
  }

  /** Why a request does not count as a trusted gateway's, for the gateway's operator; null if it does. */
  async whyRefused({ signature, endpoints, ...request }: ReceivedRequest, now: Date): Promise<string | null> {
    if (typeof signature !== 'string' || signature.length > MOST_CHARACTERS)
      return `sign it in the header \`${GATEWAY_SIGNATURE}\``;
    const header = jwsHeader(signature);
    const gateway = header?.crit === undefined && this.#keys.get(header?.kid ?? '');
    if (!gateway) return 'it is signed with a key that this register does not trust';
    const claims = await verifyJson(signature, TYPE, gateway.jwk);
    if (!isObject(claims)) return 'its signature does not verify';
    if (!endpoints.some((endpoint) => isOver(claims, { ...request, endpoint })))
      return 'its signature is over another request';
    return whyUntimely(claims, now) ?? whyRepeated(claims, gateway.seen, now);
  }
}

function isOver(claims: Record<string, unknown>, request: SignedRequest): boolean {
  return Object.entries(claimsOf(request)).every(([name, value]) => claims[name] === value);
}

function whyUntimely({ iat }: Record<string, unknown>, now: Date): string | null {
  const age = typeof iat === 'number' ? now.getTime() / 1000 - iat : Infinity;
  if (age > LIFE_SECONDS) return `its signature is older than ${LIFE_SECONDS} seconds`;
  return age < -CLOCK_SKEW_SECONDS ? 'its signature is from the future' : null;
}

/** Remembers the request until its signature has expired. */
function whyRepeated({ jti }: Record<string, unknown>, seen: Map<string, number>, now: Date): string | null {
  if (typeof jti !== 'string' || jti === '') return 'its signature has no `jti`';
  for (const [known, until] of seen) {
    if (until >= now.getTime()) break;
    seen.delete(known);
  }
  if (seen.has(jti)) return 'it was received before';
  if (seen.size >= MOST_REMEMBERED) return 'too many requests came within a minute';
  seen.set(jti, now.getTime() + (LIFE_SECONDS + CLOCK_SKEW_SECONDS) * 1000);
  return null;
}
