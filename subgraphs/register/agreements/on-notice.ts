/** What this party does when a notice about an agreement arrives. Proposal and signatures may come in any order. */
import { refuse } from '../../../shared/errors.ts';
import { parseInstant } from '../../../shared/scalars.ts';
import type { Transaction } from '../kernel/action.ts';
import type { NoticeHandlers, ReceivedNotice } from '../protocol/notices/handlers.ts';
import { AgreementRow } from './entity.ts';
import { keepSignature, keepVersion, lockAgreement } from './keeping.ts';
import { findAgreement } from './queries.ts';
import type { Content } from './rules.ts';
import { readSignature } from './signing/signature.ts';
import { readTerms } from './terms/shape.ts';

export const agreementNoticeHandlers: NoticeHandlers = {
  AGREEMENT_PROPOSED: {
    async received(tx, { statement }) {
      const content = readContent(statement.body);
      await lockAgreement(tx, content.reference);
      const held = await findAgreement(tx.manager, content.reference);
      refuseStranger(tx, statement.iss, content, held);
      // Of a version that is held, and of older ones, this register keeps what it has: differing copies show in the graph.
      if (held && held.version >= content.version) return { caseId: held.id };
      const proposedAt = parseInstant(statement.body.proposedAt);
      const { id } = await keepVersion(tx, content, { proposedById: statement.iss, proposedAt });
      return { caseId: id };
    },
  },
  AGREEMENT_SIGNED: {
    async received(tx, notice) {
      const reference = await keepFrom(tx, notice);
      const held = await findAgreement(tx.manager, reference);
      return { caseId: held?.id ?? notice.row.id };
    },
    // A signature of an older version that comes late is one all the same.
    async joined(tx, notice) {
      await keepFrom(tx, notice);
    },
  },
};

/** Keeps the signature that a notice carries; returns the reference of what it signs. */
async function keepFrom(tx: Transaction, { statement, content }: ReceivedNotice): Promise<string> {
  const { jws } = statement.body;
  if (typeof jws !== 'string')
    return refuse('BAD_USER_INPUT', 'A notice of a signature carries it as `jws`.');
  const { partyId, reference } = await readSignature(tx, jws);
  if (partyId !== statement.iss)
    refuse('SIGNATURE_INVALID', 'A party gives notice of its own signature only.');
  const said = (text: unknown) => (typeof text === 'string' ? text : null);
  await keepSignature(tx, jws, { name: said(content.name), rank: said(content.rank) });
  return reference;
}

function readContent(body: Record<string, unknown>): Content {
  const { reference, version, title, kind, signatoryIds, commencesOn, terms } = body;
  const isText = (value: unknown) => typeof value === 'string';
  if (
    ![reference, title, kind].every(isText) ||
    !Number.isSafeInteger(version) ||
    !Array.isArray(signatoryIds) ||
    !signatoryIds.every(isText) ||
    !(commencesOn === null || isText(commencesOn))
  ) {
    refuse(
      'BAD_USER_INPUT',
      'A proposal needs reference, version, title, kind, signatoryIds, commencesOn and terms.',
    );
  }
  return {
    ...({ reference, version, title, kind, signatoryIds, commencesOn } as Content),
    terms: readTerms(terms),
  };
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
  // A signatory that the new version leaves out keeps a copy, so that it knows.
  if (!signatoryIds.includes(party) && !held?.signatoryIds.includes(party)) {
    refuse('FORBIDDEN', `${party} is not asked to sign this version of ${reference}.`);
  }
}
