/** How a party's keys may change from one directory to the next. */
import type { DirectoryDocument, DirectoryIssuer, DirectoryKey } from '../../shared/directory/document.ts';
import {
  countersignIssuer,
  countersignKey,
  encryptionKeyOf,
  isKeyGoodAt,
} from '../../shared/directory/keys.ts';
import { signDirectory, verifyDirectory } from '../../shared/directory/reader.ts';
import { generateEncryptionKey, generateSigningKey, thumbprint, type KeyPair } from '../../shared/keys.ts';
import {
  copyOf,
  directoryKey,
  exampleDocument,
  exampleParty,
  later,
  NOW,
  refused,
  withKeys,
  type ExampleParty,
} from './example-parties.ts';

let admission: KeyPair;
let acme: ExampleParty;
let beta: ExampleParty;
let previous: DirectoryDocument;
let second: KeyPair;
let third: KeyPair;

beforeAll(async () => {
  [admission, acme, beta, second, third] = await Promise.all([
    generateSigningKey('admission'),
    exampleParty('acme'),
    exampleParty('beta'),
    generateSigningKey('acme-sig-2'),
    generateSigningKey('acme-sig-3'),
  ]);
  previous = exampleDocument([acme.party, beta.party]);
});

const firstKeys = () => copyOf(acme.party.register?.keys ?? []) as [DirectoryKey, DirectoryKey];

/** What a reader that holds `before` says to version 2 with these keys of acme: `taken`, or the reason. */
async function verdict(keys: DirectoryKey[], before = previous): Promise<string> {
  const next = exampleDocument([withKeys(acme.party, keys), beta.party], { version: 2 });
  const jws = await signDirectory(next, admission.privateJwk);
  return verifyDirectory(jws, admission.publicJwk, { previous: before, now: NOW }).then(
    () => 'taken',
    (error: Error) => error.message,
  );
}

async function countersigned(key: KeyPair, by: KeyPair, party = 'acme'): Promise<DirectoryKey> {
  const entry = directoryKey('sig', key);
  return { ...entry, countersignature: await countersignKey(party, entry, by.privateJwk) };
}

const NOT_COUNTERSIGNED = 'acme: new key acme-sig-2 is not countersigned by a known key';

describe('a new key of a known party', () => {
  test('is taken when a known key countersigns it, which may be revoked in the same step', async () => {
    const [sig, enc] = firstKeys();
    const rotated = await countersigned(second, acme.signing);
    expect(await verdict([{ ...sig, revokedAt: NOW.toISOString() }, enc, rotated])).toBe('taken');
  });

  test('is taken when it has the fingerprint that admission compared', async () => {
    const key = directoryKey('sig', second, { admittedByFingerprint: await thumbprint(second.publicJwk) });
    expect(await verdict([...firstKeys(), key])).toBe('taken');
  });

  test('is refused with no admission at all', async () => {
    expect(await verdict([...firstKeys(), directoryKey('sig', second)])).toBe(NOT_COUNTERSIGNED);
  });

  test('is refused with the fingerprint of another key', async () => {
    const key = directoryKey('sig', second, { admittedByFingerprint: await thumbprint(third.publicJwk) });
    expect(await verdict([...firstKeys(), key])).toBe(NOT_COUNTERSIGNED);
  });

  test('is refused when another party countersigns it', async () => {
    expect(await verdict([...firstKeys(), await countersigned(second, beta.signing)])).toBe(
      NOT_COUNTERSIGNED,
    );
  });

  test('is refused when the countersignature is for another party or another key', async () => {
    expect(await verdict([...firstKeys(), await countersigned(second, acme.signing, 'beta')])).toBe(
      NOT_COUNTERSIGNED,
    );
    const other = await countersigned(third, acme.signing);
    const moved = directoryKey('sig', second, { countersignature: other.countersignature });
    expect(await verdict([...firstKeys(), moved])).toBe(NOT_COUNTERSIGNED);
  });

  test('is refused when the countersigning key was revoked before', async () => {
    const [sig, enc] = firstKeys();
    const revoked = { ...sig, revokedAt: '2026-02-01T00:00:00Z' };
    const before = exampleDocument([withKeys(acme.party, [revoked, enc]), beta.party]);
    const rotated = await countersigned(second, acme.signing);
    expect(await verdict([revoked, enc, rotated], before)).toBe(NOT_COUNTERSIGNED);
  });

  test('is refused when the countersigning key is declared compromised in the same step', async () => {
    const [sig, enc] = firstKeys();
    const compromised = { ...sig, compromisedSince: '2026-03-01T00:00:00Z' };
    const rotated = await countersigned(second, acme.signing);
    expect(await verdict([compromised, enc, rotated])).toBe(NOT_COUNTERSIGNED);
  });

  test('is taken by a reader that missed the version between: each key admits the next', async () => {
    const chain = [await countersigned(third, second), await countersigned(second, acme.signing)];
    expect(await verdict([...firstKeys(), ...chain])).toBe('taken');
  });

  test('for encryption needs the countersignature too', async () => {
    const key = directoryKey('enc', await generateEncryptionKey('acme-enc-2'));
    expect(await verdict([...firstKeys(), key])).toBe(
      'acme: new key acme-enc-2 is not countersigned by a known key',
    );
    const countersignature = await countersignKey('acme', key, acme.signing.privateJwk);
    expect(await verdict([...firstKeys(), { ...key, countersignature }])).toBe('taken');
  });
});

