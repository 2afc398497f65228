/** Which directory documents a reader takes, and why it refuses the others. */
import { SignJWT, CompactSign, type JWK } from 'jose';
import type { DirectoryDocument, DirectoryParty } from '../../shared/directory/document.ts';
import { signDirectory, verifyDirectory } from '../../shared/directory/reader.ts';
import { generateSigningKey, type KeyPair } from '../../shared/keys.ts';
import {
  copyOf,
  exampleDocument,
  exampleParty,
  NOW,
  tampered,
  type ExampleParty,
} from './example-parties.ts';

let admission: KeyPair;
let acme: ExampleParty;
let beta: ExampleParty;
let document: DirectoryDocument;

beforeAll(async () => {
  [admission, acme, beta] = await Promise.all([
    generateSigningKey('admission'),
    exampleParty('acme'),
    exampleParty('beta'),
  ]);
  document = exampleDocument([acme.party, beta.party, { ...acme.party, id: 'gamma', register: null }]);
});

const verify = (jws: string, previous?: DirectoryDocument) =>
  verifyDirectory(jws, admission.publicJwk, { now: NOW, ...(previous ? { previous } : {}) });

const signed = (content: object) => signDirectory(content as DirectoryDocument, admission.privateJwk);

/** The reason with which a document is refused. */
async function reason(content: object, previous?: DirectoryDocument): Promise<string> {
  return verify(await signed(content), previous).then(
    () => 'was taken',
    (error: Error) => error.message,
  );
}

/** The document after a change to its first party. */
function changed(change: (party: DirectoryParty) => void): DirectoryDocument {
  const copy = copyOf(document);
  change(copy.parties[0] as DirectoryParty);
  return copy;
}

describe('the signature', () => {
  test('a document signed by the admission key is taken as it is', async () => {
    expect(await verify(await signed(document))).toEqual(document);
  });

  test('one signed by another key is refused', async () => {
    const jws = await signDirectory(document, { ...beta.signing.privateJwk, kid: 'admission' });
    await expect(verify(jws)).rejects.toThrow('not signed by the admission key as a directory+jwt');
  });

  test('one character changed anywhere is refused', async () => {
    const jws = await signed(document);
    const places = [5, jws.indexOf('.') + 50, jws.length - 20];
    for (const place of places) await expect(verify(tampered(jws, place))).rejects.toThrow(/directory/);
  });

  test('`alg: none` and HMAC with the public key are refused', async () => {
    const payload = Buffer.from(JSON.stringify(document)).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'directory+jwt' })).toString('base64url');
    await expect(verify(`${none}.${payload}.`)).rejects.toThrow("the directory's `alg` must be EdDSA");
    const hmac = await new SignJWT({ ...document })
      .setProtectedHeader({ alg: 'HS256', typ: 'directory+jwt' })
      .sign(new TextEncoder().encode(admission.publicJwk.x?.padEnd(64, '0')));
    await expect(verify(hmac)).rejects.toThrow("the directory's `alg` must be EdDSA");
  });

  test('another type of content by the same key is refused', async () => {
    const jws = await new CompactSign(Buffer.from(JSON.stringify(document)))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'admission', typ: 'statement+jws' })
      .sign(admission.privateJwk);
    await expect(verify(jws)).rejects.toThrow('not signed by the admission key as a directory+jwt');
  });

  test('text that is no JWS is refused', async () => {
    await expect(verify('{"version": 1}')).rejects.toThrow('the directory is not a compact JWS');
  });
});

describe('version and time', () => {
  test('a higher version is taken', async () => {
    expect(await verify(await signed({ ...document, version: 2 }), document)).toMatchObject({ version: 2 });
  });

  test('a lower version is refused', async () => {
    const previous = { ...document, version: 5 };
    expect(await reason({ ...document, version: 4 }, previous)).toBe(
      'version 4 is lower than 5, which was taken already',
    );
  });

  test('the same version with other content is refused', async () => {
    expect(await reason({ ...document, issuedAt: '2026-03-01T00:00:01Z' }, document)).toBe(
      'version 1 was taken already, with other content',
    );
  });

  test('the same version with the same content is the previous document itself', async () => {
    expect(await verify(await signed(document), document)).toBe(document);
  });

  test('one that has expired is refused', async () => {
    expect(await reason({ ...document, expiresAt: NOW.toISOString() })).toBe(
      'the directory expired at 2026-03-02T09:00:00.000Z',
    );
  });
});

