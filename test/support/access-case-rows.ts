/** Rows of cases about people, with a mark in every text, encrypted ones included. */
import { CaseTaskRow } from '../../subgraphs/register/people/case-systems/entity.ts';
import { ComplaintRow } from '../../subgraphs/register/cases/complaints/entity.ts';
import { DisclosureRow } from '../../subgraphs/register/records/disclosures/entity.ts';
import {
  LegalHoldRow,
  RecipientExceptionRow,
  RightsRequestRow,
} from '../../subgraphs/register/cases/rights/entity.ts';
import { SubjectCaseRow } from '../../subgraphs/register/people/subjects/entity.ts';
import { canary } from './access-canary.ts';
import { othersOf, owe, sealing } from './access-owing.ts';
import type { Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-20T10:00:00.000Z');
const ON = '2026-02-20';
const REGIMES = ['UK_GDPR', 'PART_3'] as const;

export async function seedCases(seeding: Seeding): Promise<{ requests: string[]; disclosures: string[] }> {
  const { chance } = seeding;
  const requests = Array.from({ length: 5 }, () => chance.uuid());
  const disclosures = Array.from({ length: 14 }, () => chance.uuid());
  for (const id of disclosures) await seedDisclosure(seeding, id);
  for (const id of requests) await seedRequest(seeding, id);
  await seedComplaint(seeding, chance.uuid(), requests[0]!);
  return { requests, disclosures };
}

async function seedDisclosure(seeding: Seeding, id: string): Promise<void> {
  const { party, chance, manager, references, register } = seeding;
  const seal = sealing(seeding, 'disclosure', id);
  const checklist = await register.caseKeys.encrypt(
    id,
    JSON.stringify({ why: canary('disclosure', 'checklist', id) }),
  );
  const facts = await register.caseKeys.encrypt(
    id,
    JSON.stringify({ power: canary('disclosure', 'facts', id) }),
  );
  const sealed = {
    rationale: await seal('rationale'),
    checklist,
    facts,
    reasonNotTold: await seal('reasonNotTold'),
    review: await seal('review'),
  };
  const answered = {
    answer: 'ASK',
    reasons: [{ code: 'TEST', rule: canary('disclosure', 'reasons', id), source: 's', verdict: 'ASK' }],
    unanswered: [canary('disclosure', 'unanswered', id)],
    personTold: false,
    emergency: true,
    reviewedAt: AT,
  } as const;
  const open = {
    subject: canary('disclosure', 'subject', id),
    purpose: canary('disclosure', 'purpose', id),
    categories: ['NAME'],
  };
  const decision = chance.one(['SHARE', 'SHARE', 'DO_NOT_SHARE'] as const);
  const relation = { recipientId: chance.one(othersOf(seeding)), agreement: chance.one(references) };
  await manager.insert(DisclosureRow, {
    id,
    party,
    ...open,
    ...sealed,
    ...answered,
    ...relation,
    regime: chance.one(REGIMES),
    decision,
    decidedAt: AT,
  } as never);
}

async function seedPerson(seeding: Seeding, table: string, caseId: string): Promise<void> {
  const name = canary(table, 'identity', caseId);
  const identity = await seeding.register.caseKeys.encrypt(
    caseId,
    JSON.stringify({ name, dateOfBirth: null, address: null, identifiers: [] }),
  );
  const subject = canary(table, 'subject', caseId);
  await seeding.manager.insert(SubjectCaseRow, {
    caseId,
    subject,
    identity,
    match: null,
    candidates: [],
    matchReason: null,
    matchDecidedAt: null,
  });
}

async function seedRequest(seeding: Seeding, id: string): Promise<void> {
  const { party, chance, manager, references } = seeding;
  const seal = sealing(seeding, 'rights_request', id);
  const words = {
    statement: await seal('statement'),
    correction: await seal('correction'),
    reason: await seal('reason'),
    extensionReason: await seal('extensionReason'),
  };
  const facts = {
    subject: canary('rights_request', 'subject', id),
    ground: canary('rights_request', 'ground', id),
    cause: id,
    revision: 1,
  };
  const refusedAt = chance.is(0.3) ? AT : null;
  await manager.insert(RightsRequestRow, {
    id,
    party,
    right: 'ERASURE',
    regime: chance.one(REGIMES),
    receivedOn: ON,
    agreements: [chance.one(references)],
    agreedReplies: [],
    ...facts,
    ...words,
    refusedAt,
  } as never);
  await seedPerson(seeding, 'rights_request', id);
  const [task, hold, exception] = [chance.uuid(), chance.uuid(), chance.uuid()];
  const attempts = {
    attempts: 0,
    lastAttemptAt: null,
    nextAttemptAt: null,
    lastFailure: null,
    deliveredAt: null,
  };
  await manager.insert(CaseTaskRow, {
    id: task,
    party,
    requestId: id,
    right: 'ERASURE',
    systemUrl: canary('case_task', 'systemUrl', task),
    createdAt: AT,
    ...attempts,
    completedAt: AT,
    result: 'DONE',
    ground: canary('case_task', 'ground', task),
    correction: null,
    reason: await sealing(seeding, 'case_task', id)('reason', task),
  });
  await manager.insert(LegalHoldRow, {
    id: hold,
    party,
    caseId: id,
    subject: facts.subject,
    reason: await sealing(seeding, 'legal_hold', id)('reason', hold),
    until: null,
    placedAt: AT,
    liftedAt: null,
  });
  await manager.insert(RecipientExceptionRow, {
    id: exception,
    party,
    requestId: id,
    recipientId: chance.one(othersOf(seeding)),
    exception: 'IMPOSSIBLE',
    reason: await sealing(seeding, 'recipient_exception', id)('reason', exception),
    recordedAt: AT,
  });
  await owe(seeding, id);
}

async function seedComplaint(seeding: Seeding, id: string, rightsRequestId: string): Promise<void> {
  const seal = sealing(seeding, 'complaint', id);
  const words = { statement: await seal('statement'), answer: await seal('answer') };
  await seeding.manager.insert(ComplaintRow, {
    id,
    party: seeding.party,
    regime: 'UK_GDPR',
    receivedOn: ON,
    rightsRequestId,
    subject: canary('complaint', 'subject', id),
    ...words,
    acknowledgedOn: null,
    answeredOn: ON,
    outcome: 'UPHELD',
  });
  await seedPerson(seeding, 'complaint', id);
  await owe(seeding, id);
}
