/** Amendments, refusals to sign, and programmes that hang on an umbrella. */
import { agreeOn, ALL, copyAt, exchange, openReviewing } from '../support/agreement-reviews.ts';
import { exampleTerms } from '../support/example-terms.ts';
import { personOf } from '../support/exchange.ts';
import { amend, proposalOf, refusedWrite, reviewOf, sign, write } from '../support/sharing.ts';

openReviewing();

describe('an amendment', () => {
  test('without a review that asked for it is refused, with the source of the rule', async () => {
    const amendment = { rule: 'ONLY_AT_FORMAL_REVIEW', source: 'L12' } as const;
    await agreeOn('A-1', { amendment });
    const input = { reference: 'A-1', title: 'Another' };
    const message =
      'A-1 is amended only after a formal review that asks for it (L12), and none of version 1 has.';
    expect(await refusedWrite(exchange, 'amendAgreement', 'acme', input)).toMatchObject({
      code: 'CONFLICT',
      message,
    });
    await write(exchange, 'reviewAgreement', 'beta', reviewOf('A-1', { outcome: 'AMEND' }));
    await exchange.settle();
    expect(await write(exchange, 'amendAgreement', 'acme', input)).toMatchObject({ version: 2 });
    await exchange.settle();
    expect(await copyAt('gamma', 'A-1')).toMatchObject({ version: 2, title: 'Another' });
  });

  test('keeps what is left out, and is refused where it changes nothing', async () => {
    await agreeOn('A-2');
    const same = { reference: 'A-2', title: 'Agreement A-2', signatories: ['gamma', 'beta', 'acme'] };
    await write(exchange, 'reviewAgreement', 'acme', reviewOf('A-2', { outcome: 'AMEND' }));
    expect(await refusedWrite(exchange, 'amendAgreement', 'acme', same)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'This changes nothing in version 1 of A-2.',
    });
    const terms = exampleTerms({ gaps: ['The day of review'] });
    await write(exchange, 'amendAgreement', 'acme', { reference: 'A-2', terms });
    await exchange.settle();
    expect(await copyAt('beta', 'A-2')).toMatchObject({
      version: 2,
      title: 'Agreement A-2',
      signatories: ALL.map((id) => ({ id })),
    });
  });

  test('that leaves a signatory out is told to it, and leaves the version before in force with it', async () => {
    await agreeOn('A-3');
    await amend(exchange, 'acme', 'A-3', { signatories: ['acme', 'beta', 'delta'] });
    await exchange.settle();
    for (const party of ['beta', 'gamma', 'delta'])
      expect(await copyAt(party, 'A-3')).toMatchObject({ version: 2 });
    expect((await copyAt('gamma', 'A-3'))?.inForceWith).toEqual([{ id: 'acme' }, { id: 'beta' }]);
    expect((await copyAt('gamma', 'A-3'))?.reviewDueOn).toBe('2026-09-02');
    const signature = { reference: 'A-3', version: 2, name: 'A person', office: 'SIRO' };
    expect(
      await refusedWrite(exchange, 'signAgreement', 'gamma', signature, { office: 'SIRO' }),
    ).toMatchObject({ code: 'FORBIDDEN', message: 'gamma is not a signatory of A-3.' });
    expect(await refusedWrite(exchange, 'amendAgreement', 'gamma', { reference: 'A-3' })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a refusal to sign', () => {
  const no = (reference: string, more: object = {}) => ({
    reference,
    version: 1,
    reason: 'Too wide',
    ...more,
  });

  test('is told to all, and taken back by signing', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-1', ALL));
    await exchange.settle();
    await write(exchange, 'declineAgreement', 'beta', no('N-1'));
    await exchange.settle();
    for (const party of ALL) {
      expect((await copyAt(party, 'N-1'))?.declinedBy).toEqual([
        { party: { id: 'beta' }, version: 1, reason: 'Too wide' },
      ]);
    }
    await sign(exchange, 'beta', 'N-1');
    await exchange.settle();
    expect((await copyAt('gamma', 'N-1'))?.declinedBy).toEqual([]);
  });

  test('before two have signed lets the text be replaced without a review', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-2', ['acme', 'beta']));
    await exchange.settle();
    await write(exchange, 'declineAgreement', 'beta', no('N-2'));
    await exchange.settle();
    await write(exchange, 'amendAgreement', 'acme', { reference: 'N-2', title: 'Narrower' });
    await exchange.settle();
    expect(await copyAt('beta', 'N-2')).toMatchObject({ version: 2, title: 'Narrower', declinedBy: [] });
    expect(await refusedWrite(exchange, 'declineAgreement', 'beta', no('N-2'))).toMatchObject({
      code: 'CONFLICT',
      message: 'Version 2 of N-2 has been proposed: decline that one.',
    });
  });

  test('twice, after signing, without a reason or of what is not held is refused', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('N-3', ['acme', 'beta']));
    await exchange.settle();
    await sign(exchange, 'acme', 'N-3');
    await write(exchange, 'declineAgreement', 'beta', no('N-3'));
    const refusals = [
      await refusedWrite(exchange, 'declineAgreement', 'beta', no('N-3')),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-3')),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-3', { reason: ' ' })),
      await refusedWrite(exchange, 'declineAgreement', 'acme', no('N-0')),
    ];
    expect(refusals.map(({ code, message }) => [code, message])).toEqual([
      ['CONFLICT', 'beta has declined version 1 of N-3 already.'],
      ['CONFLICT', 'acme has signed version 1 of N-3: it can withdraw.'],
      ['BAD_USER_INPUT', '`reason` is told to the other signatories.'],
      ['NOT_FOUND', 'This register holds no version 1 of an agreement N-0.'],
    ]);
  });
});

