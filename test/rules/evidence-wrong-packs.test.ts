/** An evidence pack shows what its own register wrongly put together. */
import { createHash } from 'node:crypto';
import { signJson } from '../../shared/envelopes/jws.ts';
import { jsonPart } from '../../shared/evidence/pack.ts';
import { verifyPack } from '../../shared/verifier/verify.mjs';
import { later } from '../shared/example-parties.ts';
import { failedParts, openPacks, small, verify, wrongIn } from '../support/evidence-packs.ts';
import { changed, syntheticPack } from '../support/evidence.ts';

openPacks();

describe('a pack that its own register put together wrongly', () => {
  const jwsOf = (name: string) =>
    (JSON.parse(small.parts.find((part) => part.name === name)!.text) as { jws: string }).jws;
  const withJws = (name: string, jws: string) => changed(small.parts, name, (value) => ({ ...value, jws }));

  test('with a receipt or an answer of another notice names it', async () => {
    const other = await syntheticPack(2);
    const from = (name: string) => other.parts.find((part) => part.name === name)!.text;
    const swapped = other.parts.map((part) =>
      part.name === 'receipt/copy-0'
        ? { ...part, text: from('receipt/copy-1').replace('notice/copy-1', 'notice/copy-0') }
        : part,
    );
    expect(verify(await other.write(swapped), other).failures).toMatchObject([
      { part: 'receipt/copy-0', reason: 'it says iss partner-1, where the register says partner-0' },
    ]);
    const notice = changed(small.parts, 'notice/copy-0', (value) => ({ ...value, noticeId: 'notice-9' }));
    expect(Object.keys(await wrongIn(notice))).toEqual(['receipt/copy-0', 'answer/copy-0']);
  });

  test('with an answer or a delivery that nobody signed so names the proof that says otherwise', async () => {
    const answered = changed(small.parts, 'notice/copy-0', (value) => ({ ...value, answer: 'REFUSED' }));
    expect(await wrongIn(answered)).toEqual({
      'answer/copy-0': 'it says answer DONE, where the register says REFUSED',
    });
    const earlier = later(-600).toISOString();
    const delivered = changed(small.parts, 'notice/copy-0', (value) => ({ ...value, deliveredAt: earlier }));
    expect(await wrongIn(delivered)).toMatchObject({
      'receipt/copy-0': expect.stringContaining('receivedAt'),
    });
  });

  test('of another case, or with another case’s statement, names it', async () => {
    const subject = changed(small.parts, 'subject', (value) => ({
      ...value,
      id: 'case-2',
      cause: 'case-2',
      rows: [],
    }));
    expect(Object.keys(await wrongIn(subject))).toEqual(
      expect.arrayContaining(['row', 'statement/acme/ERASURE/1/x', 'notice/copy-0', 'audit/7']),
    );
  });

  test('with another text of an agreement than was signed names the signatures', async () => {
    const texts = changed(small.parts, 'agreement/A/1/1', (value) => ({ ...value, title: 'Another' }));
    expect(await wrongIn(texts)).toEqual({
      'signed/0': 'it is over another text than this version',
      'signed/1': 'it is over another text than this version',
    });
  });

  test('with an audit line changed, left out of the chain or in another place names it', async () => {
    const edited = changed(small.parts, 'audit/8', (value) => ({ ...value, why: 'something else' }));
    expect(Object.keys(await wrongIn(edited))).toEqual(['audit/8']);
    type Links = { sequence: string; previousHash: string }[];
    const links = (change: (links: Links) => Links) =>
      changed(small.parts, 'chain', (value) => ({ ...value, links: change(value.links as Links) }));
    expect(Object.keys(await wrongIn(links(([one, , three]) => [one!, three!])))).toEqual(['chain']);
    expect(Object.keys(await wrongIn(links((all) => all.toReversed())))).toEqual(['chain']);
    const relinked = links(([one, two, three]) => [one!, { ...two!, previousHash: '0'.repeat(64) }, three!]);
    expect(await wrongIn(relinked)).toMatchObject({ chain: expect.stringContaining('line 8') });
  });

  test('with a replaced directory is found out by the admission key, and by nothing else', async () => {
    const thief = await syntheticPack(1);
    const jws = (JSON.parse(thief.parts.at(-1)!.text) as { jws: string }).jws;
    const forged = await thief.write(changed(thief.parts, 'directory', () => ({ jws })));
    expect(verifyPack(forged).failures).toEqual([]);
    expect(failedParts(forged)).toContain('directory');
  });

  test.each(['none', 'HS256'])('with a receipt of `alg` %s names it', async (alg) => {
    const [, payload, signature] = jwsOf('receipt/copy-0').split('.');
    const header = { alg, kid: 'partner-0-sig-1', typ: 'receipt+jws' };
    const encoded = Buffer.from(JSON.stringify(header)).toString('base64url');
    for (const end of [signature!, '']) {
      expect(await wrongIn(withJws('receipt/copy-0', `${encoded}.${payload}.${end}`))).toEqual({
        'receipt/copy-0': `its \`alg\` is ${alg}, and must be EdDSA`,
      });
    }
  });

  test('with any of the other texts that stand for the same signature names it', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const jws = jwsOf('receipt/copy-0');
    const same = [...alphabet].filter(
      (last) => `${jws.slice(0, -1)}${last}` !== jws && sameBytes(`${jws.slice(0, -1)}${last}`, jws),
    );
    expect(same).toHaveLength(15);
    for (const last of [...same, `${jws.at(-1)}=`, `${jws.at(-1)}\n`]) {
      expect(await wrongIn(withJws('receipt/copy-0', `${jws.slice(0, -1)}${last}`))).toEqual({
        'receipt/copy-0': 'its base64url is not in canonical form',
      });
    }
  });

  test('with a key twice in an object names the part, whether it stands in the pack or under a signature', async () => {
    const twice = small.parts.map((part) =>
      part.name === 'row' ? { ...part, text: part.text.replace('{', '{"state":"DENIED",') } : part,
    );
    expect(await wrongIn(twice)).toEqual({ row: 'an object has the key "state" twice' });
    const escaped = small.parts.map((part) =>
      part.name === 'row'
        ? { ...part, text: part.text.replace('{', '{"st\\u0061te":[{"x":1},{"x":2}],') }
        : part,
    );
    expect(await wrongIn(escaped)).toEqual({ row: 'an object has the key "state" twice' });
  });

  test('with a part of an unknown kind, or without one that every pack has, names it', async () => {
    const unknown = [...small.parts, jsonPart('photo' as never, 'photo/1', {})];
    expect(await wrongIn(unknown)).toMatchObject({ 'photo/1': expect.stringContaining('not known') });
    for (const kind of ['subject', 'row', 'obligations', 'chain', 'directory']) {
      const { failures } = verify(await small.write(small.parts.filter((part) => part.kind !== kind)));
      expect(failures.map(({ reason }) => reason)).toContain(`it lists no ${kind}`);
    }
  });

  test('that passes what one type of signature says for another names it', async () => {
    const payload = { iss: 'partner-0', aud: 'acme', noticeId: 'notice-0' };
    const jws = await signJson(payload, 'statement+jws', small.partners[0]!.signing.privateJwk);
    expect(await wrongIn(withJws('receipt/copy-0', jws))).toEqual({
      'receipt/copy-0': 'its `typ` is statement+jws, and must be receipt+jws',
    });
  });
});

function sameBytes(one: string, other: string): boolean {
  const [a, b] = [one, other].map((jws) => Buffer.from(jws.split('.')[2]!, 'base64url'));
  return a!.equals(b!);
}

test('a notice that nobody received, and an answer that stays where it is, are said and not proven', async () => {
  const digest = createHash('sha256').update('the answer').digest('base64url');
  const withheld = jsonPart('withheld', 'withheld/copy-0', { notice: 'notice/copy-0', sha256: digest });
  const parts = small.parts.filter(({ kind }) => kind !== 'receipt' && kind !== 'answer');
  const { failures, claims } = verify(await small.write([...parts, withheld]));
  expect(failures).toEqual([]);
  expect(claims).toContain('notice/copy-0: nothing proves that partner-0 received it');
  expect(claims.join()).toContain(`stays at acme; its SHA-256 is ${digest}`);
});
