/** An evidence pack shows every change: of one byte, of a part, and of a signature. */
import { createHash } from 'node:crypto';
import { signDirectory } from '../../shared/directory/reader.ts';
import type { DirectoryKey } from '../../shared/directory/document.ts';
import type { Part } from '../../shared/evidence/pack.ts';
import { verifyPack } from '../../shared/verifier/verify.mjs';
import { exampleDocument, later, withKeys } from '../shared/example-parties.ts';
import { failedParts, openPacks, pack, small, verify, wrongIn } from '../support/evidence-packs.ts';
import { AT, changed, syntheticPack } from '../support/evidence.ts';
import { extentsOf } from '../support/evidence-extents.ts';

openPacks();

describe('a pack as it was made', () => {
  test('is good, and says who signed what when with which key', () => {
    const { failures, proofs } = verify(pack);
    expect(failures).toEqual([]);
    expect(Object.fromEntries(proofs.map(({ part, words }) => [part, words]))).toMatchObject({
      subject: `RIGHTS_REQUEST case-1 of acme, made ${AT} by person-7`,
      directory: 'version 1 of 2026-03-01T00:00:00Z, signed with the admission key given (admission)',
      'statement/acme/ERASURE/1/x': expect.stringContaining('acme stated ERASURE, revision 1'),
      'receipt/copy-0': `partner-0 received the notice from acme at ${AT}, signed with key partner-0-sig-1`,
      'answer/copy-0': `partner-0 answered DONE at ${AT}, signed with key partner-0-sig-1`,
      'signed/1': expect.stringContaining('partner-0 (SIRO) signed this text on 2026-03-01'),
      chain: expect.stringContaining('3 lines about this case, from line 7 to line 9'),
      signature: `acme signed all of it at ${AT} with key acme-sig-1`,
    });
  });

  test('says what nothing proves, above all whose the keys are if no admission key is given', () => {
    const unrooted = verifyPack(pack);
    expect(unrooted.failures).toEqual([]);
    expect(unrooted.claims[0]).toContain('without --admission-key nothing proves');
    expect(verify(pack).claims.join()).not.toContain('--admission-key');
    expect(unrooted.claims.join()).toContain('deadlines and their sources are claims of the register');
  });
});

describe('a changed byte', () => {
  test('is noticed wherever it is in a small pack, and its part is named; within a part also the byte', () => {
    const extents = extentsOf(pack);
    for (const { name, at, end } of extents) {
      for (let place = at; place < end; place++) {
        const bytes = Buffer.from(pack);
        bytes[place] = (pack[place]! + 1 + (place % 255)) % 256;
        const { failures } = verifyPack(bytes, { stopAtChange: place % 40 > 0 });
        if (failures.length !== 1 || failures[0]!.part !== name)
          throw new Error(`byte ${place} of ${name}: ${JSON.stringify(failures)}`);
        if (name !== 'signature') expect(failures[0]!.reason).toContain(`byte ${place} is `);
      }
    }
    expect(extents.at(-1)!.end).toBe(pack.length);
  });

  test('is noticed and named in all of 10,000 places of a large pack', async () => {
    const large = await syntheticPack(25, 'large');
    const bytes = await large.write();
    expect(failedParts(bytes, large)).toEqual([]);
    const extents = extentsOf(bytes);
    for (let sample = 0; sample < 10_000; sample++) {
      const random = createHash('sha256').update(String(sample)).digest();
      const place = random.readUInt32BE(0) % bytes.length;
      const was = bytes[place]!;
      bytes[place] = was ^ (1 + (random[4]! % 255));
      const [failure, ...more] = verifyPack(bytes, { stopAtChange: true }).failures;
      const { name } = extents.find(({ at, end }) => place >= at && place < end)!;
      if (failure?.part !== name || more.length > 0)
        throw new Error(`byte ${place} of ${name}: ${JSON.stringify([failure, ...more])}`);
      bytes[place] = was;
    }
    expect(bytes.length).toBeGreaterThan(50_000);
  });

  test('is told from the one that was signed', () => {
    const at = pack.indexOf('UPHELD');
    const bytes = Buffer.from(pack);
    bytes.write('X', at);
    expect(verify(bytes).failures).toEqual([
      expect.objectContaining({
        part: 'row',
        reason: `byte ${at} is “X” (0x58) and was signed as “U” (0x55)`,
      }),
    ]);
  });

  test('two in one part, and one in each of two, are named too', () => {
    const bytes = Buffer.from(pack);
    bytes.write('XX', pack.indexOf('UPHELD'));
    expect(verify(bytes).failures[0]).toMatchObject({
      part: 'row',
      reason: expect.stringContaining('more than one'),
    });
    bytes.write('X', pack.indexOf('RIGHTS_REPLY'));
    expect(failedParts(bytes)).toEqual(['row', 'obligations']);
  });
});

