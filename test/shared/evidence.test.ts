/** Statements, receipts and sealed subjects: proof that outlives its transport, and identity for one reader. */
import type { DirectoryKey } from '../../shared/directory/document.ts';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { directoryOf, type Directory } from '../../shared/directory/reader.ts';
import {
  envelopeDigest,
  openReceipt,
  openSubject,
  sealReceipt,
  sealSubject,
  signReceipt,
  signStatement,
  verifyReceipt,
  verifyStatement,
  type Statement,
} from '../../shared/envelopes/envelope.ts';
import { signJson } from '../../shared/envelopes/jws.ts';
import { seal } from '../../shared/envelopes/sealing.ts';
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

/** The directory after a change to acme's signing key. */
function withSigningKey(change: Partial<DirectoryKey>): Directory {
  const keys = acme.party.register!.keys.map((key) => (key.use === 'sig' ? { ...key, ...change } : key));
  return directoryOf(exampleDocument([withKeys(acme.party, keys), beta.party]));
}

const invalid = (message: string) => ({ code: 'SIGNATURE_INVALID', message });

describe("the originator's statement", () => {
  const statement: Statement = {
    iss: 'acme',
    cause: 'c-1',
    kind: 'ERASURE',
    revision: 1,
    iat: NOW.getTime() / 1000,
    body: { agreement: 'LDN-MAS' },
  };
  const sign = (key = acme.signing.privateJwk, more: object = {}) =>
    signStatement({ ...statement, ...more }, key);

  test('is verified by anyone at any hop', async () => {
    expect(await verifyStatement(await sign(), directory, NOW)).toEqual(statement);
  });

  test('by another party than the one it names is refused', async () => {
    expect(await refused(verifyStatement(await sign(beta.signing.privateJwk), directory, NOW))).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'It is signed with a key that the directory does not give the party named in `iss`.',
    });
    const sameKid = { ...beta.signing.privateJwk, kid: 'acme-sig-1' };
    expect(await refused(verifyStatement(await sign(sameKid), directory, NOW))).toEqual(
      invalid('The signature is not one by acme over this content (statement+jws).'),
    );
  });

  test('with one character changed is refused', async () => {
    const jws = await sign();
    for (const place of [jws.indexOf('.') + 40, jws.length - 20]) {
      expect((await refused(verifyStatement(tampered(jws, place), directory, NOW))).code).toMatch(
        /SIGNATURE_INVALID|KEY_UNKNOWN/,
      );
    }
  });

  test('received before its key was revoked stays good; received after, it is refused', async () => {
    const revoked = withSigningKey({ revokedAt: later(60).toISOString() });
    expect(await verifyStatement(await sign(), revoked, later(59))).toEqual(statement);
    expect(await refused(verifyStatement(await sign(), revoked, later(60)))).toEqual(
      invalid('The signing key acme-sig-1 of acme was revoked at 2026-03-02T09:01:00.000Z.'),
    );
  });

  test('received before its key was compromised stays good, though the key is revoked by now', async () => {
    const instant = later(60).toISOString();
    const compromised = withSigningKey({ compromisedSince: instant, revokedAt: later(90).toISOString() });
    expect(await verifyStatement(await sign(), compromised, NOW)).toEqual(statement);
    expect(await refused(verifyStatement(await sign(), compromised, later(60)))).toEqual(
      invalid(`The signing key acme-sig-1 of acme is compromised since ${instant}.`),
    );
  });

  test.each([
    { cause: 7 },
    { kind: null },
    { revision: -1 },
    { revision: 1.5 },
    { iat: 'now' },
    { body: [] },
  ])('with %j is refused', async (broken) => {
    const jws = await sign(acme.signing.privateJwk, broken);
    expect(await refused(verifyStatement(jws, directory, NOW))).toEqual(
      invalid('A statement needs `cause`, `kind`, `revision`, `iat` and `body`.'),
    );
  });
});

