/** Rows of requests between organisations and for release, with a mark in every text. */
import { ReleaseRequestRow } from '../../subgraphs/register/cases/foi/entity.ts';
import { InformationRequestRow } from '../../subgraphs/register/cases/information/entity.ts';
import { canary } from './access-canary.ts';
import { othersOf, owe } from './access-owing.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-10T10:00:00.000Z');
const ON = '2026-02-10';

/** Requests with each other party, of and to it, and requests for release. */
export async function seedRequests(seeding: Seeding): Promise<void> {
  for (const other of othersOf(seeding)) {
    await seedInformationRequest(seeding, [seeding.party, other]);
    await seedInformationRequest(seeding, [other, seeding.party]);
    await seedReleaseRequest(seeding, other);
  }
}

async function seedInformationRequest(
  seeding: Seeding,
  [fromId, toId]: readonly [string, string],
): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const id = chance.uuid();
  const text = (field: string) => canary('information_request', field, id);
  const words = `unit frequency necessity what purpose publication access storage disposal publicTaskStatement
    legalBasis withdrawnBecause`.split(/\s+/);
  await manager.insert(InformationRequestRow, {
    id,
    party,
    requestId: chance.uuid(),
    fromId,
    toId,
    agreement: chance.one(references),
    classification: 'OFFICIAL',
    requestedOn: ON,
    oneOff: true,
    personalData: true,
    ...Object.fromEntries(words.map((field) => [field, text(field)])),
    clause: clauseOf(fromId, toId, text('clause')),
    ladder: [text('ladder')],
    acknowledgedOn: ON,
    ...stepsOf(toId, text),
    recordedAt: AT,
  } as never);
  await owe(seeding, id);
}

const clauseOf = (fromId: string, toId: string, source: string) => ({
  modes: ['ONE_OFF'],
  justifiedOn: [],
  justification: [],
  acknowledge: null,
  respond: [],
  tests: { [toId]: ['NECESSARY', 'LAWFUL'] },
  approvals: { personalData: { party: toId, of: ['SIRO'], source } },
  personalData: null,
  escalation: { [fromId]: { ladder: [{ office: 'SIRO' }], source } },
});

/** What the two did about it. How the holder came to its decision is its own: approvals' evidence and tests' answers. */
function stepsOf(toId: string, text: (field: string) => string) {
  const evidence = {
    reasons: text('reasons'),
    objections: text('objections'),
    attempts: text('attempts'),
    exceptional: null,
  };
  const escalation = { step: 1, office: 'SIRO', escalatedOn: ON, ...evidence, outcome: text('outcome') };
  const tests = ['NECESSARY', 'LAWFUL'].map((test) => ({ test, satisfied: true }));
  const decided = { outcome: 'AGREED', reason: text('reason'), decidedOn: ON, afterStep: 0, tests };
  const provision = { providedOn: ON, what: text('provided'), method: text('method'), label: 'OFFICIAL' };
  return {
    escalations: [{ ...escalation, satisfied: true }],
    approvals: [{ office: 'SIRO', approvedOn: ON, evidence: text('evidence') }],
    justifications: [{ question: text('question'), askedOn: ON, answer: text('answer'), answeredOn: ON }],
    publicationTalks: [{ byId: toId, proposal: text('proposal'), proposedOn: ON, accepted: true }],
    decision: { ...decided, legalBasis: text('holderBasis') },
    provisions: [{ ...provision, nextOn: null }],
  };
}

async function seedReleaseRequest(seeding: Seeding, other: string): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const id = chance.uuid();
  const text = (field: string) => canary('release_request', field, id);
  const view = {
    partyId: other,
    objects: true,
    exemptions: [text('viewExemptions')],
    reason: text('viewReason'),
    givenOn: ON,
  };
  const decision = {
    outcome: 'NOT_RELEASED' as const,
    exemptions: [text('exemptions')],
    reason: text('reason'),
    viewsConsidered: text('viewsConsidered'),
    decidedOn: ON,
  };
  const parties = {
    receivedById: party,
    holderId: party,
    deciderId: party,
    deciderRule: text('deciderRule'),
  };
  await manager.insert(ReleaseRequestRow, {
    id,
    party,
    requestId: chance.uuid(),
    regime: 'FOIA',
    receivedOn: ON,
    what: text('what'),
    agreement: chance.one(references),
    ...parties,
    dueOn: ON,
    views: [view],
    ...decision,
    recordedAt: AT,
  });
  await owe(seeding, id);
}
