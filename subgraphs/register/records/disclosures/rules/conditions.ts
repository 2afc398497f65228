/** The conditions of DPA 2018 Schedules 1 and 8: how agreements write them, and which of them serve which basis. */
import { anyOf, known, termsOf, type Known, type Question } from './question.ts';

interface Condition {
  /** 0: its words are not those of a schedule or paragraph. */
  schedule: number;
  paragraph: number;
  /** Whether the agreement asks for a policy document besides the law. */
  documentAgreed: boolean;
}

/** Reads `DPA 2018 Sch. 1 Part 2 para. 18(1)-(4)`. */
function readCondition(text: string | null, documentAgreed = false): Condition {
  const schedule = Number(/Sch(?:edule|\.)?\s*(\d+)/i.exec(text ?? '')?.[1] ?? 0);
  const paragraph = Number(/para(?:graph)?s?\.?\s*(\d+)/i.exec(text ?? '')?.[1] ?? 0);
  return { schedule, paragraph, documentAgreed };
}

/** The conditions relied on for a basis: those of the case, else the agreement's; null: nobody names any. */
function conditionsFor(question: Question, basis: string): Condition[] | null {
  const { conditions } = question.facts;
  if (conditions) return conditions.map((text) => readCondition(text));
  const agreed = termsOf(question)?.conditions?.filter(
    (one) => one.basis === basis && one.condition !== null,
  );
  if (!agreed || agreed.length === 0) return null;
  return agreed.map((one) => readCondition(one.condition, one.policyDocumentRequired));
}

/** DPA 2018 s.10(2)–(3): the paragraphs of Schedule 1 that complete a basis of Art. 9(2). */
export function serving(basis: string): (condition: Condition) => boolean {
  const [first, last] = PARAGRAPHS[basis] ?? [0, 0];
  return ({ schedule, paragraph }) => schedule === 1 && paragraph >= first && paragraph <= last;
}

/** Paragraph 5 is no condition: it is the document that those of Part 2 need. */
const PARAGRAPHS: Record<string, [first: number, last: number]> = {
  '9(2)(b)': [1, 1],
  '9(2)(h)': [2, 2],
  '9(2)(i)': [3, 3],
  '9(2)(j)': [4, 4],
  '9(2)(g)': [6, 28],
};

/** s.35(5)(c) with Schedule 8; the document that it needs is of Part 3 itself, and is asked for there. */
export const servesPart3 = ({ schedule }: Condition) => schedule === 8;

/** DPA 2018 s.10(5): criminal data may rest on a condition of any Part of Schedule 1. */
export const servesCriminal = ({ schedule, paragraph }: Condition) =>
  schedule === 1 && paragraph >= 1 && paragraph <= 37 && paragraph !== 5;

/** Sch. 1 para. 1(1)(b) and 5(1); not where data go to a competent authority under para. 10 (para. 10(3)). */
function needsDocument(condition: Condition, { to }: Question): boolean {
  const { schedule, paragraph, documentAgreed } = condition;
  if (documentAgreed) return true;
  if (schedule !== 1 || (paragraph === 10 && to.competentAuthority)) return false;
  return paragraph === 1 || (paragraph >= 6 && paragraph <= 28);
}

/**
 * Whether one of the conditions serves, and holds: with the policy document, where the law or the agreement asks for it.
 * Null where none is named, or where its words are not those of a paragraph.
 */
export function oneHolds(
  question: Question,
  basis: string,
  serves: (condition: Condition) => boolean,
): Known {
  const conditions = conditionsFor(question, basis);
  if (conditions === null) return null;
  return anyOf(
    ...conditions.map((condition) => {
      if (condition.paragraph === 0) return null;
      return serves(condition) && documentFor(condition, question);
    }),
  );
}

const documentFor = (condition: Condition, question: Question): Known =>
  needsDocument(condition, question) ? known(question.facts.policyDocument) : true;