describe('a programme', () => {
  const beneath = (umbrella: string, reference: string, signatories: string[]) =>
    proposalOf(reference, signatories, { terms: exampleTerms({ umbrella }) });

  test('hangs beneath an umbrella in force, and each shows the other to those that may see both', async () => {
    await agreeOn('U-1');
    await write(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-1-housing', ['acme', 'beta']));
    await write(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-1-health', ALL));
    await exchange.settle();
    expect(await copyAt('beta', 'U-1-housing')).toMatchObject({ umbrella: 'U-1', programmes: [] });
    expect(await copyAt('acme', 'U-1')).toMatchObject({
      umbrella: null,
      programmes: ['U-1-health', 'U-1-housing'],
    });
    const seenByGamma = await copyAt('acme', 'U-1', personOf('gamma', { door: 'FEDERATION' }));
    expect(seenByGamma?.programmes).toEqual(['U-1-health']);
  });

  test('is refused beneath what is not held, not in force, or not signed by all', async () => {
    await write(exchange, 'proposeAgreement', 'acme', proposalOf('U-2', ['acme', 'beta']));
    const messages = [
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-0', 'U-x', ['acme', 'beta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-2', 'U-x', ['acme', 'beta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-1', 'U-x', [...ALL, 'delta'])),
      await refusedWrite(exchange, 'proposeAgreement', 'acme', beneath('U-x', 'U-x', ['acme', 'beta'])),
    ].map(({ message }) => message);
    expect(messages).toEqual([
      'This register does not hold the umbrella of U-x: propose and sign that first.',
      'U-2 is in force between acme and no other signatory of U-x.',
      'delta must be a signatory of U-1 to sign U-x beneath it.',
      '`terms.umbrella` is another agreement, not this one.',
    ]);
  });
});

test('a programme falls with its umbrella, and nothing is shared under it any more', async () => {
  const pair = ['acme', 'beta'];
  await agreeOn('U-3', { endsOn: '2026-04-01' }, pair);
  await agreeOn('U-3-housing', { umbrella: 'U-3' }, pair);
  expect((await copyAt('acme', 'U-3-housing'))?.inForceWith).toEqual([{ id: 'beta' }]);
  exchange.clock.pass(31 * 24 * 3600);
  expect((await copyAt('acme', 'U-3-housing'))?.inForceWith).toEqual([]);
  const input = {
    recipient: 'beta',
    agreement: 'U-3-housing',
    subject: { name: 'A Person', identifiers: [{ scheme: 'NHS_NUMBER', value: '9990000018' }] },
    categories: ['NAME'],
    purpose: 'SAFEGUARDING',
    rationale: 'needed to protect',
  };
  expect(await refusedWrite(exchange, 'decideDisclosure', 'acme', input)).toMatchObject({
    code: 'AGREEMENT_NOT_IN_FORCE',
    message: 'U-3-housing falls with its umbrella: U-3 is not in force between acme and beta.',
  });
});
