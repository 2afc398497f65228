/** Words for agreements: where each stands, its members, reviews, matters, findings and fields, and the offices that sign. */
import type {
  AgreementState,
  MemberState,
  ReviewOutcome,
  ReviewTrigger,
  TermOrigin,
} from '../generated/agreements-own.ts';
import { grouped } from '../parts/grouped.ts';
import { londonDay } from '../parts/london.ts';
import { codeInSentence } from '../parts/register-text.ts';
import { sentence } from '../parts/words.ts';

/** A word with the value whose colour it has, as `Tag` takes them. */
interface Coloured {
  text: string;
  value: string;
}

export const STATES: Record<AgreementState, Coloured> = {
  PROPOSED: { text: 'Waits for our signature', value: 'ASK' },
  SIGNED: { text: 'Signed by us, by no other', value: 'OPEN' },
  IN_FORCE: { text: 'In force', value: 'DONE' },
  LEAVING: { text: 'In force; we have given notice', value: 'EXEMPT' },
  LEFT: { text: 'We have left', value: 'CLOSED' },
  DECLINED: { text: 'Sent back by us', value: 'REFUSED' },
  ENDED: { text: 'Ended', value: 'CLOSED' },
};

export const MEMBERS: Record<MemberState, Coloured> = {
  NOT_FILLED: { text: 'Nobody fills this place', value: 'CLOSED' },
  NOT_JOINED: { text: 'Has not joined the federation', value: 'EXEMPT' },
  NOT_ASKED: { text: 'Joined, not asked to sign', value: 'CLOSED' },
  ASKED: { text: 'Asked, has not signed', value: 'ASK' },
  DECLINED: { text: 'Sent back', value: 'REFUSED' },
  SIGNED: { text: 'Signed, not in force with us', value: 'OPEN' },
  IN_FORCE: { text: 'In force', value: 'DONE' },
  LEAVING: { text: 'Has given notice', value: 'EXEMPT' },
  LEFT: { text: 'Has left', value: 'CLOSED' },
};

/** What a formal review may lead to. */
export const OUTCOMES: Record<ReviewOutcome, string> = {
  CONTINUE: 'It goes on as it is',
  AMEND: 'A new version is needed',
  END: 'We leave, or it should end',
};

/** What may call for a formal review outside the cycle. */
export const REVIEW_CAUSES: Record<Exclude<ReviewTrigger, 'SCHEDULED'>, string> = {
  LEGISLATION: 'Legislation changed',
  SECTOR: 'Something changed in the sector, for example guidance',
  SIGNATORIES: 'A party signed, left or changed',
  OTHER: 'Something else',
};

/** Why a formal review is held. */
export const TRIGGERS: Record<ReviewTrigger, string> = { SCHEDULED: 'It was due', ...REVIEW_CAUSES };

/** What each question of a formal review asks, by its stable name. */
export const QUESTIONS = {
  purposesRelevant: 'Are the purposes still relevant?',
  scopeKept: 'Has the scope not slipped?',
  benefitsReal: 'Are the benefits real?',
  securityEffective: 'Is the security effective?',
};

/** What a term is about. */
export const MATTERS: Record<string, string> = {
  REVIEW: 'Reviews',
  SIGNATURE: 'Who signs',
  SET_UP: 'Before it is proposed',
  AUTHORITY_NOTICE: 'Telling the Information Commissioner of a breach',
  PARTNER_NOTICE: 'Telling partners of a breach',
  BREACH_DECISION: 'Who decides on a breach',
  RIGHTS_REPLY: 'Replying to a person',
  NOTICE_ANSWER: 'Answering a partner’s notice',
  RETENTION: 'How long data are kept',
  AMENDMENT: 'Changing it',
  WITHDRAWAL: 'Leaving it',
  AFTER_LEAVING: 'After leaving',
};

export const ORIGINS: Record<TermOrigin, string> = {
  AGREEMENT: 'this agreement',
  POLICY: 'our own policy',
  LAW: 'the law',
};

/** What checks of the terms are about, by their names: the graph does not say it. The last takes what is left. */
const TOPICS: readonly [topic: string, checks: RegExp][] = [
  ['Parties and places', /organisation|signatory|initiator|party/i],
  [
    'Law: bases, conditions and powers',
    /basis|condition|policyDocument|act[A-Z]|power|flow|section8|article|part3|dataSubject|transfer/i,
  ],
  ['Rights of people', /right|notification|propag/i],
  ['Breaches', /breach|partnerNotice|authority/i],
  ['Review, leaving and disputes', /review|withdrawal|dispute|termination|amend|commence/i],
  ['Wording and missing sections', /.*/],
];

export const findingsByTopic = <Finding extends { check: string }>(findings: readonly Finding[]) =>
  grouped(findings, ({ check }) => TOPICS.find(([, checks]) => checks.test(check))![0]);

/** An office at the start of a line, for example `Deputy SIRO`. */
export const officeTitle = (office: string): string => sentence(codeInSentence(office));

/** Who may decide, in a sentence; no offices: whoever signs for the party. */
export function whoMay(offices: readonly string[], delegates: readonly string[]): string {
  const who = [...offices, ...delegates].map(codeInSentence);
  if (who.length === 0) return 'any senior person who signs for it';
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(who);
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What a field of an agreement's text says. */
export function valueInWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(valueInWords).join('; ') || 'nothing';
  if (isObject(value)) return String(value.label ?? value.name ?? value.right ?? JSON.stringify(value));
  return CALENDAR_DATE.test(String(value)) ? londonDay(String(value)) : String(value);
}
