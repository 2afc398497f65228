/** The agreement's questions before sharing, and which of them a decision leaves open. */
import type { SharingReason } from '../../../generated/graphql.ts';
import { furtherOf, type Question } from './question.ts';

/** The questions, in their order; empty if the agreement has none. */
export function questionsOf(question: Question): string[] {
  const checklist: unknown = furtherOf(question, 'informationRequests')?.['checklist'];
  return Array.isArray(checklist) ? checklist.filter((one) => typeof one === 'string') : [];
}

/** The questions without an answer. Answers stand under the question itself, or under its number from 1. */
export function unansweredOf(questions: readonly string[], checklist: unknown): string[] {
  const answers = new Map(Object.entries(checklist ?? {}));
  const isAnswered = (key: string) => isAnswer(answers.get(key));
  return questions.filter((question, index) => !isAnswered(question) && !isAnswered(String(index + 1)));
}

const isAnswer = (answer: unknown) => answer != null && (typeof answer !== 'string' || answer.trim() !== '');

/** What a decision with open questions is told. */
export function incomplete(agreement: string, questions: string[], open: string[]): SharingReason[] {
  if (open.length === 0) return [];
  return [
    {
      code: 'CHECKLIST_INCOMPLETE',
      rule: `${open.length} of the ${questions.length} questions before sharing have no answer.`,
      source: `${agreement} checklist; UK GDPR Art. 5(2)`,
      verdict: 'ASK',
    },
  ];
}