describe('a pack that was', () => {
  test('cut off at any line or in the middle of one is not good', () => {
    for (let end = 0; end < pack.length; end += 97)
      expect(failedParts(pack.subarray(0, end))).not.toEqual([]);
    for (const { end } of extentsOf(pack).slice(0, -1))
      expect(failedParts(pack.subarray(0, end))).toEqual(['signature']);
  });

  test('made shorter or longer inside names the part', () => {
    const at = pack.indexOf('UPHELD');
    const without = Buffer.concat([pack.subarray(0, at), pack.subarray(at + 2)]);
    const withMore = Buffer.concat([pack.subarray(0, at), Buffer.from('NOT '), pack.subarray(at)]);
    expect(verify(without).failures).toMatchObject([{ part: 'row', reason: '2 bytes are missing here' }]);
    expect(verify(withMore).failures).toMatchObject([{ part: 'row', reason: '4 bytes were inserted here' }]);
  });

  test('given one part less, or a line more, names where', () => {
    const answer = extentsOf(pack).find(({ name }) => name === 'answer/copy-0')!;
    const without = Buffer.concat([pack.subarray(0, answer.at), pack.subarray(answer.end)]);
    expect(failedParts(without)).toEqual(['answer/copy-0']);
    const twice = Buffer.concat([pack.subarray(0, answer.end), pack.subarray(answer.at)]);
    expect(failedParts(twice)).not.toEqual([]);
  });

  test('put in another order names the parts that stand elsewhere', () => {
    const extents = extentsOf(pack);
    const [one, two] = ['audit/7', 'audit/8'].map((name) => extents.find((part) => part.name === name)!);
    const [first, second] = [pack.subarray(one!.at, one!.end), pack.subarray(two!.at, two!.end)];
    const bytes = Buffer.concat([pack.subarray(0, one!.at), second, first, pack.subarray(two!.end)]);
    expect(failedParts(bytes)).toEqual(expect.arrayContaining(['audit/7']));
  });

  test('put together of two packs is not good, whatever was taken from which', async () => {
    const other = await small.write(changed(small.parts, 'row', (row) => ({ ...row, state: 'DENIED' })));
    expect(other.length).toBe(pack.length);
    for (const { name, at, end } of extentsOf(pack)) {
      const mixed = Buffer.concat([pack.subarray(0, at), other.subarray(at, end), pack.subarray(end)]);
      const isSame = mixed.equals(pack);
      expect([name, failedParts(mixed).length > 0]).toEqual([name, !isSame]);
    }
  });

  test.each(['', '\n', '\n\n', '""\n', '{}\n', '\n"e30..AA"\n'])('nothing but %j is not good', (text) => {
    expect(failedParts(Buffer.from(text))).toEqual(['signature']);
  });
});

describe('the register’s own signature', () => {
  test('by another key than the directory gives it is not good', async () => {
    const { privateJwk } = small.partners[0]!.signing;
    expect(failedParts(await small.write(small.parts, privateJwk))).toEqual(['signature']);
    const sameKid = { ...privateJwk, kid: 'acme-sig-1' };
    expect(failedParts(await small.write(small.parts, sameKid))).toEqual(['signature']);
  });

  test('by a key that was revoked or compromised when the pack was made is not good', async () => {
    expect(await wrongIn(await withKey({ revokedAt: later(-60).toISOString() }))).toMatchObject({
      signature: expect.stringContaining('was revoked'),
    });
    expect(await wrongIn(await withKey({ compromisedSince: AT }))).toMatchObject({
      signature: expect.stringContaining('compromised since'),
      'statement/acme/ERASURE/1/x': expect.stringContaining('compromised since'),
    });
    expect(await wrongIn(await withKey({ revokedAt: later(60).toISOString() }))).toEqual({});
  });

  test('whose header names another algorithm, or none, is not good', () => {
    const lines = pack.toString('latin1').trimEnd().split('\n');
    const [header, , signature] = lines.at(-1)!.slice(1, -1).split('.');
    const facts = JSON.parse(Buffer.from(header!, 'base64url').toString()) as object;
    for (const alg of ['none', 'HS256', 'ES256', undefined]) {
      const forged = Buffer.from(JSON.stringify({ ...facts, alg })).toString('base64url');
      const bytes = Buffer.from(
        [...lines.slice(0, -1), `"${forged}..${signature}"`, ''].join('\n'),
        'latin1',
      );
      expect(verify(bytes).failures).toMatchObject([
        { part: 'signature', reason: expect.stringContaining('must be EdDSA') },
      ]);
    }
  });
});

describe('a statement whose key was revoked before it came here', () => {
  const STATEMENT = 'statement/acme/ERASURE/1/x';
  const receipt = () =>
    (JSON.parse(small.parts.find(({ name }) => name === 'receipt/copy-0')!.text) as { jws: string }).jws;

  /** `partner-0` had received it in time, and passed it on to acme. */
  async function passedOn(receipts: string[], sender = 'partner-0'): Promise<Record<string, string>> {
    const revoked = await withKey({ revokedAt: later(60).toISOString() });
    const reachedAt = later(120).toISOString();
    const stated = changed(revoked, STATEMENT, (value) => ({ ...value, reachedAt, receipts }));
    const came = { direction: 'RECEIVED', sender, recipient: 'acme' };
    const parts = changed(stated, 'notice/copy-0', (value) => ({ ...value, ...came }));
    return wrongIn(parts.filter(({ kind }) => kind !== 'receipt' && kind !== 'answer'));
  }

  test('is good if the receipts of those who passed it on prove that it was signed before', async () => {
    expect(await passedOn([receipt()])).toEqual({});
  });

  test('is not good without them, or with those of another path', async () => {
    expect(await passedOn([])).toEqual({ [STATEMENT]: expect.stringContaining('was revoked') });
    expect(await passedOn([receipt()], 'somebody')).toEqual({
      [STATEMENT]: expect.stringContaining('end at'),
    });
    expect(await passedOn([receipt(), receipt()])).toEqual({
      [STATEMENT]: expect.stringContaining('not one for'),
    });
  });
});

/** The parts with a directory in which acme's signing key is another. */
async function withKey(change: Partial<DirectoryKey>): Promise<Part[]> {
  const { self, partners, admission } = small;
  const keys = self.party.register!.keys.map((key) => (key.use === 'sig' ? { ...key, ...change } : key));
  const document = exampleDocument([withKeys(self.party, keys), ...partners.map(({ party }) => party)]);
  const jws = await signDirectory(document, admission.privateJwk);
  return changed(small.parts, 'directory', () => ({ jws }));
}
