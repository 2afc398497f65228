/** Who may sign people's tokens: the issuers of one directory, indexed once. */
import type { JWTVerifyGetKey } from 'jose';
import type { DirectoryDocument } from './document.ts';
import { issuerKeys } from './issuer-keys.ts';

export interface Issuer {
  id: string;
  /** The party whose people its tokens name. */
  party: string;
  keys: JWTVerifyGetKey;
}

const indexes = new WeakMap<DirectoryDocument, Map<string, Issuer>>();

/** The issuers by their `iss`. Keys are imported at their first use, and kept while the document is. */
export function issuersOf(document: DirectoryDocument): Map<string, Issuer> {
  const known = indexes.get(document);
  if (known) return known;
  const index = new Map<string, Issuer>();
  for (const { id: party, register } of document.parties) {
    if (!register) continue;
    const { issuer } = register;
    index.set(issuer.id, { id: issuer.id, party, keys: issuerKeys(issuer) });
  }
  indexes.set(document, index);
  return index;
}
