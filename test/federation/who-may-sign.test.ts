/** Who may sign: by the agreement, by each party's own policy, by delegation where that policy allows it, with a rank. */
import { decodeJwt } from 'jose';
import type { Role } from '../../shared/callers/caller.ts';
import { data, refusal, type Answer } from '../support/answers.ts';
import { EXAMPLE_TERMS, eventually } from '../support/examples.ts';
import { startFederation, type Federation } from '../support/federation.ts';
import { SIGNING_POLICY } from '../support/signing-policy.ts';

const LENIENT = {
  types: { ...SIGNING_POLICY.types, 2: { ...SIGNING_POLICY.types['2']!, delegatesMaySign: true } },
};
const THREE_OFFICES = ['SIRO', 'CALDICOTT_GUARDIAN', 'CHIEF_INFORMATION_OFFICER'];

let federation: Federation;

/** probation reads its rules strictly; prisons lets delegates sign; police and council have no rules of their own. */
beforeAll(async () => {
  federation = await startFederation({
    parties: ['probation', 'prisons', 'police', 'council'],
    policies: {
      probation: { signing: SIGNING_POLICY, setUp: { required: true, source: 'policy §4.1' } },
      prisons: { signing: LENIENT },
    },
  });
  const signature = { offices: [], byParty: {}, rankFor: ['police'], source: '§5' };
  await agree('NATIONAL', '1', 'SIRO', signature);
  await agree('REGIONAL', '2', 'REGIONAL_DIRECTOR', signature);
});
afterAll(() => federation?.close());

interface Person {
  role: Role;
  office?: string;
}

const DPO: Person = { role: 'DPO' };
const signatory = (office: string): Person => ({ role: 'SIGNATORY', office });

async function ask(party: string, mutation: string, input: object, person: Person): Promise<Answer> {
  const { role, office } = person;
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  return federation.gateway.query(
    await federation.token(party, role, office === undefined ? {} : { office }),
    `mutation ($party: ID!, $input: ${type}) { row: ${mutation}(party: $party, input: $input) { id } }`,
    { party, input },
  );
}

async function write(party: string, mutation: string, input: object, person: Person): Promise<string> {
  return data<{ row: { id: string } }>(await ask(party, mutation, input, person)).row.id;
}

/** Classes the request to share at one party; probation's signatory accepts the risks besides. */
async function setUp(party: string, id: string, agreementType: string, office: string): Promise<void> {
  const assessment = { kind: 'SCREENING', needsImpactAssessment: false, outcome: 'low', evidence: 'file' };
  const risk = { description: 'Read by others', likelihood: 'LOW', impact: 'LOW', control: 'Encryption' };
  await write(party, 'recordImpactAssessment', { id, ...assessment, risks: [risk], agreementType }, DPO);
  const decision = { id, name: 'A. Signatory', office };
  await write(party, 'acceptRisks', decision, signatory(office));
}

/** probation asks prisons and police for data, both classify, and probation proposes the agreement. */
async function agree(reference: string, type: string, office: string, signature: object): Promise<void> {
  const form = {
    reference,
    title: reference,
    holders: ['prisons', 'police'],
    purposes: ['p'],
    categories: ['c'],
    people: ['s'],
    lawfulBases: ['6(1)(e)'],
    frequency: 'weekly',
    necessity: 'needed',
  };
  const id = await write('probation', 'requestSharing', form, DPO);
  await setUp('probation', id, type, office);
  const copy = await eventually(() => copyOf('prisons', reference));
  await setUp('prisons', copy, type, office);
  await propose('probation', reference, ['probation', 'prisons', 'police'], signature);
}

async function copyOf(party: string, reference: string): Promise<string> {
  const { sharingRequests } = data<{ sharingRequests: { nodes: { id: string }[] } }>(
    await federation.gateway.query(
      await federation.token(party, 'DPO'),
      `query ($party: ID!, $reference: ID!) {
        sharingRequests(parties: [$party], where: { reference: $reference }) { nodes { id } }
      }`,
      { party, reference },
    ),
  );
  const [copy] = sharingRequests.nodes;
  if (!copy) throw new Error(`${party} has no copy of the request for ${reference} yet`);
  return copy.id;
}

async function propose(party: string, reference: string, signatories: string[], signature: object) {
  const terms = { ...EXAMPLE_TERMS, signature };
  const input = { reference, title: reference, kind: 'DATA_SHARING_AGREEMENT', signatories, terms };
  await write(party, 'proposeAgreement', input, DPO);
}

const signing = (reference: string, office: string, more: object = {}) => ({
  reference,
  version: 1,
  name: 'A. Signatory',
  office,
  ...more,
});

/** Signs, once the proposal has come. */
const sign = (party: string, reference: string, office: string, more: object = {}) =>
  eventually(() => write(party, 'signAgreement', signing(reference, office, more), signatory(office)));

/** The refusal of a signature, once the proposal has come. */
const refused = (party: string, reference: string, office: string, more: object = {}) =>
  eventually(async () => {
    const answer = await ask(party, 'signAgreement', signing(reference, office, more), signatory(office));
    const found = refusal(answer);
    if (found.code === 'NOT_FOUND') throw new Error('the proposal has not come yet');
    return { code: found.code, message: found.message };
  });

interface Held {
  signing: { mayYouSign: boolean; whyNot: string | null; offices: string[]; delegates: string[] };
  signatures: {
    party: { id: string };
    office: string;
    onBehalfOf: string | null;
    rank: string | null;
    jws: string;
  }[];
}

