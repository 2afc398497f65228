/** What is upheld goes on to those who hold the data: erasures, and what the other rights carry. */
import { data, refusal } from '../support/answers.ts';
import {
  answer,
  complete,
  does,
  exchange,
  mutate,
  openRightsRequests,
  people,
  person,
  record,
  type RequestNode,
  requestOf,
} from '../support/rights-requests.ts';

openRightsRequests();

function share(
  party: string,
  recipient: string,
  subject: object,
  agreement: string | null = null,
): Promise<object> {
  const purpose = agreement === null ? 'emergency' : 'CARE';
  const facts = {
    categories: ['NAME'],
    purpose,
    rationale: 'needed',
    decidedAt: exchange.clock.now.toISOString(),
  };
  return does<object>(party, 'decideDisclosure', { recipient, agreement, subject, ...facts });
}

const legs = (row: RequestNode | undefined) =>
  row!.notices.nodes
    .map(({ sender, recipient, state }) => `${sender.id} -> ${recipient.id}: ${state}`)
    .toSorted();

describe('Art. 19: an erasure that is upheld', () => {
  test('reaches everyone to whom the person’s data went, and each decides for itself', async () => {
    const subject = person();
    await share('acme', 'beta', subject, 'DSA');
    await share('acme', 'gamma', subject);
    await share('beta', 'police', subject);
    await share('acme', 'church', subject);
    await share('acme', 'police', person());
    const { id } = await record('acme', 'ERASURE', subject);
    const preview = `query ($party: ID!, $id: ID!) { previewRecipients(party: $party, id: $id) { party { id } why } }`;
    const { previewRecipients } = data<{ previewRecipients: { party: { id: string }; why: string }[] }>(
      await exchange.ask('acme', preview, { id }),
    );
    expect(previewRecipients.map(({ party }) => party.id)).toEqual(['beta', 'church', 'gamma']);
    expect(previewRecipients[0]!.why).toBe('data disclosed on 2026-03-02 under DSA: UK GDPR Art. 19');

    const done = await complete('acme', id, { ground: 'A17NonNecessity' });
    expect(done.recipients).toEqual(previewRecipients);
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual([
      'acme -> beta: DELIVERED',
      'acme -> church: QUEUED',
      'acme -> gamma: DELIVERED',
    ]);

    const [atBeta] = await requestOf('beta', id, 'identity { name identifiers { value } }');
    expect(atBeta).toMatchObject({
      right: 'ERASURE',
      state: 'OPEN',
      cameFrom: { id: 'acme' },
      dueOn: '2026-03-23',
      identity: { name: null, identifiers: [{ value: subject.identifiers[0]!.value }] },
      recipients: [{ party: { id: 'police' } }],
      obligations: {
        nodes: [{ kind: 'NOTICE_ANSWER', state: 'OPEN', strength: 'AIM', source: "the party's own policy" }],
      },
    });
    expect(
      refusal(await mutate('beta', 'completeRightsRequest', { id: atBeta!.id, outcome: 'UPHELD' })),
    ).toMatchObject({ code: 'CONFLICT' });

    await answer('beta', id, { answer: 'DONE' });
    await answer('gamma', id, { answer: 'REFUSED', ground: 'A17LegalClaims' });
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual([
      'acme -> beta: DONE',
      'acme -> church: QUEUED',
      'acme -> gamma: REFUSED',
    ]);
    expect((await requestOf('beta', id))[0]).toMatchObject({
      state: 'ANSWERED',
      obligations: { nodes: [{ state: 'MET' }] },
    });
    expect((await requestOf('police', id))[0]).toMatchObject({ state: 'OPEN', cameFrom: { id: 'beta' } });
    expect((await requestOf('police', id))[0]!.notices.nodes).toMatchObject([
      { originator: { id: 'acme' }, sender: { id: 'beta' } },
    ]);

    await answer('police', id, { answer: 'WITHHELD', ground: 'CrimePreventionImpaired' });
    await exchange.settle();
    expect(legs((await requestOf('beta', id))[0])).toEqual([
      'acme -> beta: DONE',
      'beta -> police: WITHHELD',
    ]);
  });

  test('is decided once by a party that hears of it twice, and ends where it began', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    await share('acme', 'gamma', subject);
    await share('beta', 'gamma', subject);
    await share('gamma', 'acme', subject);
    const { id } = await record('acme', 'ERASURE', subject);
    await complete('acme', id);
    await exchange.settle();
    await answer('beta', id, { answer: 'DONE' });
    await exchange.settle();
    const [atGamma, ...more] = await requestOf('gamma', id, 'identity { identifiers { scheme } }');
    expect(more).toEqual([]);
    expect(legs(atGamma)).toEqual(['acme -> gamma: DELIVERED', 'beta -> gamma: DELIVERED']);
    await answer('gamma', id, { answer: 'DONE' });
    await exchange.settle();
    expect(legs((await requestOf('acme', id))[0])).toEqual(['acme -> beta: DONE', 'acme -> gamma: DONE']);
    expect(legs((await requestOf('beta', id))[0])).toEqual(['acme -> beta: DONE', 'beta -> gamma: DONE']);
  });

  test('joins what a second sender knows of the person to the open case', async () => {
    const subject = person();
    const alias = { scheme: 'PNC_ID', value: `p${people}` };
    await share('acme', 'beta', subject);
    await share('acme', 'gamma', subject);
    await share('beta', 'gamma', { ...subject, identifiers: [...subject.identifiers, alias] });
    await share('gamma', 'police', { identifiers: [alias] });
    const { id } = await record('acme', 'ERASURE', subject);
    await complete('acme', id);
    await exchange.settle();
    expect((await requestOf('gamma', id))[0]!.recipients).toEqual([]);
    await answer('beta', id, { answer: 'DONE' });
    await exchange.settle();
    const [atGamma] = await requestOf('gamma', id, 'identity { identifiers { scheme } }');
    expect(atGamma).toMatchObject({
      identity: { identifiers: [{ scheme: 'NHS_NUMBER' }, { scheme: 'PNC_ID' }] },
    });
    expect(atGamma!.recipients.map(({ party }) => party.id)).toEqual(['police']);
  });

  test('takes one connection a decision: more decisions at once than connections all go through', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const ids = [];
    for (let count = 0; count < 8; count += 1) ids.push((await record('acme', 'ERASURE', subject)).id);
    const decided = await Promise.all(ids.map((id) => complete('acme', id)));
    expect(decided.map(({ state, notices }) => [state, notices.nodes.length])).toEqual(
      ids.map(() => ['UPHELD', 1]),
    );
    await exchange.settle();
  });

  test('rolls back whole: without its notices it is not decided', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'ERASURE', subject);
    await exchange.register('acme').caseKeys.destroy(id, exchange.clock.now);
    expect(refusal(await mutate('acme', 'completeRightsRequest', { id, outcome: 'UPHELD' }))).toMatchObject({
      code: 'CONFLICT',
    });
    expect((await requestOf('acme', id))[0]).toMatchObject({ state: 'OPEN', notices: { nodes: [] } });
  });
});

