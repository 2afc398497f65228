/** A signed directory in a file, for tests: parties with keys, and new versions when a test changes something. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import type { DirectoryDocument, DirectoryParty } from '../../shared/directory/document.ts';
import { signDirectory } from '../../shared/directory/reader.ts';
import { directoryEntry, type Identity } from '../../shared/demonstration/identity.ts';
import { generateSigningKey } from '../../shared/keys.ts';

export interface TestDirectory {
  /** The file, as a DIRECTORY_SOURCE. */
  source: string;
  admissionKey: JWK;
  /** Its private half, for a test that changes the file as an operator does. */
  admissionPrivateKey: JWK;
  document(): DirectoryDocument;
  /** Signs the next version, changed as the test says. Readers take it when they next look. */
  publish(change: (document: DirectoryDocument) => void): Promise<void>;
}

const ISSUED_AT = '2020-01-01T00:00:00Z';
const EXPIRES_AT = '2099-01-01T00:00:00Z';

/** A party with what tests seldom care about filled in; without identity and endpoint it has not joined. */
export function testParty(
  id: string,
  register: { identity: Identity; endpoint: string; console?: string } | null,
  profile: Partial<DirectoryParty> = {},
): DirectoryParty {
  return {
    id,
    name: `The ${id}`,
    kind: 'OTHER',
    competentAuthority: false,
    omaList: null,
    nation: 'england-and-wales',
    contacts: [],
    register: register && {
      ...directoryEntry(register.identity, register.endpoint, ISSUED_AT),
      ...(register.console && { console: register.console }),
    },
    ...profile,
  };
}

/** Writes the first version into the folder. */
export async function createTestDirectory(folder: string, parties: DirectoryParty[]): Promise<TestDirectory> {
  const { privateJwk, publicJwk } = await generateSigningKey('admission');
  const source = join(folder, 'directory.jws');
  let document: DirectoryDocument = { version: 1, issuedAt: ISSUED_AT, expiresAt: EXPIRES_AT, parties };
  const write = async () => writeFileSync(source, await signDirectory(document, privateJwk));
  await write();
  return {
    source,
    admissionKey: publicJwk,
    admissionPrivateKey: privateJwk,
    document: () => document,
    async publish(change) {
      const next = structuredClone(document);
      change(next);
      document = { ...next, version: document.version + 1 };
      await write();
    },
  };
}
