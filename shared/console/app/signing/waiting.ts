/** What waits for a signature: agreements and requests to share of one reference belong together; and who may decide. */
import type { SigningInboxQuery } from '../generated/signing-own.ts';

type Register = NonNullable<SigningInboxQuery['register']>;
export type SigningAgreement = NonNullable<Register['agreements']>['nodes'][number];
export type SigningRequest = NonNullable<Register['sharingRequests']>['nodes'][number];

/** One agreement that is to be, or to be renewed. */
export interface Waiting {
  reference: string;
  title: string;
  /** Null: none is proposed yet. */
  agreement: SigningAgreement | null;
  requests: SigningRequest[];
  /** Whom it is between. */
  parties: { id: string }[];
  since: string;
}

type Answered = Pick<SigningAgreement, 'version' | 'state' | 'signatories' | 'signatures' | 'declinedBy'>;

const OVER = ['LEFT', 'LEAVING', 'ENDED'];

export const hasSigned = ({ signatures, version }: Answered, party: string): boolean =>
  signatures.some((one) => one.party.id === party && one.version === version);

export const hasDeclined = ({ declinedBy }: Answered, party: string): boolean =>
  declinedBy.some((one) => one.party.id === party);

/** Whether the party is asked to sign the newest version, and has not answered. */
export const isToSign = (agreement: Answered, party: string): boolean =>
  agreement.signatories.some(({ id }) => id === party) &&
  !hasSigned(agreement, party) &&
  !hasDeclined(agreement, party) &&
  !OVER.includes(agreement.state);

/** Everything that the register holds, by what is to be done about it here; the oldest first. */
export function sortWaiting(register: Register, party: string) {
  const items = itemsOf(register).toSorted((a, b) => a.since.localeCompare(b.since));
  const waits = items.filter((item) => doesWait(item, party));
  const rest = items.filter((item) => !waits.includes(item));
  return {
    waits,
    sentBack: rest.filter((item) => isSentBack(item, party)),
    othersSign: rest.filter(({ agreement }) => agreement && doOthersSign(agreement, party)),
  };
}

function itemsOf({ agreements, sharingRequests }: Register): Waiting[] {
  const held = agreements?.nodes ?? [];
  const requests = sharingRequests?.nodes ?? [];
  const ofAgreements = held.map((agreement) => ({
    reference: agreement.reference,
    title: agreement.title,
    agreement,
    requests: requests.filter(({ reference }) => reference === agreement.reference),
    parties: agreement.signatories,
    since: agreement.proposedAt,
  }));
  const alone = requests.filter(({ reference }) => held.every((one) => one.reference !== reference));
  const ofRequests = alone.map((request) => ({
    reference: request.reference,
    title: request.title,
    agreement: null,
    requests: [request],
    parties: [request.requestedBy, ...request.holders],
    since: request.requestedAt,
  }));
  return [...ofAgreements, ...ofRequests];
}

const doesWait = ({ agreement, requests }: Waiting, party: string): boolean =>
  (agreement !== null && isToSign(agreement, party)) || requests.some(({ state }) => state === 'ASSESSED');

const isSentBack = ({ agreement, requests }: Waiting, party: string): boolean =>
  agreement
    ? hasDeclined(agreement, party) && !hasSigned(agreement, party)
    : requests.some(({ state }) => state === 'SENT_BACK');

const doOthersSign = (agreement: SigningAgreement, party: string): boolean =>
  hasSigned(agreement, party) &&
  !OVER.includes(agreement.state) &&
  agreement.signatories.some(({ id }) => !hasSigned(agreement, id));

/** Whether the person may decide here, and if not, why not, who may, and by which rules. */
export type Verdict = SigningAgreement['signing'] & {
  /** The person's office is one of those that may: what stands in the way is something else. */
  isOfficeRight: boolean;
};

/** Of an agreement whether the person may sign it; of a request alone whether it may decide on the risks. */
export function verdictOn({ agreement, requests }: Waiting, office: string | null): Verdict {
  const verdict =
    agreement?.signing ??
    requests.map(({ deciding }) => deciding).toSorted((a, b) => Number(b.may) - Number(a.may))[0]!;
  const allowed = [...verdict.offices, ...verdict.delegates];
  const isNamed = office !== null && (allowed.length === 0 || allowed.includes(office));
  return { ...verdict, isOfficeRight: verdict.may || isNamed };
}