describe('other rights', () => {
  test('a rectification carries what is right instead, encrypted, to those who must correct it', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'RECTIFICATION', subject);
    await complete('acme', id, { correction: 'born in 1991' });
    await exchange.settle();
    expect((await requestOf('beta', id, 'correction'))[0]).toMatchObject({
      right: 'RECTIFICATION',
      correction: 'born in 1991',
    });
  });

  test('an objection is passed on under the agreement that says so, with its time for an answer', async () => {
    const subject = person();
    await share('acme', 'beta', subject, 'DSA');
    await share('acme', 'gamma', subject);
    const { id } = await record('acme', 'OBJECTION', subject);
    const done = await complete('acme', id);
    expect(done.recipients).toEqual([
      { party: { id: 'beta' }, why: 'data disclosed on 2026-03-02 under DSA: DSA §3.2' },
    ]);
    expect(done.notices.nodes).toMatchObject([{ kind: 'OBJECTION', answerDueOn: '2026-03-12' }]);
    await exchange.settle();
    expect((await requestOf('beta', id))[0]).toMatchObject({
      dueOn: '2026-03-12',
      agreements: ['DSA'],
      obligations: { nodes: [{ kind: 'NOTICE_ANSWER', source: 'DSA §3.2' }] },
    });
  });

  test('a restriction is told to all signatories where the agreement has it so', async () => {
    const { id } = await record('acme', 'RESTRICTION', person(), { agreements: ['DSA'] });
    const done = await complete('acme', id);
    expect(done.recipients.map(({ party }) => party.id)).toEqual(['beta', 'gamma']);
  });

  test('access is nobody else’s affair', async () => {
    const subject = person();
    await share('acme', 'beta', subject);
    const { id } = await record('acme', 'ACCESS', subject);
    expect(await complete('acme', id)).toMatchObject({
      state: 'UPHELD',
      recipients: [],
      notices: { nodes: [] },
    });
  });
});