describe('a known key', () => {
  test('may not change under its kid', async () => {
    const [, enc] = firstKeys();
    const impostor = { ...second, publicJwk: { ...second.publicJwk, kid: 'acme-sig-1' } };
    expect(await verdict([directoryKey('sig', impostor), enc])).toBe('acme: key acme-sig-1 was changed');
  });

  test('may not be un-revoked, nor its revocation put off', async () => {
    const [sig, enc] = firstKeys();
    const revoked = { ...sig, revokedAt: '2026-02-01T00:00:00Z' };
    const before = exampleDocument([withKeys(acme.party, [revoked, enc]), beta.party]);
    const message = 'acme: revoked key acme-sig-1 was un-revoked';
    expect(await verdict([sig, enc], before)).toBe(message);
    expect(await verdict([{ ...sig, revokedAt: '2026-02-02T00:00:00Z' }, enc], before)).toBe(message);
  });

  test('may not be declared sound again', async () => {
    const [sig, enc] = firstKeys();
    const compromised = { ...sig, compromisedSince: '2026-02-01T00:00:00Z' };
    const before = exampleDocument([withKeys(acme.party, [compromised, enc]), beta.party]);
    expect(await verdict([sig, enc], before)).toBe('acme: compromised key acme-sig-1 was declared sound');
  });
});

describe('who signs the tokens of a party’s people', () => {
  const NOT_VOUCHED = 'acme: no known key of the party countersigned its changed issuer';
  let stranger: KeyPair;
  beforeAll(async () => {
    stranger = await generateSigningKey('acme-issuer-2');
  });

  const issuer = () => copyOf(acme.party.register!.issuer);

  async function verdictOn(changed: DirectoryIssuer, keys = firstKeys()): Promise<string> {
    const party = { ...acme.party, register: { ...acme.party.register!, keys, issuer: changed } };
    const next = exampleDocument([party, beta.party], { version: 2 });
    const jws = await signDirectory(next, admission.privateJwk);
    return verifyDirectory(jws, admission.publicJwk, { previous, now: NOW }).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  }

  async function vouched(changed: DirectoryIssuer, by: KeyPair, party = 'acme'): Promise<DirectoryIssuer> {
    return { ...changed, countersignature: await countersignIssuer(party, changed, by.privateJwk) };
  }

  test('the admission key alone cannot replace or add a key, nor the id, nor the address of the keys', async () => {
    const { id, keys } = issuer();
    const changes: DirectoryIssuer[] = [
      { id, keys: [stranger.publicJwk] },
      { id, keys: [...keys, stranger.publicJwk] },
      { id: 'https://elsewhere.example', keys },
      { id, keys, jwksUri: 'https://elsewhere.example/jwks' },
    ];
    for (const change of changes) {
      expect(await verdictOn(change)).toBe(NOT_VOUCHED);
      expect(await verdictOn(await vouched(change, acme.signing))).toBe('taken');
    }
  });

  test('another party, another content, or a key that is not known vouches for nothing', async () => {
    const change = { ...issuer(), keys: [stranger.publicJwk] };
    expect(await verdictOn(await vouched(change, beta.signing))).toBe(NOT_VOUCHED);
    expect(await verdictOn(await vouched(change, acme.signing, 'beta'))).toBe(NOT_VOUCHED);
    expect(await verdictOn(await vouched(change, admission))).toBe(NOT_VOUCHED);
    const { countersignature } = await vouched(issuer(), acme.signing);
    expect(await verdictOn({ ...change, countersignature: countersignature ?? null })).toBe(NOT_VOUCHED);
  });

  test('a key that goes needs no countersignature', async () => {
    expect(await verdictOn({ ...issuer(), keys: [] })).toBe('taken');
  });

  test('a party whose only key was compromised vouches with the one that people compared', async () => {
    const [sig, enc] = firstKeys();
    const lost = { ...sig, compromisedSince: NOW.toISOString() };
    const compared = directoryKey('sig', second, {
      admittedByFingerprint: await thumbprint(second.publicJwk),
    });
    const change = { ...issuer(), keys: [stranger.publicJwk] };
    const keys = [lost, enc, compared] as never;
    expect(await verdictOn(await vouched(change, acme.signing), keys)).toBe(NOT_VOUCHED);
    expect(await verdictOn(await vouched(change, second), keys)).toBe('taken');
  });
});

describe('which key is good', () => {
  test('one is good from validFrom until it is revoked or compromised', () => {
    const key = directoryKey('sig', second, {
      validFrom: NOW.toISOString(),
      revokedAt: later(60).toISOString(),
    });
    const compromised = { ...key, compromisedSince: later(30).toISOString() };
    expect([later(-1), NOW, later(59), later(60)].map((at) => isKeyGoodAt(key, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isKeyGoodAt(compromised, later(30))).toBe(false);
  });

  test('what is sent is encrypted to the newest key that is valid', async () => {
    const [sig, enc] = firstKeys();
    const newer = directoryKey('enc', await generateEncryptionKey('newer'), {
      validFrom: '2026-02-01T00:00:00Z',
    });
    const future = directoryKey('enc', await generateEncryptionKey('future'), {
      validFrom: '2026-04-01T00:00:00Z',
    });
    expect(encryptionKeyOf(withKeys(acme.party, [sig, enc, newer, future]), NOW).kid).toBe('newer');
  });

  test('a party without an encryption key is KEY_UNKNOWN', async () => {
    const read = async () => encryptionKeyOf(withKeys(acme.party, [firstKeys()[0]]), NOW);
    expect(await refused(read())).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'The directory gives acme no encryption key that is valid now.',
    });
  });
});