describe("the recipient's receipt", () => {
  const digest = envelopeDigest('the.ciphertext');
  const sent = { envelopeId: 'e-1', sender: 'acme', recipient: 'beta', digest };
  const receipt = { ...sent, noticeId: 'n-1', receivedAt: NOW };

  const sealed = async (more: object = {}, key = beta.signing.privateJwk) =>
    sealReceipt(await signReceipt({ ...receipt, ...more }, key), encryptionKeyOf(acme.party, NOW));

  const open = (jwe: string) =>
    openReceipt({ jwe, sent, decryptionKeys: [acme.encryption.privateJwk], directory, now: NOW });

  test('is read by the sender alone, and its JWS stays as proof', async () => {
    const { jws, ...read } = await open(await sealed());
    expect(read).toEqual(receipt);
    expect(await verifyReceipt(jws, sent, { directory, receivedAt: NOW })).toEqual(receipt);
  });

  test('the digest is the SHA-256 of the ciphertext', () => {
    expect(envelopeDigest('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0');
  });

  test('by another party is refused', async () => {
    const jwe = await sealed({ recipient: 'gamma' }, gamma.signing.privateJwk);
    expect(await refused(open(jwe))).toEqual(invalid("The receipt is not by the envelope's recipient."));
    const forged = await sealed({}, { ...gamma.signing.privateJwk, kid: 'beta-sig-1' });
    expect(await refused(open(forged))).toEqual(
      invalid('The signature is not one by beta over this content (receipt+jws).'),
    );
  });

  test('to another party is refused', async () => {
    expect(await refused(open(await sealed({ sender: 'gamma' })))).toEqual(
      invalid('The receipt is addressed to another party.'),
    );
  });

  test('about another envelope or another ciphertext is refused', async () => {
    expect(await refused(open(await sealed({ envelopeId: 'e-2' })))).toEqual(
      invalid('The receipt is about another envelope.'),
    );
    expect(await refused(open(await sealed({ digest: envelopeDigest('other') })))).toEqual(
      invalid('The receipt is about another ciphertext.'),
    );
  });

  test('with one character changed is refused', async () => {
    expect(await refused(open(tampered(await sealed())))).toEqual(
      invalid('The sealed content was altered, or was not sealed to the key that it names.'),
    );
  });

  test('that does not say when or for what is refused', async () => {
    const payload = { iss: 'beta', aud: 'acme', envelopeId: 'e-1', digest, receivedAt: NOW.toISOString() };
    const jws = await signJson(payload, 'receipt+jws', beta.signing.privateJwk);
    expect(await refused(verifyReceipt(jws, sent, { directory, receivedAt: NOW }))).toEqual(
      invalid('A receipt needs `noticeId` and `receivedAt`.'),
    );
  });
});

describe('a sealed subject', () => {
  const keys = () => [beta.encryption.privateJwk];
  const sealText = (text: string) => seal(text, { kid: 'beta-enc-1', jwk: beta.encryption.publicJwk });

  test('is read by the register that it is sealed to', async () => {
    const subject = {
      name: 'Zoë O’Neill',
      dateOfBirth: '1990-02-28',
      identifiers: [{ scheme: 'NHS_NUMBER', value: '9434765919' }],
    };
    const jwe = await sealSubject(subject, beta.encryption.publicJwk);
    expect(await openSubject(jwe, keys())).toEqual({ ...subject, address: null });
  });

  test('needs no identifiers', async () => {
    const jwe = await sealSubject({ name: 'A' }, beta.encryption.publicJwk);
    expect(await openSubject(jwe, keys())).toMatchObject({ name: 'A', identifiers: [] });
  });

  test('to another register is KEY_UNKNOWN', async () => {
    const jwe = await sealSubject({ name: 'A' }, acme.encryption.publicJwk);
    expect(await refused(openSubject(jwe, keys()))).toEqual({
      code: 'KEY_UNKNOWN',
      message: 'It is sealed to a key that this party does not hold: read the directory again.',
    });
  });

  test('with one character changed is refused', async () => {
    const jwe = await sealSubject({ name: 'A' }, beta.encryption.publicJwk);
    expect(await refused(openSubject(tampered(jwe), keys()))).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'The sealed content was altered, or was not sealed to the key that it names.',
    });
  });

  test.each([
    ['"text"', '`sealedSubject` must hold a SubjectInput as JSON.'],
    ['{"name":7}', '`name` in `sealedSubject` must be a text.'],
    ['{"dateOfBirth":"1990-02-30"}', '`dateOfBirth` in `sealedSubject` must be a date, as YYYY-MM-DD.'],
    ['{"identifiers":{}}', '`identifiers` in `sealedSubject` must be a list of { scheme, value }.'],
    [
      '{"identifiers":[{"scheme":"X"}]}',
      '`identifiers` in `sealedSubject` must be a list of { scheme, value }.',
    ],
  ])('that holds %s is refused', async (text, message) => {
    expect(await refused(openSubject(await sealText(text), keys()))).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });
});
