/** Requests for information, agreements and requests to share that wait for this party, as items of the inbox. */
import type { DutyOfInbox, RegisterOfInbox, Waiting } from './types.ts';

const OF_INFORMATION = ['INFORMATION_ACKNOWLEDGEMENT', 'INFORMATION_REPLY'];

const HOLDER_ACTS = ['REQUESTED', 'ACKNOWLEDGED', 'PUBLICATION_DISPUTED', 'ESCALATED'];

export function informationIn(
  { informationRequests }: RegisterOfInbox,
  own: string,
  duties: readonly DutyOfInbox[],
): Waiting[] {
  const requests = informationRequests?.nodes ?? [];
  const asItem = (one: (typeof requests)[number], from: string, asks: string): Waiting => {
    const mine = duties.filter(({ about, kind }) => about === one.id && OF_INFORMATION.includes(kind));
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

export function agreementsIn({ agreements }: RegisterOfInbox, own: string): Waiting[] {
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
export function sharingIn({ sharingRequests, agreements }: RegisterOfInbox, own: string): Waiting[] {
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
