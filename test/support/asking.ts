/** Asking a GraphQL endpoint in tests: as the bearer of a token, or as a client of people that signs what they write. */
import { decodeJwt } from 'jose';
import type { Answer } from './answers.ts';
import { signWrites, type ClientKey } from './signing.ts';

export type Query = (token: string, document: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** Asks a GraphQL endpoint as the bearer of a token. */
export async function ask(
  url: string,
  token: string,
  query: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

export const askAt =
  (url: string): Query =>
  (token, document, variables) =>
    ask(url, token, document, variables);

/** Asks a gateway as a client of people does, which signs what they write. */
export const askSigned =
  (url: string, key: ClientKey, now: () => Date): Query =>
  async (token, document, variables = {}) => {
    const person = whoSigns(token, key);
    const request = { query: document, variables };
    const sent = person === null ? request : await signWrites(request, { key, person, now: now() });
    return ask(url, token, sent.query, sent.variables);
  };

/** The person of a token that confirms the key; null if it does not. */
function whoSigns(token: string, key: ClientKey): string | null {
  try {
    const { sub, cnf } = decodeJwt<{ cnf?: { jkt?: string } }>(token);
    return cnf?.jkt === key.thumbprint ? (sub ?? null) : null;
  } catch {
    return null;
  }
}
