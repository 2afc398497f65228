/** Everything that waits for an answer from this party, as items of one list. */
import { askOf } from './asks.ts';
import { agreementsIn, informationIn, sharingIn } from './waiting-matters.ts';
import type { RegisterOfInbox, DutyOfInbox, Waiting } from './types.ts';

type Notice = NonNullable<RegisterOfInbox['breaches']>['nodes'][number];

/** Duties that stand in the list as what they are about. */
export const LISTED_KINDS = [
  'NOTICE_ANSWER',
  'BREACH_ACKNOWLEDGEMENT',
  'RECALL_REVIEW',
  'RELEASE_VIEW',
  'INFORMATION_ACKNOWLEDGEMENT',
  'INFORMATION_REPLY',
];

/** `withAgreements`: whether agreements are for the person. */
export function waitingIn(register: RegisterOfInbox, own: string, withAgreements: boolean): Waiting[] {
  const duties = register.answers?.nodes ?? [];
  const all = [
    ...noticesIn(register, duties).map((notice) => ofNotice(notice, duties)),
    ...releasesIn(register, own, duties),
    ...informationIn(register, own, duties),
    ...(withAgreements ? [...agreementsIn(register, own), ...sharingIn(register, own)] : []),
  ];
  return all.toSorted((one, other) => (one.dueAt ?? LAST).localeCompare(other.dueAt ?? LAST));
}

const LAST = '9999';

/** Of breaches and recalls only those that a person has to look at: partners report effects by the same kind of notice. */
function noticesIn(register: RegisterOfInbox, duties: readonly DutyOfInbox[]): Notice[] {
  const { erasures, erasuresTaken, rectifications, rectificationsTaken, restrictions } = register;
  const { restrictionsTaken, objections, objectionsTaken, inaccuracies, inaccuraciesTaken } = register;
  const ofPeople = [erasures, erasuresTaken, rectifications, rectificationsTaken, restrictions];
  ofPeople.push(restrictionsTaken, objections, objectionsTaken, inaccuracies, inaccuraciesTaken);
  const others = [register.breaches, register.recalls, register.recallsTaken];
  const owed = new Set(duties.map(({ about }) => about));
  const open = ofPeople.flatMap((one) => one?.nodes ?? []);
  const toSee = others.flatMap((one) => one?.nodes ?? []).filter(({ id }) => owed.has(id));
  return newest([...open, ...toSee]).filter(({ recalledAt }) => recalledAt === null);
}

const ofKind = (duties: readonly DutyOfInbox[], kind: string) => duties.filter((duty) => duty.kind === kind);

/** The same statement may come from several senders, and again as a correction: one item for all. */
function newest(notices: Notice[]): Notice[] {
  const found = new Map<string, Notice>();
  for (const notice of notices) {
    const key = `${notice.kind} ${notice.originator.id} ${notice.cause}`;
    const known = found.get(key);
    if (!known || notice.revision > known.revision) found.set(key, notice);
  }
  return [...found.values()];
}

function ofNotice(notice: Notice, duties: readonly DutyOfInbox[]): Waiting {
  const duty = duties.find(({ about }) => about === notice.id);
  const { id, originator, sender, kind } = notice;
  return {
    key: id,
    from: originator.id,
    asks: askOf(kind).asks,
    dueAt: duty?.dueAt ?? null,
    path: kind === 'BREACH' ? `/breaches/told/${id}` : `/inbox/${id}`,
    button: kind === 'BREACH' ? 'Read and take it on' : 'Answer',
    passedOnBy: sender.id === originator.id ? null : sender.id,
    isTakenOn: notice.state === 'ACKNOWLEDGED',
  };
}

/** Consultations on release, for as long as this party has not said what it thinks. */
function releasesIn(
  { releaseRequests, consultations }: RegisterOfInbox,
  own: string,
  duties: readonly DutyOfInbox[],
): Waiting[] {
  const asked = (releaseRequests ?? []).filter(({ consulted }) =>
    consulted.some(({ party, objects }) => party.id === own && objects === null),
  );
  const due = ofKind(duties, 'RELEASE_VIEW');
  return newest(consultations?.nodes ?? []).flatMap((notice) => {
    const request = asked.find(({ requestId }) => requestId === notice.cause);
    if (!request) return [];
    const dueAt = due.find(({ about }) => about === request.id)?.dueAt ?? null;
    return [{ ...ofNotice(notice, []), dueAt }];
  });
}