describe('what must stand once', () => {
  test('a party id', async () => {
    expect(await reason({ ...document, parties: [acme.party, acme.party] })).toBe(
      'party id acme appears twice',
    );
  });

  test('a kid of a party', async () => {
    const twice = changed((party) => party.register?.keys.push(...copyOf(party.register.keys)));
    expect(await reason(twice)).toBe('acme: kid acme-sig-1 appears twice');
  });

  test('a kid of an issuer', async () => {
    const twice = changed((party) => party.register?.issuer.keys.push(acme.issuer.publicJwk));
    expect(await reason(twice)).toBe('acme: kid acme-issuer-1 appears twice');
  });

  test('an issuer id, across parties', async () => {
    const same = changed((party) => {
      if (party.register) party.register.issuer.id = 'https://login.beta.example';
    });
    expect(await reason(same)).toBe('issuer id https://login.beta.example appears twice');
  });
});

describe('the shape', () => {
  const at = (path: string, value: unknown) => {
    const copy: Record<string, unknown> = copyOf({ ...document });
    const names = path.split('.');
    const last = names.pop() ?? '';
    const target = names.reduce((inside, name) => inside[name] as Record<string, unknown>, copy);
    target[last] = value;
    return copy;
  };

  test.each([
    ['version', 1.5, 'version must be a whole number above 0'],
    ['expiresAt', 'soon', 'expiresAt must be an instant such as 2026-10-24T11:00:00Z'],
    ['parties', {}, 'parties must be a list'],
    ['parties.1', null, 'parties[1] must be an object'],
    ['parties.0.id', 'a b', 'parties[0].id must be an id of a party'],
    ['parties.0.name', '', 'parties[0].name must be a text'],
    ['parties.0.kind', 'CLUB', /^parties\[0\]\.kind must be one of POLICE, /],
    ['parties.0.competentAuthority', 'no', 'parties[0].competentAuthority must be true or false'],
    ['parties.0.omaList', 'C', /^parties\[0\]\.omaList must be one of A, B/],
    ['parties.0.nation', 'wales', /^parties\[0\]\.nation must be one of/],
    ['parties.0.contacts.0.role', 3, 'parties[0].contacts[0].role must be a text'],
    ['parties.0.register', undefined, 'parties[0].register must be an object'],
    [
      'parties.0.register.endpoint',
      'file:///etc/passwd',
      'parties[0].register.endpoint must be an http(s) URL',
    ],
    ['parties.0.register.endpoint', 'acme', 'parties[0].register.endpoint must be an http(s) URL'],
    ['parties.0.register.issuer.keys.0.kty', 'oct', /issuer\.keys\[0\]\.kty must be one of OKP, EC, RSA/],
    ['parties.0.register.keys.0.use', 'both', 'parties[0].register.keys[0].use must be one of sig, enc'],
    ['parties.0.register.keys.0.jwk.crv', 'X25519', /keys\[0\]\.jwk must be of curve Ed25519 for use sig/],
    ['parties.0.register.keys.1.jwk.kid', 'other', /keys\[1\]\.jwk\.kid must be the kid of its key/],
    ['parties.0.register.keys.1.revokedAt', 'never', /keys\[1\]\.revokedAt must be an instant/],
  ])('%s = %j is named by its path', async (path, value, expected) => {
    expect(await reason(at(path, value))).toMatch(expected);
  });

  test('a private key is refused, and not repeated', async () => {
    const secret = acme.signing.privateJwk as JWK & { d: string };
    const message = await reason(at('parties.0.register.keys.0.jwk', secret));
    expect(message).toBe('parties[0].register.keys[0].jwk must be a public key: it has `d`');
    expect(message).not.toContain(secret.d);
  });
});
