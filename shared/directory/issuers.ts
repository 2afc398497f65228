/** The issuers of people's tokens, indexed once for each directory. */
import type { JWTVerifyGetKey } from 'jose';
import { memoized } from '../memoized.ts';
import type { DirectoryDocument } from './document.ts';
import { issuerKeys } from './issuer-keys.ts';

export interface Issuer {
  id: string;
  /** The party whose people its tokens name. */
  party: string;
  keys: JWTVerifyGetKey;
}

/** The issuers of a document by their `iss`. Keys are imported at first use and kept as long as the document. */
export const issuersOf = memoized(({ parties }: DirectoryDocument): Map<string, Issuer> => {
  const joined = parties.flatMap(({ id, register }) => (register ? [{ party: id, ...register.issuer }] : []));
  return new Map(joined.map((issuer) => [issuer.id, { ...issuer, keys: issuerKeys(issuer) }]));
});
