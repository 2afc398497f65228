/** Opens this register's copy of a request, and keeps its duties in step with what is told about it. */
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../kernel/action.ts';
import { ObligationRow } from '../../duties/obligations/entity.ts';
import { discharge, meet, owe } from '../../duties/obligations/obligations.ts';
import { nameOf } from '../../kernel/register-of.ts';
import { checkRequest } from './asking.ts';
import {
  ACKNOWLEDGEMENT,
  datesOf,
  provisionDuty,
  PROVISION,
  REPLY,
  replyDuty,
  requestDuties,
  type Holder,
} from './clock.ts';
import { InformationRequestRow } from './entity.ts';
import { clauseOf } from './finding.ts';
import { ladderOf } from './ladder.ts';
import type { RequestFacts, Step } from './steps.ts';

/** Opens the copy, at either party, if the agreement lets it be asked; both compute the same dates. */
export async function openRequest(
  tx: Transaction,
  { requestId, from }: { requestId: string; from: string },
  { to, ...facts }: RequestFacts,
): Promise<InformationRequestRow> {
  const { party } = tx.register;
  const clause = await clauseOf(tx, facts.agreement, party === from ? to : from, facts.requestedOn);
  const first = facts.follows
    ? await tx.manager.findOneBy(InformationRequestRow, { requestId: facts.follows })
    : null;
  checkRequest({ to, ...facts }, { clause, from, first });
  const row = tx.manager.create(InformationRequestRow, {
    ...NOTHING_YET,
    ...facts,
    id: uuidv7(),
    party,
    requestId,
    fromId: from,
    toId: to,
    publication: facts.publication?.trim() ? facts.publication : null,
    clause,
    ...datesOf(clause, facts, holderOf(tx, to)),
    ladder: ladderOf(clause, from),
    recordedAt: tx.now,
  });
  await tx.manager.insert(InformationRequestRow, row);
  await owe(tx, requestDuties(row, holderOf(tx, to)));
  return row;
}

const NOTHING_YET = {
  acknowledgedOn: null,
  escalations: [],
  approvals: [],
  justifications: [],
  publicationTalks: [],
  decision: null,
  provisions: [],
  withdrawnBecause: null,
  applied: 0,
};

function holderOf({ register }: Transaction, holder: string): Holder {
  const nation = register.directory.party(holder)?.nation ?? 'england-and-wales';
  return { name: nameOf(register, holder), nation, bankHolidays: register.bankHolidays };
}

/** Meets, discharges and starts duties after a step, at either party. */
export async function followStep(tx: Transaction, row: InformationRequestRow, step: Step): Promise<void> {
  if (step.step === 'ACKNOWLEDGED') await meet(tx, row.id, ACKNOWLEDGEMENT);
  if (step.step === 'DECIDED') await followDecision(tx, row);
  if (step.step === 'PROVIDED') await followProvision(tx, row, step.nextOn);
  if (step.step !== 'WITHDRAWN') return;
  for (const kind of [ACKNOWLEDGEMENT, REPLY, PROVISION] as const)
    await discharge(tx, row.id, kind, 'the request was taken back');
}

/** The aim is for what can be shared: a refusal ends it, and a later agreement brings it back with its first date. */
async function followDecision(tx: Transaction, row: InformationRequestRow): Promise<void> {
  await meet(tx, row.id, ACKNOWLEDGEMENT);
  if (row.decision?.outcome === 'REFUSED')
    return discharge(tx, row.id, REPLY, 'refused: the aim is for what can be shared');
  const kept = await tx.manager.findBy(ObligationRow, { about: row.id, kind: REPLY });
  if (kept.every(({ dischargedAt }) => dischargedAt !== null))
    await owe(tx, replyDuty(row, holderOf(tx, row.toId)));
}

async function followProvision(
  tx: Transaction,
  row: InformationRequestRow,
  nextOn: string | null,
): Promise<void> {
  await meet(tx, row.id, REPLY);
  await meet(tx, row.id, PROVISION);
  if (nextOn !== null) await owe(tx, [provisionDuty(row, holderOf(tx, row.toId), nextOn)]);
}
