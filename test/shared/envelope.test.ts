/** What travels between registers: only its recipient reads it, and only its sender can have sent it. */
import { CompactEncrypt, CompactSign, compactDecrypt, decodeProtectedHeader, type JWK } from 'jose';
import * as fc from 'fast-check';
import { directoryOf, type Directory } from '../../shared/directory/reader.ts';
import type { DirectoryKey } from '../../shared/directory/document.ts';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import {
  openEnvelope,
  sealEnvelope,
  type EnvelopeToOpen,
  type EnvelopeToSeal,
} from '../../shared/envelopes/envelope.ts';
import {
  exampleDocument,
  exampleParty,
  later,
  NOW,
  refused,
  tampered,
  withKeys,
  type ExampleParty,
} from './example-parties.ts';

let acme: ExampleParty;
let beta: ExampleParty;
let gamma: ExampleParty;
let directory: Directory;

beforeAll(async () => {
  [acme, beta, gamma] = await Promise.all([
    exampleParty('acme'),
    exampleParty('beta'),
    exampleParty('gamma'),
  ]);
  directory = directoryOf(exampleDocument([acme.party, beta.party, gamma.party]));
});

const CONTENT = { statement: 'a.b.c', identity: { name: 'Ada Lovelace' } };

/** From acme to beta, unless something else is said. */
function seal(more: Partial<EnvelopeToSeal> = {}): Promise<string> {
  return sealEnvelope({
    id: 'e-1',
    sender: 'acme',
    recipient: 'beta',
    type: 'NOTICE',
    content: CONTENT,
    signingKey: acme.signing.privateJwk,
    recipientKey: encryptionKeyOf(beta.party, NOW),
    now: NOW,
    ...more,
  });
}

function open(jwe: string, more: Partial<EnvelopeToOpen> = {}) {
  const decryptionKeys = [beta.encryption.privateJwk];
  return openEnvelope({ id: 'e-1', jwe, self: 'beta', decryptionKeys, directory, now: NOW, ...more });
}

/** The directory after a change to acme's signing key. */
function withSigningKey(change: Partial<DirectoryKey>): Directory {
  const keys = acme.party.register!.keys.map((key) => (key.use === 'sig' ? { ...key, ...change } : key));
  return directoryOf(exampleDocument([withKeys(acme.party, keys), beta.party]));
}

async function sealText(text: string, key: JWK = beta.encryption.publicJwk): Promise<string> {
  return new CompactEncrypt(Buffer.from(text))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: key.kid ?? '' })
    .encrypt(key);
}

const invalid = (message: string) => ({ code: 'SIGNATURE_INVALID', message });

test('the recipient reads the sender, the type and the content', async () => {
  expect(await open(await seal({ type: 'ANSWER' }))).toMatchObject({
    sender: 'acme',
    type: 'ANSWER',
    content: CONTENT,
    issuedAt: NOW,
  });
});

test('any JSON content comes out as it went in', async () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(object, async (content) => {
      const plain = JSON.parse(JSON.stringify(content)) as Record<string, unknown>;
      expect((await open(await seal({ content: plain }))).content).toEqual(plain);
    }),
    { numRuns: 25 },
  );
});

describe('what stands outside the ciphertext', () => {
  test('is the key and the algorithms, nothing else', async () => {
    const header = decodeProtectedHeader(await seal());
    expect(Object.keys(header).toSorted()).toEqual(['alg', 'enc', 'epk', 'kid']);
    expect(header).toMatchObject({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', kid: 'beta-enc-1' });
  });

  test('is a size in steps of 1 KiB, whatever the content', async () => {
    const sizes = await Promise.all(
      [1, 100, 1000, 3000].map(async (length) => {
        const jwe = await seal({ content: { text: 'x'.repeat(length) } });
        return (await compactDecrypt(jwe, beta.encryption.privateJwk)).plaintext.length;
      }),
    );
    expect(sizes.map((size) => size % 1024)).toEqual([0, 0, 0, 0]);
    expect(sizes[0]).toBe(sizes[1]);
  });
});

describe('an altered envelope is refused', () => {
  test('with one character changed in any part of the JWE', async () => {
    const jwe = await seal();
    const starts = jwe.split('.').map((_, part, parts) => parts.slice(0, part).join('.').length + 5);
    for (const start of starts) {
      const { code } = await refused(open(tampered(jwe, start)));
      expect(code).toBe('SIGNATURE_INVALID');
    }
    expect(await refused(open(tampered(jwe, starts[3])))).toEqual(
      invalid('The sealed content was altered, or was not sealed to the key that it names.'),
    );
  });

  test('with one character changed in the JWS inside', async () => {
    const { plaintext } = await compactDecrypt(await seal(), beta.encryption.privateJwk);
    const jws = Buffer.from(plaintext).toString().trim();
    expect(await refused(open(await sealText(tampered(jws, jws.length - 20))))).toEqual(
      invalid('The signature is not one by acme over this content (envelope+jws).'),
    );
  });

  test('that is no JWE, or holds no JWS', async () => {
    expect(await refused(open('abc'))).toEqual(
      invalid('The sealed content is not a compact JWE with a `kid`.'),
    );
    expect(await refused(open(await sealText('{"iss":"acme"}')))).toEqual(
      invalid('It is not a compact JWS with the claim `iss` (envelope+jws).'),
    );
  });
});

describe('a forged sender is refused', () => {
  test('signed with the key of another party', async () => {
    expect(await refused(open(await seal({ signingKey: gamma.signing.privateJwk })))).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'It is signed with a key that the directory does not give the party named in `iss`.',
    });
  });

  test("signed with another party's key under the sender's kid", async () => {
    const signingKey = { ...gamma.signing.privateJwk, kid: 'acme-sig-1' };
    expect(await refused(open(await seal({ signingKey })))).toEqual(
      invalid('The signature is not one by acme over this content (envelope+jws).'),
    );
  });

  test('with `alg: none`', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = {
      iss: 'acme',
      aud: 'beta',
      jti: 'e-1',
      iat: NOW.getTime() / 1000,
      type: 'NOTICE',
      content: {},
    };
    const unsigned = `${part({ alg: 'none', kid: 'acme-sig-1', typ: 'envelope+jws' })}.${part(payload)}.`;
    expect(await refused(open(await sealText(unsigned)))).toEqual(
      invalid('The signature is not one by acme over this content (envelope+jws).'),
    );
  });

  test('with something else that the sender signed', async () => {
    const other = await new CompactSign(Buffer.from(JSON.stringify({ iss: 'acme', aud: 'beta', jti: 'e-1' })))
      .setProtectedHeader({ alg: 'EdDSA', kid: 'acme-sig-1', typ: 'statement+jws' })
      .sign(acme.signing.privateJwk);
    expect(await refused(open(await sealText(other)))).toEqual(
      invalid('The signature is not one by acme over this content (envelope+jws).'),
    );
  });

  test('of whom the directory knows nothing', async () => {
    expect(await refused(open(await seal({ sender: 'unknown' })))).toMatchObject({ code: 'KEY_UNKNOWN' });
  });
});

