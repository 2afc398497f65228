/** Bad envelopes are refused one by one, and change nothing. */
import { randomUUID } from 'node:crypto';
import { encryptionKeyOf } from '../../shared/directory/keys.ts';
import { sealEnvelope, signStatement } from '../../shared/envelopes/envelope.ts';
import { signRegisterToken } from '../../shared/callers/tokens.ts';
import { generateSigningKey } from '../../shared/keys.ts';
import { data, refusal, refusals } from '../support/answers.ts';
import { federation, openForBadInput, unchanged } from '../support/bad-input.ts';

openForBadInput();

describe('envelopes', () => {
  const CONSULTATION = {
    step: 'ASKED',
    regime: 'FOIA',
    what: 'Numbers of referrals',
    receivedOn: '2026-03-02',
    dueOn: '2026-03-30',
    agreement: null,
    holderId: 'acme',
    deciderId: 'acme',
    deciderRule: 'the party that received it decides',
  };
  const DELIVER = `mutation ($party: ID!, $input: DeliverNoticesInput!) { deliverNotices(party: $party, input: $input) { results { id repeated receipt } } }`;

  async function envelope(
    changes: { aud?: string; sealedFor?: string; signWith?: 'own' | 'other'; issuedAt?: Date } = {},
  ) {
    const now = changes.issuedAt ?? new Date();
    const acme = federation.register('acme').hosted();
    const id = randomUUID();
    const signingKey =
      changes.signWith === 'other'
        ? (await generateSigningKey(acme.signingKey.kid!)).privateJwk
        : acme.signingKey;
    const recipient = changes.sealedFor ?? 'beta';
    const statement = await signStatement(
      {
        iss: 'acme',
        cause: randomUUID(),
        kind: 'FOI_CONSULTATION',
        revision: 1,
        iat: Math.floor(now.getTime() / 1000),
        body: CONSULTATION,
      },
      acme.signingKey,
    );
    const jwe = await sealEnvelope({
      id,
      sender: 'acme',
      recipient: changes.aud ?? recipient,
      type: 'NOTICE',
      content: { noticeId: randomUUID(), statement, agreement: null, content: {} },
      signingKey,
      recipientKey: encryptionKeyOf(acme.directory.party(recipient)!, new Date()),
      now,
    });
    return { id, jwe };
  }

  const deliver = async (party: string, envelopes: object[]) => {
    const { signingKey } = federation.register('acme').hosted();
    const token = await signRegisterToken('acme', signingKey, new Date());
    return federation.gateway.query(token, DELIVER, { party, input: { envelopes } });
  };

  test.each([
    ['a bad signature', { signWith: 'other' as const }, 'SIGNATURE_INVALID'],
    ['one addressed to another party', { aud: 'gamma' }, 'SIGNATURE_INVALID'],
    ['one sealed for another party', { sealedFor: 'gamma' }, 'KEY_UNKNOWN'],
    ['one replayed after its time', { issuedAt: new Date(Date.now() - 48 * 3_600_000) }, 'SIGNATURE_INVALID'],
  ])('%s is refused and kept nowhere', async (_, changes, code) => {
    const sealed = await envelope(changes);
    const answer = await unchanged(() => deliver('beta', [sealed]));
    expect(answer.data).toEqual({ deliverNotices: { results: [null] } });
    expect(refusal(answer)).toMatchObject({ code, party: 'beta', path: 'deliverNotices.results.0' });
  });

  test('one byte changed on the way is refused, and the others of the same delivery are taken', async () => {
    const [good, bad] = [await envelope(), await envelope()];
    bad.jwe = `${bad.jwe.slice(0, -8)}${bad.jwe.at(-8) === 'A' ? 'B' : 'A'}${bad.jwe.slice(-7)}`;
    const answer = await deliver('beta', [bad, good]);
    expect(answer.data).toMatchObject({
      deliverNotices: { results: [null, { id: good.id, repeated: false }] },
    });
    expect(refusals(answer)).toMatchObject([{ code: 'SIGNATURE_INVALID', path: 'deliverNotices.results.0' }]);
  });

  test('one replayed in time changes nothing, and says that it is a repeat', async () => {
    const sealed = await envelope();
    data(await deliver('beta', [sealed]));
    const answer = await unchanged(() => deliver('beta', [sealed]));
    expect(data(answer)).toMatchObject({ deliverNotices: { results: [{ id: sealed.id, repeated: true }] } });
  });

  test('people may not deliver, nor anybody more than 50 at once', async () => {
    const sealed = await envelope();
    const person = await federation.token('acme', 'DPO');
    const byPerson = await unchanged(() =>
      federation.gateway.query(person, DELIVER, { party: 'beta', input: { envelopes: [sealed] } }),
    );
    expect(refusal(byPerson)).toMatchObject({ code: 'FORBIDDEN', party: 'beta' });
    const many = await unchanged(() =>
      deliver(
        'beta',
        Array.from({ length: 51 }, () => sealed),
      ),
    );
    expect(refusal(many).code).toBe('BAD_USER_INPUT');
  });
});
