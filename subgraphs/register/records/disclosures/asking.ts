/** Puts a case to the rules of sharing, and answers whether data may be shared. */
import type { EntityManager } from 'typeorm';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { refuse, refuseEmpty } from '../../../../shared/errors.ts';
import { historyOf, versionInForce } from '../../agreements/queries.ts';
import { whyNotInForce } from '../../agreements/rules.ts';
import type {
  MayDiscloseInput,
  SharingFactsInput,
  SharingReason,
  QueryMayDiscloseArgs,
  SharingAnswer,
} from '../../generated/graphql.ts';
import { isPublicAuthority, type RegisterOf } from '../../kernel/register-of.ts';
import { reasonsFor, answerOf, questionsOf } from './rules/answer.ts';
import type { Facts, Question, Side } from './rules/question.ts';
import { isStorable } from '../../../../shared/canonical.ts';
import { appendAudit } from '../../kernel/audit.ts';
import type { Context } from '../../kernel/context.ts';

/** What the rules say of a case, with the questions of its agreement's checklist. */
interface Ruling {
  reasons: SharingReason[];
  questions: string[];
  /** The agreement's reference, if any version of it is held. */
  held: string | null;
}

/** Asks the rules about sharing on a day. */
export async function rule(
  manager: EntityManager,
  register: RegisterOf,
  input: MayDiscloseInput,
  at: Date,
): Promise<Ruling> {
  const { recipient, categories, purpose, regime, facts } = input;
  const question: Question = {
    from: sideOf(register, register.party),
    to: sideOf(register, recipient),
    regime: regime ?? 'UK_GDPR',
    categories: [...new Set(categories)],
    purpose,
    agreement: await agreementOf(manager, input, londonDate(at)),
    facts: knownFacts(facts),
  };
  const held = question.agreement?.terms ? question.agreement.reference : null;
  return { reasons: reasonsFor(question), questions: questionsOf(question), held };
}

/** Refuses a question without a recipient, without data or without a purpose. */
export function mustBeQuestion({ directory, party }: RegisterOf, input: MayDiscloseInput): void {
  const { recipient, categories, purpose } = input;
  if (!directory.party(recipient))
    refuse('UNKNOWN_PARTY', `The directory has no party ${recipient}.`, {
      field: 'recipient',
      reason: 'UNKNOWN_PARTY',
    });
  if (recipient === party)
    refuse('BAD_USER_INPUT', '`recipient` is another party than the one that decides.', {
      field: 'recipient',
      reason: 'OWN_PARTY',
    });
  if (categories.length === 0)
    refuse('BAD_USER_INPUT', '`categories` names at least one category of data.', {
      field: 'categories',
      reason: 'EMPTY',
    });
  refuseEmpty({ purpose });
}

/** The facts without those that are null. */
function knownFacts(facts: SharingFactsInput | null | undefined): Facts {
  return Object.fromEntries(Object.entries(facts ?? {}).filter(([, fact]) => fact != null));
}

function sideOf(register: RegisterOf, party: string): Side {
  const known = register.directory.party(party);
  return {
    id: party,
    kind: known?.kind ?? 'OTHER',
    publicAuthority: isPublicAuthority({ ...register, party }),
    competentAuthority: known?.competentAuthority ?? false,
    omaList: known?.omaList ?? null,
  };
}

/** The version in force between the two; else the newest held, with why it is not. */
async function agreementOf(
  manager: EntityManager,
  { agreement: reference, recipient }: MayDiscloseInput,
  today: string,
): Promise<Question['agreement']> {
  if (reference == null) return null;
  const history = await historyOf(manager, reference);
  const version = versionInForce(history, recipient, today);
  if (version) return { reference, terms: version.terms, notInForce: null };
  const [newest] = history.versions;
  if (!newest)
    return { reference, terms: null, notInForce: `This register holds no agreement ${reference}.` };
  const notInForce = whyNotInForce(newest, history, recipient, today);
  return { reference, terms: newest.terms, notInForce };
}

/** What the rules say, for people of the party that would share. */
export async function mayDisclose(
  context: Context,
  { party, input }: QueryMayDiscloseArgs,
): Promise<SharingAnswer> {
  const register = context.registerOf(party);
  const { caller, now } = context;
  if (!isStorable(input)) refuse('BAD_USER_INPUT', 'A text of the input holds NUL or half a character.');
  mustBeQuestion(register, input);
  return register.database.transaction(async (manager) => {
    const { reasons, questions, held } = await rule(manager, register, input, now);
    // A reference that is not held may be any text, and is not written down.
    const why = `to ${input.recipient} under ${held ?? 'no agreement held'}`;
    const asked = { action: 'mayDisclose', rowKind: 'disclosure', rowIds: [], why };
    await appendAudit(manager, { party, caller, at: now, ...asked });
    return { answer: answerOf(reasons), reasons, checklist: questions };
  });
}
