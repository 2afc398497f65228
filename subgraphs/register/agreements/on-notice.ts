/** What this party does when a notice about an agreement arrives. Proposal and signatures may come in any order. */
import { refuse } from '../../../shared/errors.ts';
import { parseInstant } from '../../../shared/scalars.ts';
import type { Transaction } from '../action.ts';
import type { NoticeHandlers } from '../notices/handlers.ts';
import { AgreementRow } from './entity.ts';
import { keepSignature, keepVersion, readSignature } from './keeping.ts';
import { findAgreement } from './queries.ts';
import type { Content } from './rules.ts';
import { readTerms } from './terms-shape.ts';

export const agreementNoticeHandlers: NoticeHandlers = {
  AGREEMENT_PROPOSED: {
    async received(tx, { row, statement }) {
      const content = readContent(statement.body);
      const held = await findAgreement(tx.manager, content.reference);
      refuseStranger(tx, statement.iss, content, held);
      // Of a version that is held, and of older ones, this register keeps what it has: differing copies show in the graph.
      if (held && held.version >= content.version) return { caseId: held.id };
      const proposedAt = parseInstant(statement.body.proposedAt);
      await keepVersion(tx, content, { proposedById: statement.iss, proposedAt });
      return { caseId: row.id };
    },
  },
  AGREEMENT_SIGNED: {
    async received(tx, { row, statement, content }) {
      const { jws } = statement.body;
      if (typeof jws !== 'string') return refuse('BAD_USER_INPUT', 'A notice of a signature carries it as `jws`.');
      const { partyId } = await readSignature(tx, jws);
      if (partyId !== statement.iss) refuse('SIGNATURE_INVALID', 'A party gives notice of its own signature only.');
      await keepSignature(tx, jws, nameIn(content));
      return { caseId: row.id };
    },
  },
};

function nameIn(content: unknown): string | null {
  const { name } = (content ?? {}) as { name?: unknown };
  return typeof name === 'string' ? name : null;
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
    refuse('BAD_USER_INPUT', 'A proposal needs reference, version, title, kind, signatoryIds, commencesOn and terms.');
  }
  return { ...({ reference, version, title, kind, signatoryIds, commencesOn } as Content), terms: readTerms(terms) };
}

/** Only a signatory proposes, and only a signatory of the version held proposes the next one. */
function refuseStranger(tx: Transaction, proposer: string, content: Content, held: AgreementRow | null): void {
  const { signatoryIds, reference } = content;
  const mayPropose = signatoryIds.includes(proposer) && (held?.signatoryIds.includes(proposer) ?? true);
  if (!mayPropose) refuse('FORBIDDEN', `${proposer} is not a signatory of ${reference}.`);
  if (!signatoryIds.includes(tx.register.party)) {
    refuse('FORBIDDEN', `${tx.register.party} is not asked to sign this version of ${reference}.`);
  }
}
