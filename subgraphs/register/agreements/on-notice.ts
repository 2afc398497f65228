/** What this party does when a notice about an agreement arrives. Proposal and signatures may come in any order. */
import { refuse } from '../../../shared/errors.ts';
import type { Transaction } from '../kernel/action.ts';
import type { NoticeHandlers, ReceivedNotice } from '../protocol/notices/handlers.ts';
import { AgreementRow } from './entity.ts';
import { keepSignature, keepVersion, lockAgreement } from './keeping.ts';
import { findAgreement } from './queries.ts';
import type { Content } from './rules.ts';
import { readSignature } from './signing/signature.ts';
import { readTerms } from './terms/terms.ts';

export const agreementNoticeHandlers: NoticeHandlers = {
  AGREEMENT_PROPOSED: {
    async received(tx, { row, body }) {
      const { proposedAt, ...content } = { ...body, terms: readTerms(body.terms) };
      await lockAgreement(tx, content.reference);
      const held = await findAgreement(tx.manager, content.reference);
      refuseStranger(tx, row.originatorId, content, held);
      // This register keeps its own copy of a version that it holds, and of older ones: the graph shows differing copies.
      if (held && held.version >= content.version) return { caseId: held.id };
      const { id } = await keepVersion(tx, content, { proposedById: row.originatorId, proposedAt });
      return { caseId: id };
    },
  },
  AGREEMENT_SIGNED: {
    async received(tx, notice) {
      const reference = await keepFrom(tx, notice);
      const held = await findAgreement(tx.manager, reference);
      return { caseId: held?.id ?? notice.row.id };
    },
    // A late signature of an older version still counts.
    async joined(tx, notice) {
      await keepFrom(tx, notice);
    },
  },
};

/** Keeps the signature that a notice carries; returns the reference of what it signs. */
async function keepFrom(
  tx: Transaction,
  { row, body: { jws }, content }: ReceivedNotice<'AGREEMENT_SIGNED'>,
): Promise<string> {
  const { partyId, reference } = await readSignature(tx, jws);
  if (partyId !== row.originatorId)
    refuse('SIGNATURE_INVALID', 'A party gives notice of its own signature only.');
  await keepSignature(tx, jws, content);
  return reference;
}

/** Only a signatory proposes, and only a signatory of the version held proposes the next one. */
function refuseStranger(
  tx: Transaction,
  proposer: string,
  content: Content,
  held: AgreementRow | null,
): void {
  const { signatoryIds, reference } = content;
  const mayPropose = signatoryIds.includes(proposer) && (held?.signatoryIds.includes(proposer) ?? true);
  if (!mayPropose) refuse('FORBIDDEN', `${proposer} is not a signatory of ${reference}.`);
  const { party } = tx.register;
  // A signatory that the new version leaves out keeps a copy, to know what was agreed without it.
  if (!signatoryIds.includes(party) && !held?.signatoryIds.includes(party)) {
    refuse('FORBIDDEN', `${party} is not asked to sign this version of ${reference}.`);
  }
}
