/** Agreements and people for tests of a whole federation, and the steps that most of them begin with. */
import { data } from './answers.ts';
import { CANARY } from './canaries.ts';
import type { Federation } from './federation.ts';

/** Terms under which these parties may share: the rights of an ordinary agreement among independent controllers. */
export const EXAMPLE_TERMS = {
  controllership: 'INDEPENDENT',
  organisations: [],
  purposes: [{ code: 'SAFEGUARD', label: 'Protect children', source: '§2' }],
  lawfulBases: { article6: ['6(1)(e)'], article9: ['9(2)(g)'], article10: null, part3: true, source: '§3' },
  dataCategories: [{ code: 'NAME_CONTACT', label: 'Names and contacts', special: false, criminal: false }],
  dataSubjects: ['children'],
  rights: ['ERASURE', 'RECTIFICATION', 'RESTRICTION'].map((right) => ({
    right,
    selected: true,
    conditionalOn: [],
    propagate: { audience: 'DISCLOSED_TO', condition: null, answerWithinDays: 14 },
    source: '§5',
  })),
  review: { firstAfterMonths: 12, thenEveryMonths: 12, anchor: 'SIGNED', initiator: null, source: '§6' },
  withdrawal: null,
  breach: {
    partnerNotice: { hours: 48, aimHours: null, anchor: 'DETECTED', strength: 'MUST', threshold: 'ANY' },
    authority: { hours: 72, anchor: 'AWARE' },
    decision: { rule: 'CONTROLLER', fallback: null, protocolOwner: null },
    source: '§7',
  },
  signature: { offices: ['SIRO'], byParty: {}, source: '§8' },
  gaps: [],
  further: {},
};

/** Asks again until the check passes; fails with its last error after `seconds`. */
export async function eventually<T>(check: () => Promise<T>, seconds = 15): Promise<T> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** Proposes an agreement from the first party to all, and has each sign it; answers once it is in force everywhere. */
export async function bringInForce(
  federation: Federation,
  reference: string,
  signatories: string[],
  terms: object = EXAMPLE_TERMS,
): Promise<void> {
  const [first] = signatories as [string];
  const input = {
    reference,
    title: `Agreement ${reference}`,
    kind: 'DATA_SHARING_AGREEMENT',
    signatories,
    terms,
  };
  data(
    await federation.gateway.query(
      await federation.token(first, 'DPO'),
      'mutation ($party: ID!, $input: ProposeAgreementInput!) { proposeAgreement(party: $party, input: $input) { id } }',
      { party: first, input },
    ),
  );
  await Promise.all(signatories.map((party) => eventually(() => sign(federation, reference, party), 60)));
  await Promise.all(
    signatories.map((party) =>
      eventually(() => expectInForce(federation, reference, party, signatories), 60),
    ),
  );
}

async function sign(federation: Federation, reference: string, party: string): Promise<void> {
  const token = await federation.token(party, 'SIGNATORY', { office: 'SIRO' });
  data(
    await federation.gateway.query(
      token,
      'mutation ($party: ID!, $input: SignAgreementInput!) { signAgreement(party: $party, input: $input) { id } }',
      {
        party,
        input: {
          reference,
          version: 1,
          name: 'Somebody Senior',
          office: 'SIRO',
          commandId: `sign-${reference}`,
        },
      },
    ),
  );
}

async function expectInForce(
  federation: Federation,
  reference: string,
  party: string,
  signatories: string[],
): Promise<void> {
  const answer = data<{
    party: { register: { agreements: { nodes: { inForceWith: { id: string }[] }[] } } };
  }>(
    await federation.gateway.query(
      await federation.token(party, 'DPO'),
      `query ($party: ID!, $reference: ID!) {
        party(id: $party) { register { agreements(where: { reference: $reference }) { nodes { inForceWith { id } } } } }
      }`,
      { party, reference },
    ),
  );
  const others = answer.party.register.agreements.nodes[0]?.inForceWith.length;
  if (others !== signatories.length - 1)
    throw new Error(`${reference} is in force at ${party} with ${others} others`);
}

/** Records at the discloser's own door that data about the canary went to the recipient. */
export async function disclose(
  federation: Federation,
  {
    from,
    to,
    agreement,
    regime = 'UK_GDPR',
  }: { from: string; to: string; agreement: string; regime?: string },
): Promise<void> {
  const input = {
    recipient: to,
    agreement,
    subject: CANARY,
    categories: ['NAME_CONTACT'],
    purpose: 'SAFEGUARD',
    regime,
    rationale: 'needed to protect',
  };
  data(
    await federation
      .register(from)
      .query(
        await federation.token(from, 'CASEWORKER', { door: 'register' }),
        'mutation ($party: ID!, $input: DecideDisclosureInput!) { decideDisclosure(party: $party, input: $input) { id } }',
        { party: from, input },
      ),
  );
}
