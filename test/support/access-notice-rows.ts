/** Rows of notices, with a mark in every text, encrypted ones included. */
import { NoticeRow } from '../../subgraphs/register/protocol/notices/entity.ts';
import { ReconciliationRow } from '../../subgraphs/register/protocol/reconciliation/entity.ts';
import { canary } from './access-canary.ts';
import { seedOnwardLegs } from './access-onward-rows.ts';
import { othersOf, owe, sealing } from './access-owing.ts';
import type { SeededNotice, Seeding } from './access-seeding.ts';

const AT = new Date('2026-02-20T10:00:00.000Z');
const ON = '2026-02-20';

/** Notices with every party, of breaches, requests and agreements, some answered, some withheld. */
export async function seedNotices(seeding: Seeding, requests: string[], breaches: string[]): Promise<void> {
  const { chance, manager, party } = seeding;
  for (const other of othersOf(seeding)) {
    for (const breach of breaches) if (chance.is(0.6)) await seedNotice(seeding, other, 'BREACH', breach);
    await seedNotice(seeding, other, 'ERASURE', chance.one(requests));
    await seedNotice(seeding, other, 'RESTRICTION', chance.one(requests));
    await seedNotice(seeding, other, 'AGREEMENT_REVIEWED', `agreement:${chance.one(seeding.references)}`);
    const counts = { attempts: 0, agreed: 1, resent: 0, asks: false, givenBack: [] };
    const times = { lastAttemptAt: null, nextAttemptAt: null, since: null, sentAt: null, comparedAt: AT };
    const differences = [
      { noticeId: canary('reconciliation', 'noticeId', chance.uuid()), kind: party, what: 'AWAITED' },
    ];
    await manager.insert(ReconciliationRow, {
      partyId: other,
      ...counts,
      ...times,
      lastFailure: null,
      differences,
    } as never);
  }
  await seedOnwardLegs(seeding, insertNotice);
}

async function seedNotice(
  seeding: Seeding,
  other: string,
  kind: 'BREACH' | 'ERASURE' | 'RESTRICTION' | 'AGREEMENT_REVIEWED',
  cause: string,
): Promise<void> {
  const { party, chance } = seeding;
  const direction = kind === 'BREACH' || chance.is(0.5) ? ('SENT' as const) : ('RECEIVED' as const);
  const [senderId, recipientId] = direction === 'SENT' ? [party, other] : [other, party];
  const answer = chance.one(['REFUSED', 'WITHHELD', 'DONE', null] as const);
  await insertNotice(seeding, {
    kind,
    direction,
    senderId,
    recipientId,
    originatorId: senderId,
    cause,
    answer,
  });
}

/** Keeps the notice, and gives its id. */
async function insertNotice(
  seeding: Seeding,
  { body, joinedToId, answer, ...facts }: SeededNotice,
): Promise<string> {
  const { party, chance, manager, register, references } = seeding;
  const id = chance.uuid();
  const text = (field: string) => canary('notice', field, id);
  const seal = sealing(seeding, 'notice', id);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const said = { body: { note: text('body'), ...body } };
  const statement = `${part({ alg: 'EdDSA' })}.${part(said)}.${part('signature')}`;
  const content = await register.caseKeys.encrypt(id, JSON.stringify({ note: text('content') }));
  const told = await register.caseKeys.encrypt(
    id,
    JSON.stringify({ how: text('how'), evidence: text('evidence') }),
  );
  const answered = {
    answer,
    answeredAt: answer && AT,
    acknowledgedAt: null,
    ground: answer && text('ground'),
    reason: answer && (await seal('reason')),
  };
  const transport = {
    attempts: 1,
    lastAttemptAt: AT,
    nextAttemptAt: null,
    lastFailure: null,
    deliveredAt: AT,
    receipt: text('receipt'),
    recalledAt: null,
  };
  await manager.insert(NoticeRow, {
    id,
    party,
    noticeId: chance.uuid(),
    ...facts,
    revision: 1,
    agreement: chance.one(references),
    statement,
    caseId: id,
    content,
    joinedToId: joinedToId ?? null,
    queuedAt: AT,
    answerDueOn: null,
    ...answered,
    ...transport,
    toldOtherwiseOn: ON,
    toldOtherwise: told,
  });
  await owe(seeding, id);
  return id;
}
