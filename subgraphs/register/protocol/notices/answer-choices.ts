/** Which answers a recipient may give to a notice, and on which grounds. */
import { refuse } from '../../../../shared/errors.ts';
import type { AnswerChoice, AnswerNoticeInput, NoticeAnswer, NoticeKind } from '../../generated/graphql.ts';
import type { Wording } from '../kinds/answers.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { NoticeRow } from './entity.ts';
import type { AnswerGrounds } from './handlers.ts';

/** The prefix of a ground that no code covers: a few words follow it, and the reason explains it. */
export const OTHER = 'OTHER:';

/** The code without the prefix of its vocabulary, as `eu-gdpr:Justification` or `just:`. */
export function plainCode(ground: string): string {
  return ground
    .trim()
    .replace(/^(?:eu-gdpr|just):/, '')
    .replace(/^Justification/, '');
}

interface GivenGround {
  ground: string | null | undefined;
  reason: string | null | undefined;
  /** Whether a ground that no code covers may be given in words. */
  mayUseOther: boolean;
  /** What needs the ground, for example `REFUSED`. */
  what: string;
  /** The provision by which it does; null: none. */
  source: string | null;
}

/** Refuses a ground that is missing or not available. */
export function checkGroundAmong(available: readonly { code: string }[], given: GivenGround): void {
  const { ground, mayUseOther, what, source } = given;
  if (mayUseOther && ground?.startsWith(OTHER)) return checkOther(ground, given.reason);
  const codes = available.map(({ code }) => code);
  if (ground?.trim() && codes.includes(plainCode(ground))) return;
  const other = mayUseOther ? [`${OTHER}… with a reason`] : [];
  refuse(
    'BAD_USER_INPUT',
    `${what} needs a \`ground\`${source === null ? '' : ` (${source})`}: one of ${[...codes, ...other].join(', ')}.`,
    { field: 'ground', reason: ground?.trim() ? 'GROUND_NOT_AVAILABLE' : 'GROUND_MISSING' },
  );
}

function checkOther(ground: string, reason: string | null | undefined): void {
  const isNamed = ground.slice(OTHER.length).trim() !== '';
  if (isNamed && reason?.trim()) return;
  refuse(
    'BAD_USER_INPUT',
    `A ground \`${OTHER}…\` says which, and needs a \`reason\` in words (Art. 12(4)).`,
    isNamed ? { field: 'reason', reason: 'REASON_MISSING' } : { field: 'ground', reason: 'GROUND_MISSING' },
  );
}

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