/** The agreement at a party's register, as a person of a party sees it. */
async function held(party: string, reference: string, from: string, person: Person): Promise<Held> {
  const { role, office } = person;
  const { agreements } = data<{ agreements: { nodes: Held[] } }>(
    await federation.gateway.query(
      await federation.token(from, role, office === undefined ? {} : { office }),
      `query ($party: ID!, $reference: ID!) {
        agreements(parties: [$party], where: { reference: $reference }) {
          nodes {
            signing { mayYouSign whyNot offices delegates }
            signatures { party { id } office onBehalfOf rank jws }
          }
        }
      }`,
      { party, reference },
    ),
  );
  return agreements.nodes[0]!;
}

test('type 1: a regional delegate is refused with the rule and its source; the SIRO signs', async () => {
  const why =
    'Type 1 is for SIRO or DEPUTY_SIRO; not for REGIONAL_DELEGATE: only the SIRO or the deputy signs (policy §3.5).';
  const delegate = await held('probation', 'NATIONAL', 'probation', signatory('REGIONAL_DELEGATE'));
  expect(delegate.signing).toEqual({
    mayYouSign: false,
    whyNot: why,
    offices: ['SIRO', 'DEPUTY_SIRO'],
    delegates: [],
  });
  expect(await refused('probation', 'NATIONAL', 'REGIONAL_DELEGATE', { onBehalfOf: 'SIRO' })).toEqual({
    code: 'FORBIDDEN',
    message: why,
  });
  const siro = await held('probation', 'NATIONAL', 'probation', signatory('SIRO'));
  expect(siro.signing).toMatchObject({ mayYouSign: true, whyNot: null });
  await sign('probation', 'NATIONAL', 'SIRO');
});

test('type 2: the delegate is refused where the policy is read strictly', async () => {
  const onBehalfOf = 'REGIONAL_DIRECTOR';
  expect(await refused('probation', 'REGIONAL', 'REGIONAL_DELEGATE', { onBehalfOf })).toEqual({
    code: 'FORBIDDEN',
    message:
      'Type 2 is for REGIONAL_DIRECTOR; REGIONAL_DELEGATE would sign by delegation, which is not allowed: only a regional director signs (policy §3.5).',
  });
});

test('type 2: the delegate signs where the policy allows it, and says for whom; the signature carries it', async () => {
  expect(await refused('prisons', 'REGIONAL', 'REGIONAL_DELEGATE')).toEqual({
    code: 'FORBIDDEN',
    message: 'REGIONAL_DELEGATE signs by delegation: give as `onBehalfOf` REGIONAL_DIRECTOR (policy §3.5).',
  });
  await sign('prisons', 'REGIONAL', 'REGIONAL_DELEGATE', { onBehalfOf: 'REGIONAL_DIRECTOR' });
  const signature = await eventually(async () => {
    const { signatures } = await held('probation', 'REGIONAL', 'probation', DPO);
    expect(signatures).toHaveLength(1);
    return signatures[0]!;
  });
  const stated = { office: 'REGIONAL_DELEGATE', onBehalfOf: 'REGIONAL_DIRECTOR' };
  expect(signature).toMatchObject({ party: { id: 'prisons' }, ...stated });
  expect(decodeJwt(signature.jws)).toMatchObject({ iss: 'prisons', ...stated });
});

test('the police sign with name and rank; other parties do not see the rank at their register', async () => {
  expect(await refused('police', 'NATIONAL', 'COMMANDER')).toEqual({
    code: 'BAD_USER_INPUT',
    message: '`rank` is missing: for police the agreement records name and rank (§5).',
  });
  await sign('police', 'NATIONAL', 'COMMANDER', { rank: 'Chief Superintendent' });
  const ofPolice = async (from: string) => {
    const { signatures } = await held('police', 'NATIONAL', from, DPO);
    return signatures.find(({ party }) => party.id === 'police')!;
  };
  const own = await ofPolice('police');
  expect(own).toMatchObject({ office: 'COMMANDER', onBehalfOf: null, rank: 'Chief Superintendent' });
  expect(decodeJwt(own.jws)).not.toHaveProperty('rank');
  expect(await ofPolice('probation')).toMatchObject({ office: 'COMMANDER', rank: null });
});

test('a protocol that lists three offices is signed by any of them, and by no other', async () => {
  const signature = { offices: THREE_OFFICES, byParty: {}, source: '§14' };
  for (const [index, office] of THREE_OFFICES.entries()) {
    const reference = `PROTOCOL-${index}`;
    await propose('council', reference, ['council', 'police'], signature);
    expect(await refused('council', reference, 'CHIEF_EXECUTIVE')).toEqual({
      code: 'FORBIDDEN',
      message:
        'For council it is signed by SIRO or CALDICOTT_GUARDIAN or CHIEF_INFORMATION_OFFICER, not by CHIEF_EXECUTIVE (§14).',
    });
    await sign('council', reference, office);
    const arrived = eventually(async () => {
      const { signatures } = await held('police', reference, 'police', DPO);
      expect(signatures).toMatchObject([{ party: { id: 'council' }, office }]);
    });
    await arrived;
  }
});

test('at another party nobody is told that they may sign for it', async () => {
  const { signing } = await held('police', 'REGIONAL', 'probation', signatory('REGIONAL_DIRECTOR'));
  expect(signing).toMatchObject({ mayYouSign: false, whyNot: 'Only people of police sign for it.' });
});
