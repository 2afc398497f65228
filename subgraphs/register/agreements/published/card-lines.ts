/** The cards of an agreement that take several sentences. */
import { inWords } from '../../words/letters/letter.ts';
import type { BreachTerms, ReviewTerm, RightTerm, Terms } from '../terms/terms.ts';
import { say, within } from './saying.ts';
import { ANCHORS, codeInWords, counted, listed, MUST_BE_TOLD, RIGHTS } from './words.ts';

type NameOf = (party: string) => string;

export const rightLine = (term: RightTerm) =>
  [selectedInWords(term), ...passingOn(term), ...replying(term)].join(' ');

function selectedInWords({ right, selected, conditionalOn }: RightTerm): string {
  if (selected !== true && conditionalOn.length === 0)
    return `${RIGHTS[right]}: the agreement does not ${selected === null ? 'list' : 'select'} it; where the law gives it, it applies all the same.`;
  const condition =
    conditionalOn.length > 0 ? `, where it rests on ${listed(conditionalOn.map(lowerCase), 'or')}` : '';
  return `${RIGHTS[right]}${condition}.`;
}

function passingOn({ propagate }: RightTerm): string[] {
  if (!propagate) return [];
  const { audience, condition, answerWithinDays } = propagate;
  const whom =
    audience === 'DISCLOSED_TO' ? "the parties that got the person's data are" : 'all signatories are';
  const answer = answerWithinDays ? ` They aim to answer within ${counted(answerWithinDays, 'day')}.` : '';
  return [`When it is used, ${whom} told${condition ? ` (${condition})` : ''}.${answer}`];
}

function replying({ replyWithinDays }: RightTerm): string[] {
  return replyWithinDays ? [`The party asked replies within ${counted(replyWithinDays, 'day')}.`] : [];
}

export function breachLines({ breach }: Terms, nameOf: NameOf): string[] {
  return within(breach, ({ partnerNotice, authority, decision }) => [
    ...say(partnerNotice, partnerNoticeLine),
    ...say(authority, ({ hours, anchor }) => [
      `Where the law requires it, the Information Commissioner is told within ${counted(hours, 'hour')} ${ANCHORS[anchor]}.`,
    ]),
    ...say(decision, (rule) => [decisionLine(rule, nameOf)]),
  ]);
}

function partnerNoticeLine(notice: NonNullable<BreachTerms['partnerNotice']>): string[] {
  const { hours, aimHours, anchor, strength, threshold } = notice;
  const told = `The other parties ${MUST_BE_TOLD[strength]}`;
  const when = hours === null ? '' : ` within ${counted(hours, 'hour')} ${ANCHORS[anchor]}`;
  const aim =
    hours === null && aimHours !== null
      ? [`The text sets no hours; the aim is ${counted(aimHours, 'hour')} ${ANCHORS[anchor]}.`]
      : [];
  return [`${told}${when}, if this holds of it: ${lowerCase(threshold)}.`, ...aim];
}

function decisionLine({ rule, fallback, protocolOwner }: BreachTerms['decision'], nameOf: NameOf): string {
  const whether = 'whether the Information Commissioner is told';
  if (rule === 'CONTROLLER') return `The party that is responsible for the data decides ${whether}.`;
  const together = `The parties affected decide together ${whether}.`;
  if (fallback === null) return together;
  const owner = protocolOwner === null ? ', whom the text does not name' : `, ${nameOf(protocolOwner)}`;
  return `${together} If they do not agree, the protocol owner decides${owner}.`;
}

export function reviewLines(review: ReviewTerm, nameOf: NameOf): string[] {
  const { firstAfterMonths, thenEveryMonths, initiator, triggers, override } = review;
  return [
    `The first review is due ${counted(firstAfterMonths, 'month')} after ${reviewStart(review)}.`,
    ...(thenEveryMonths ? [`Then every ${counted(thenEveryMonths, 'month')}.`] : []),
    ...(initiator ? [`${nameOf(initiator)} calls it.`] : []),
    ...(triggers?.length
      ? [`Outside the cycle, these may call for one: ${listed(triggers.map(lowerCase))}.`]
      : []),
    ...(override ? ['The data protection officers may agree another day.'] : []),
  ];
}

function reviewStart({ anchor }: ReviewTerm): string {
  return anchor === 'COMMENCED' ? 'it commenced' : 'a party signed';
}

export function leavingLines(terms: Terms, nameOf: NameOf): string[] {
  return [
    ...say(terms.withdrawal, ({ noticeWeeks, to }) => [
      `A party gives ${counted(noticeWeeks, 'week')} of notice${to ? ` to ${nameOf(to)}` : ''}.`,
    ]),
    ...say(terms.afterLeaving, ({ keepsComplying, dataDuty }) => [
      ...(keepsComplying ? ['What it got stays under the terms of the agreement.'] : []),
      ...(dataDuty ? [DATA_DUTIES[dataDuty]] : []),
    ]),
    ...say(terms.endsOn, (endsOn) => [`The agreement ends for all on ${inWords(endsOn)}.`]),
  ];
}

const DATA_DUTIES = {
  RETURN_OR_DESTROY_IRRELEVANT: 'It returns or destroys data that it no longer needs.',
  KEEP_WHAT_IT_CONTROLS: 'It keeps the data for which it is itself responsible.',
};

const lowerCase = (code: string) => {
  const words = codeInWords(code);
  return words === code ? code : words.charAt(0).toLowerCase() + words.slice(1);
};
