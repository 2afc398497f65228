/** What waits for a signature: agreements and requests to share of one reference belong together. */
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
}

/** The items, by what is to be done about them here. */
export interface Sorted {
  waits: Waiting[];
  sentBack: Waiting[];
  othersSign: Waiting[];
}

/** Whom it is between. */
export const partiesOf = ({ agreement, requests }: Waiting): string[] =>
  agreement
    ? agreement.signatories.map(({ id }) => id)
    : requests.flatMap(({ requestedBy, holders }) => [requestedBy.id, ...holders.map(({ id }) => id)]);

const OVER = ['LEFT', 'LEAVING', 'ENDED'];

export const hasSigned = ({ signatures, version }: SigningAgreement, party: string): boolean =>
  signatures.some((one) => one.party.id === party && one.version === version);

export const notSignedBy = (agreement: SigningAgreement): string[] =>
  agreement.signatories.map(({ id }) => id).filter((id) => !hasSigned(agreement, id));

export const hasDeclined = ({ declinedBy }: SigningAgreement, party: string): boolean =>
  declinedBy.some((one) => one.party.id === party);

/** Everything that the register holds, sorted; the oldest first. */
export function sortWaiting(register: Register, party: string): Sorted {
  const items = itemsOf(register).toSorted((a, b) => sinceOf(a).localeCompare(sinceOf(b)));
  const waits = items.filter((item) => doesWait(item, party));
  const rest = items.filter((item) => !waits.includes(item));
  const sentBack = rest.filter((item) => isSentBack(item, party));
  const othersSign = rest.filter(
    ({ agreement }) =>
      agreement &&
      hasSigned(agreement, party) &&
      !OVER.includes(agreement.state) &&
      notSignedBy(agreement).length,
  );
  return { waits, sentBack, othersSign };
}

function itemsOf({ agreements, sharingRequests }: Register): Waiting[] {
  const requests = sharingRequests?.nodes ?? [];
  const held = (agreements?.nodes ?? []).map((agreement) => ({
    reference: agreement.reference,
    title: agreement.title,
    agreement,
    requests: requests.filter(({ reference }) => reference === agreement.reference),
  }));
  const known = new Set(held.map(({ reference }) => reference));
  const alone = requests
    .filter(({ reference }) => !known.has(reference))
    .map((request) => ({
      reference: request.reference,
      title: request.title,
      agreement: null,
      requests: [request],
    }));
  return [...held, ...alone];
}

const sinceOf = ({ agreement, requests }: Waiting) => agreement?.proposedAt ?? requests[0]?.requestedAt ?? '';

function doesWait({ agreement, requests }: Waiting, party: string): boolean {
  const isToSign =
    agreement !== null &&
    agreement.signatories.some(({ id }) => id === party) &&
    !hasSigned(agreement, party) &&
    !hasDeclined(agreement, party) &&
    !OVER.includes(agreement.state);
  return isToSign || requests.some(({ state }) => state === 'ASSESSED');
}

function isSentBack({ agreement, requests }: Waiting, party: string): boolean {
  if (agreement) return hasDeclined(agreement, party) && !hasSigned(agreement, party);
  return requests.some(({ state }) => state === 'SENT_BACK');
}
