/** Which answers a recipient may give to a notice, each with the grounds on which it may be given. */
import { refuse } from '../../../../shared/errors.ts';
import type { AnswerChoice, AnswerNoticeInput, NoticeAnswer, NoticeKind } from '../../generated/graphql.ts';
import type { Wording } from '../kinds/answers.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';
import { checkGroundAmong } from './ground-check.ts';
import type { AnswerGrounds } from './handlers.ts';

interface Asked {
  kind: NoticeKind;
  /** DPA 2018 s.30: whether the recipient is one. */
  isCompetentAuthority: boolean;
  grounds: AnswerGrounds;
}

/** Every answer that a notice of the kind takes. Only a competent authority neither confirms nor denies (Part 3). */
export function answersTo({ kind, isCompetentAuthority, grounds }: Asked): AnswerChoice[] {
  const answers = Object.entries(kindOf(kind).answers) as [NoticeAnswer, Wording][];
  return answers
    .filter(([answer]) => answer !== 'WITHHELD' || isCompetentAuthority)
    .map(([answer, wording]) => {
      const hasGround = wording.question !== null;
      const given = answer === 'WITHHELD' ? grounds.withheld : grounds.less;
      return {
        answer,
        ...wording,
        grounds: hasGround ? given.map(({ code, words, source }) => ({ code, words, source })) : [],
        mayUseOther: hasGround && answer !== 'WITHHELD',
      };
    });
}

type Standing = Pick<NoticeRow, 'direction' | 'answer' | 'acknowledgedAt' | 'recalledAt'>;

/** Those of the answers that a notice may still get: none once it has its final one or is recalled. */
export function stillOpen(row: Standing, answers: AnswerChoice[]): AnswerChoice[] {
  if (row.direction === 'SENT' || row.answer !== null || row.recalledAt !== null) return [];
  return answers.filter(({ answer }) => row.acknowledgedAt === null || answer !== 'ACKNOWLEDGED');
}

type Given = Pick<AnswerNoticeInput, 'answer' | 'ground' | 'reason'>;

/** Refuses an answer, or a ground of it, that is not among the choices. */
export function checkAnswer({ answer, ground, reason }: Given, choices: readonly AnswerChoice[]): void {
  const choice = choices.find((one) => one.answer === answer);
  if (!choice) {
    const answers = choices.map((one) => one.answer).join(', ');
    return refuse('BAD_USER_INPUT', `The notice takes one of these answers: ${answers}.`, {
      field: 'answer',
      reason: 'ANSWER_NOT_AVAILABLE',
      parameters: { answer },
    });
  }
  if (choice.question !== null) {
    const { grounds, mayUseOther } = choice;
    checkGroundAmong(grounds, { ground, reason, mayUseOther, what: answer, source: null });
  } else if (ground?.trim())
    refuse('BAD_USER_INPUT', `${answer} has no \`ground\`: leave it out, or say more in \`reason\`.`, {
      field: 'ground',
      reason: 'GROUND_NOT_AVAILABLE',
      parameters: { answer },
    });
}
