/** Which grounds may be given for what: to refuse or uphold a request, to withhold its reasons, to answer a notice. */
import type { DirectoryParty } from '../../../../shared/directory/document.ts';
import { refuseField } from '../../../../shared/errors.ts';
import type { NoticeKind, Regime, Right } from '../../generated/graphql.ts';
import { kindOf } from '../../protocol/kinds/kinds.ts';
import { checkGroundAmong, OTHER, plainCode } from '../../protocol/notices/answer-choices.ts';
import type { AnswerGrounds } from '../../protocol/notices/handlers.ts';
import { GROUNDS, type Ground, type GroundUse } from './grounds.ts';

function groundsOf(use: GroundUse, regimes: readonly Regime[], right: Right | null): Ground[] {
  return GROUNDS.filter(
    (one) =>
      one.uses.includes(use) &&
      one.regimes.some((regime) => regimes.includes(regime)) &&
      (right === null || one.rights.length === 0 || one.rights.includes(right)),
  );
}

/** The grounds on which a request for this right may be refused. */
export function refusalGroundsFor(right: Right, regime: Regime): Ground[] {
  return groundsOf('REFUSE_REQUEST', [regime], right);
}

/** The grounds on one of which a request for this right is upheld; none: it needs none. */
export function upholdingGroundsFor(right: Right, regime: Regime): Ground[] {
  return groundsOf('UPHOLD_REQUEST', [regime], right);
}

interface Refusal {
  right: Right;
  regime: Regime;
  ground: string;
  reason?: string | null | undefined;
}

/** Refuses a ground that the law does not give for this right. */
export function checkGround({ right, regime, ground, reason }: Refusal): void {
  checkGroundAmong(refusalGroundsFor(right, regime), {
    ground,
    reason,
    mayUseOther: true,
    what: `A refusal of ${right} under ${regime}`,
    source: 'Art. 12(4); DPA 2018 s.48',
  });
}

/** Whether the person may be told of a refusal on the ground and not why: Part 3, for a protective purpose. */
export function mayWithholdReasons(ground: string, regime: Regime): boolean {
  return regime === 'PART_3' && WITHHOLDING.some(({ code }) => code === plainCode(ground));
}

/** DPA 2018 ss.44(4), 45(4), 48(3): the protective purposes. */
const WITHHOLDING = groundsOf('WITHHOLD', ['PART_3'], null);

/** Refuses to keep the reasons from the person, other than under Part 3 for a protective purpose. */
export function checkWithheldReasons(regime: Regime, ground: string): void {
  if (mayWithholdReasons(ground, regime)) return;
  refuseField(
    'withholdReasons',
    'REASONS_NOT_WITHHELD_ON_GROUND',
    'Reasons are withheld only under Part 3 and for a protective purpose (DPA 2018 s.45(4), s.48(3)): ' +
      `${WITHHOLDING.map(({ code }) => code).join(', ')}.`,
    { regime },
  );
}

type Recipient = Pick<DirectoryParty, 'kind' | 'competentAuthority'>;

/** A competent authority may hold the data under either regime (DPA 2018 s.30), whatever the sender's is. */
function groundsOfRecipient(recipient: Recipient, use: GroundUse, right: Right | null): Ground[] {
  const regimes: Regime[] = recipient.competentAuthority ? ['PART_3', 'UK_GDPR'] : ['UK_GDPR'];
  return groundsOf(use, regimes, right).filter(({ bodies }) => bodies.includes(recipient.kind));
}

/** The grounds on which a recipient of such a kind may refuse to do the same, for the person who decides to tell it. */
export function mightRefuseWith(recipient: Recipient, right: Right): Ground[] {
  return groundsOfRecipient(recipient, 'ANSWER_RIGHT', right);
}

/** The grounds on which a party may answer a notice of a kind. */
export function answerGroundsFor(kind: NoticeKind, recipient: Recipient): AnswerGrounds {
  const withheld = groundsOfRecipient(recipient, 'WITHHOLD', null);
  const { right } = kindOf(kind);
  if (right) return { less: mightRefuseWith(recipient, right), withheld };
  if (kind === 'BREACH') return { less: groundsOfRecipient(recipient, 'ANSWER_BREACH', null), withheld };
  if (kind === 'RECALL') return { less: groundsOfRecipient(recipient, 'ANSWER_RECALL', null), withheld };
  return { less: [], withheld };
}

/** A ground in the words of the law; what another register gave otherwise is shown as it is. */
export function groundInWords(ground: string | null): string | null {
  if (ground === null) return null;
  if (ground.startsWith(OTHER)) return ground.slice(OTHER.length).trim();
  return GROUNDS.find(({ code }) => code === plainCode(ground))?.words ?? ground;
}
