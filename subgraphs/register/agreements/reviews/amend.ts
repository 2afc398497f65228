/** The mutation that proposes a new version of an agreement, after a review. */
import { refuse, refuseEmpty, refuseFor } from '../../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../../kernel/action.ts';
import { checkedSignatories } from '../actions.ts';
import { AgreementRow } from '../entity.ts';
import { keepVersion, lockedHistory, refuseOutsideUmbrella } from '../keeping.ts';
import type { History } from '../queries.ts';
import { digestOf, type Content } from '../rules.ts';
import { tellOthers } from '../telling.ts';
import { readTerms } from '../terms/terms.ts';
import { whyMayNotAmend } from './amendment-rules.ts';
import { declinesOf, reviewsOf } from './queries.ts';

/** Keeps the new version, and sends it to its signatories, and to those that it no longer names: they keep a copy. */
export const amendAgreement = action('amendAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const history = await lockedHistory(tx, input.reference);
  const held = history.versions[0]!;
  if (!held.signatoryIds.includes(party))
    refuse('FORBIDDEN', `${party} is not a signatory of ${input.reference}.`);
  await refuseWithoutReview(tx, history, input.reference);
  const content = amended(tx, history, input);
  await refuseOutsideUmbrella(tx, content);
  const row = await keepVersion(tx, content, { proposedById: party, proposedAt: tx.now });
  const body = { ...content, proposedAt: tx.now.toISOString() };
  await tellOthers(tx, row, 'AGREEMENT_PROPOSED', { body, content: {}, also: held.signatoryIds });
  return row;
});

async function refuseWithoutReview(tx: Transaction, history: History, reference: string): Promise<void> {
  const reviews = await reviewsOf(tx.manager, reference);
  const declines = await declinesOf(tx.manager, reference);
  refuseFor('CONFLICT', whyMayNotAmend(history, { reviews, declines }));
}

/** The version held with the changes; refused if nothing changes. */
function amended(tx: Transaction, history: History, input: InputOf<'amendAgreement'>): Content {
  const held = history.versions[0]!;
  const { title, kind, signatories, commencesOn, terms } = input;
  refuseEmpty({ title, kind });
  const content = {
    reference: held.reference,
    version: held.version + 1,
    title: title ?? held.title,
    kind: kind ?? held.kind,
    signatoryIds: inOrderOf(held.signatoryIds, checkedSignatories(tx, signatories ?? stayingIn(history))),
    commencesOn: commencesOn === undefined ? held.commencesOn : commencesOn,
    terms: terms == null ? held.terms : readTerms(terms),
  };
  if (digestOf({ ...content, version: held.version }) === held.digest)
    refuse('BAD_USER_INPUT', `This changes nothing in version ${held.version} of ${held.reference}.`);
  return content;
}

/** The signatories of the version held, without those that have given notice to leave it. */
function stayingIn({ versions: [held], withdrawals }: History): string[] {
  const isLeaving = (id: string) =>
    withdrawals.some(({ partyId, version }) => partyId === id && version >= held!.version);
  return held!.signatoryIds.filter((id) => !isLeaving(id));
}

/** Keeps the order of the version held: another order of the same parties is no amendment. */
const inOrderOf = (before: string[], ids: string[]) => [
  ...before.filter((id) => ids.includes(id)),
  ...ids.filter((id) => !before.includes(id)),
];