describe('an envelope for somebody or something else is refused', () => {
  test('addressed to another party, and sealed again to this one', async () => {
    const jwe = await seal({ recipient: 'gamma' });
    expect(await refused(open(jwe))).toEqual(invalid('The envelope is addressed to another party.'));
  });

  test('under another id than the one outside', async () => {
    expect(await refused(open(await seal(), { id: 'e-2' }))).toEqual(
      invalid('The envelope was signed under another id than the one outside it.'),
    );
  });

  test('sealed to a key that this party does not hold', async () => {
    const jwe = await seal({ recipientKey: encryptionKeyOf(gamma.party, NOW) });
    expect(await refused(open(jwe))).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'It is sealed to a key that this party does not hold: read the directory again.',
    });
  });

  test('sealed to an older key that this party still holds is read', async () => {
    const decryptionKeys = [gamma.encryption.privateJwk, beta.encryption.privateJwk];
    expect(await open(await seal(), { decryptionKeys })).toMatchObject({ sender: 'acme' });
  });

  test('of an unknown type', async () => {
    const jwe = await seal({ type: 'LETTER' as 'NOTICE' });
    expect(await refused(open(jwe))).toEqual(
      invalid('An envelope needs a `type`, NOTICE, ANSWER or LIST, and `content`.'),
    );
  });
});

describe('when', () => {
  const EXPIRED = invalid('The envelope has expired, or is from the future: seal it again.');

  test('24 hours after it was sealed it is read, later it is refused', async () => {
    const jwe = await seal();
    expect(await open(jwe, { now: later(86_400) })).toMatchObject({ sender: 'acme' });
    expect(await refused(open(jwe, { now: later(86_401) }))).toEqual(EXPIRED);
  });

  test('5 minutes from the future it is read, more is refused', async () => {
    expect(await open(await seal({ now: later(300) }))).toMatchObject({ sender: 'acme' });
    expect(await refused(open(await seal({ now: later(301) })))).toEqual(EXPIRED);
  });

  test('a revoked signing key is refused from then on, and good before', async () => {
    const revoked = withSigningKey({ revokedAt: later(60).toISOString() });
    expect(await open(await seal(), { directory: revoked, now: later(59) })).toMatchObject({
      sender: 'acme',
    });
    expect(await refused(open(await seal(), { directory: revoked, now: later(60) }))).toEqual(
      invalid('The signing key acme-sig-1 of acme was revoked at 2026-03-02T09:01:00.000Z.'),
    );
  });

  test('a compromised signing key is refused, whatever the envelope says', async () => {
    const compromised = withSigningKey({ compromisedSince: NOW.toISOString() });
    const jwe = await seal({ now: later(-600) });
    expect(await refused(open(jwe, { directory: compromised }))).toEqual(
      invalid('The signing key acme-sig-1 of acme is compromised since 2026-03-02T09:00:00.000Z.'),
    );
  });

  test('a signing key that is not valid yet is KEY_UNKNOWN', async () => {
    const early = withSigningKey({ validFrom: later(1).toISOString() });
    expect(await refused(open(await seal(), { directory: early }))).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'The signing key acme-sig-1 of acme is valid only from 2026-03-02T09:00:01.000Z.',
    });
  });
});
