/** The mutations of agreements, one transaction each. */
import { refuse, refuseEmpty, refuseField } from '../../../shared/errors.ts';
import { action, type InputOf, type Transaction } from '../kernel/action.ts';
import { refuseBeforeAcceptance } from './sharing-requests/gate.ts';
import { AgreementRow } from './entity.ts';
import { markProposed, withDraft } from './published/drafts.ts';
import { findAgreement } from './queries.ts';
import type { Content } from './rules.ts';
import { keepVersion, lockAgreement, refuseOutsideUmbrella } from './keeping.ts';
import { tellOthers } from './telling.ts';
import { readTerms } from './terms/terms.ts';

/** Keeps the proposal here, and sends it whole to the other signatories. */
export const proposeAgreement = action('proposeAgreement', AgreementRow, async (tx, input) => {
  const { party } = tx.register;
  const content = await contentOf(tx, input);
  await refuseUnlessFirst(tx, content);
  await refuseOutsideUmbrella(tx, content);
  await refuseBeforeAcceptance(tx, content);
  const row = await keepVersion(tx, content, { proposedById: party, proposedAt: tx.now });
  const body = { ...content, proposedAt: tx.now.toISOString() };
  await tellOthers(tx, row, 'AGREEMENT_PROPOSED', { body, content: {} });
  await markProposed(tx, input.draft ?? null, row.version);
  return row;
});

async function contentOf(tx: Transaction, input: InputOf<'proposeAgreement'>): Promise<Content> {
  const { reference } = input;
  const { title, kind, commencesOn, terms } = await withDraft(tx, input);
  refuseEmpty({ reference, title, kind });
  return {
    reference,
    version: input.version ?? 1,
    title,
    kind,
    signatoryIds: checkedSignatories(tx, input.signatories),
    commencesOn,
    terms: readTerms(terms),
  };
}

/** The ids, each once; refused unless all have joined and this party is among them. */
export function checkedSignatories(tx: Transaction, signatories: string[]): string[] {
  const ids = [...new Set(signatories)];
  for (const id of ids) {
    const known = tx.register.directory.party(id);
    if (!known) refuse('UNKNOWN_PARTY', `The directory has no party ${id}.`, { field: 'signatories' });
    else if (!known.register)
      refuseField(
        'signatories',
        'NOT_JOINED',
        `${id} has not joined the federation, so it cannot sign here.`,
      );
  }
  const { party } = tx.register;
  if (!ids.includes(party))
    refuseField(
      'signatories',
      'OWN_PARTY_MISSING',
      `\`signatories\` must include the proposing party, ${party}.`,
    );
  if (ids.length < 2) refuseField('signatories', 'TOO_FEW', '`signatories` needs at least two parties.');
  return ids;
}

async function refuseUnlessFirst(tx: Transaction, { reference, version }: Content): Promise<void> {
  await lockAgreement(tx, reference);
  const held = await findAgreement(tx.manager, reference);
  if (held)
    refuse('CONFLICT', `Version ${held.version} of ${reference} is held here: amend it, after a review.`);
  if (version !== 1)
    refuse('CONFLICT', `Version 1 of ${reference} can be proposed here, not version ${version}.`);
}
