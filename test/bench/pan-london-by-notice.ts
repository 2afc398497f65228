/** A rights request that came to the measured party by another party's notice. */
import { copyOf, dutyOf, stateFor, type Cause } from './pan-london-notices.ts';
import { requestOf, type Decided, type Making } from './pan-london-propagation.ts';
import { daysAfter, MEASURED, type PanLondon } from './pan-london-rows.ts';

/** What became of it. */
export async function byNotice(making: PanLondon, made: Making): Promise<Decided> {
  const { id, at, isOpen, right, receivedOn, agreement } = made;
  const other = making.chance.one(making.parties.slice(1));
  const kind = right as Cause['kind'];
  const shared = { kind, cause: making.chance.uuid(), originatorId: other, agreement, at, caseId: id };
  const cause = { ...shared, body: { right, outcome: 'UPHELD' } };
  const { caseKeys } = making.federation.register(MEASURED).hosted();
  const content = await caseKeys.encrypt(id, JSON.stringify({ identity: { identifiers: [] } }));
  const statement = await stateFor(making, cause);
  const answerDueOn = daysAfter(receivedOn, 14);
  const copy = { statement, content, direction: 'RECEIVED', other, isSettled: !isOpen, answerDueOn } as const;
  const notice = copyOf(making, cause, copy);
  const request = {
    ...requestOf(made),
    cause: cause.cause,
    cameFromId: other,
    noticeId: notice.id,
    answerDueOn,
    decidedAt: notice.answeredAt,
    outcome: null,
  };
  const duty = {
    kind: 'NOTICE_ANSWER',
    about: notice.id,
    owedToId: other,
    dueAt: new Date(`${answerDueOn}T23:59:59.999Z`),
    strength: 'AIM' as const,
    rule: `The notice is answered by ${answerDueOn}.`,
    source: agreement,
    metAt: notice.answeredAt,
    createdAt: at,
  };
  return { request, notices: [notice], duties: [dutyOf(making, duty)] };
}
