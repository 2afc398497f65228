/** Everything that waits for an answer from this party, as items of one list. */
import type { InboxQuery } from '../generated/inbox-own.ts';
import { askOf } from './asks.ts';

type Register = NonNullable<InboxQuery['register']>;
type Notice = NonNullable<Register['breaches']>['nodes'][number];
type Duty = NonNullable<Register['answers']>['nodes'][number];

export interface Waiting {
  key: string;
  /** The id of the party that asks. */
  from: string;
  /** Follows its name. */
  asks: string;
  /** An instant; null: no time is set. */
  dueAt: string | null;
  path: string;
  button: string;
  /** The party that passed it on; null: it came from who asks. */
  passedOnBy: string | null;
  isTakenOn: boolean;
}

const ofNotices = ['NOTICE_ANSWER', 'BREACH_ACKNOWLEDGEMENT', 'RECALL_REVIEW', 'RELEASE_VIEW'];
const ofInformation = ['INFORMATION_ACKNOWLEDGEMENT', 'INFORMATION_REPLY'];

/** Duties that stand in the list as what they are about. */
export const LISTED_KINDS = [...ofNotices, ...ofInformation];

/** `withAgreements`: whether agreements are for the person. */
export function waitingIn(register: Register, own: string, withAgreements: boolean): Waiting[] {
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
function noticesIn(register: Register, duties: readonly Duty[]): Notice[] {
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

const ofKind = (duties: readonly Duty[], kind: string) => duties.filter((duty) => duty.kind === kind);

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

function ofNotice(notice: Notice, duties: readonly Duty[]): Waiting {
  const duty = duties.find(({ about, kind }) => about === notice.id && ofNotices.includes(kind));
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
  { releaseRequests, consultations }: Register,
  own: string,
  duties: readonly Duty[],
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

const HOLDER_ACTS = ['REQUESTED', 'ACKNOWLEDGED', 'PUBLICATION_DISPUTED', 'ESCALATED'];

function informationIn({ informationRequests }: Register, own: string, duties: readonly Duty[]): Waiting[] {
  const requests = informationRequests?.nodes ?? [];
  const asItem = (one: (typeof requests)[number], from: string, asks: string): Waiting => {
    const mine = duties.filter(({ about, kind }) => about === one.id && ofInformation.includes(kind));
    const dueAt = mine.map((duty) => duty.dueAt).toSorted()[0] ?? null;
    const path = `/information/${one.id}`;
    return { ...DIRECT, key: one.id, from, asks, dueAt, path, button: 'Open the request' };
  };
  return requests.flatMap((one) => {
    if (one.to.id === own && HOLDER_ACTS.includes(one.state))
      return [asItem(one, one.from.id, `asks you for information: ${one.what}`)];
    if (one.from.id === own && one.state === 'JUSTIFICATION_ASKED')
      return [asItem(one, one.to.id, `asks why you need: ${one.what}`)];
    return [];
  });
}

const DIRECT = { passedOnBy: null, isTakenOn: false } as const;

const OVER = ['LEFT', 'ENDED', 'DECLINED'];

function agreementsIn({ agreements }: Register, own: string): Waiting[] {
  const open = (agreements?.nodes ?? []).filter(
    ({ signatories, signatures, declinedBy, version, state }) =>
      !OVER.includes(state) &&
      signatories.some(({ id }) => id === own) &&
      !signatures.some((one) => one.party.id === own && one.version === version) &&
      !declinedBy.some(({ party }) => party.id === own),
  );
  return open.map(({ reference, title, proposedBy }) => ({
    ...DIRECT,
    key: reference,
    from: proposedBy.id,
    asks:
      proposedBy.id === own
        ? `proposed “${title}”, and has not signed it itself.`
        : `asks you to sign “${title}”.`,
    dueAt: null,
    path: '/signing',
    button: 'Read and sign',
  }));
}

const UNDECIDED = ['REQUESTED', 'SCREENED', 'ASSESSED'];

/** Requests that are not decided; where this party signed the agreement all the same, nobody waits for it. */
function sharingIn({ sharingRequests, agreements }: Register, own: string): Waiting[] {
  const signed = (agreements?.nodes ?? []).filter(({ signatures }) =>
    signatures.some(({ party }) => party.id === own),
  );
  const open = (sharingRequests?.nodes ?? []).filter(
    ({ requestedBy, state, reference }) =>
      requestedBy.id !== own &&
      UNDECIDED.includes(state) &&
      !signed.some((agreement) => agreement.reference === reference),
  );
  return open.map(({ id, title, requestedBy }) => ({
    ...DIRECT,
    key: id,
    from: requestedBy.id,
    asks: `asks to share data with you: ${title}.`,
    dueAt: null,
    path: '/signing',
    button: 'Look at the risks',
  }));
}
