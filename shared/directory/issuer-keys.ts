/** The keys of an issuer: from its `jwksUri` (RFC 7517 §5) if the directory gives one, else the inline ones. */
import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose';
import type { DirectoryIssuer } from './document.ts';
import { boundedText } from './source.ts';

/** How long a withdrawn key may still count, and how long after a fetch a new key may go unnoticed. */
const KEPT_MS = 5 * 60_000;
const COOL_DOWN_MS = 30_000;
const TIMEOUT_MS = 2_000;
const MOST_BYTES = 256 * 1024;

/** Finds the key that signed a token. A rotation at the `jwksUri` needs no restart and no new directory. */
export function issuerKeys({ keys, jwksUri }: DirectoryIssuer, coolDownMs = COOL_DOWN_MS): JWTVerifyGetKey {
  const inline = createLocalJWKSet({ keys });
  if (!jwksUri) return inline;
  const published = createRemoteJWKSet(new URL(jwksUri), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: coolDownMs,
    cacheMaxAge: KEPT_MS,
    [customFetch]: fetchBounded,
  });
  let silentUntil = 0;
  return async (header, token) => {
    if (Date.now() < silentUntil) return inline(header, token);
    try {
      return await published(header, token);
    } catch (error) {
      // If the address answers, or did recently, a key that it does not list is withdrawn.
      if (isAnswer(error) || published.fresh) throw error;
      silentUntil = Date.now() + coolDownMs;
      return inline(header, token);
    }
  };
}

function isAnswer(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

async function fetchBounded(url: string, options: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...options, redirect: 'error' });
  const text = await boundedText(response, MOST_BYTES, 'the key set is too large');
  return new Response(text, { status: response.status });
}
