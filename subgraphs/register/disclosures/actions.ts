/** The mutation of disclosures. */
import { v7 as uuidv7 } from 'uuid';
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { refuse } from '../../../shared/errors.ts';
import { act, type Transaction } from '../action.ts';
import { historyOf, versionInForce } from '../agreements/queries.ts';
import { whyNotInForce } from '../agreements/why-not-in-force.ts';
import type { Terms } from '../agreements/terms/terms.ts';
import type { Context } from '../context.ts';
import type { DecideDisclosureInput, MutationDecideDisclosureArgs } from '../generated/graphql.ts';
import { mustBeItsRegime } from '../regimes.ts';
import { identityFrom, keepSubject } from '../subjects/subjects.ts';
import { DisclosureRow } from './entity.ts';
import { whyNotCovered } from './rules.ts';

/** Records the decision, with the person and the reasons under a key of its own. */
export function decideDisclosure(
  context: Context,
  { party, input }: MutationDecideDisclosureArgs,
): Promise<DisclosureRow> {
  return act(context, {
    mutation: 'decideDisclosure',
    party,
    input,
    entity: DisclosureRow,
    async perform(tx) {
      const decidedAt = input.decidedAt ?? tx.now;
      checkFacts(tx, input, decidedAt);
      if (input.decision === 'DO_NOT_SHARE') await refuseUnheld(tx, input.agreement);
      else await mustBeCovered(tx, input, decidedAt);
      return keep(tx, input, decidedAt);
    },
  });
}

function checkFacts(tx: Transaction, input: DecideDisclosureInput, decidedAt: Date): void {
  const { recipient, categories, purpose, rationale, regime } = input;
  const { directory, party } = tx.register;
  if (!directory.party(recipient)) refuse('UNKNOWN_PARTY', `The directory has no party ${recipient}.`);
  if (recipient === party)
    refuse('BAD_USER_INPUT', '`recipient` is another party than the one that decides.');
  if (categories.length === 0) refuse('BAD_USER_INPUT', '`categories` names at least one category of data.');
  if (!purpose.trim()) refuse('BAD_USER_INPUT', '`purpose` is empty.');
  if (!rationale.trim()) refuse('BAD_USER_INPUT', '`rationale` says why the data are, or are not, shared.');
  if (decidedAt > tx.now) refuse('BAD_USER_INPUT', '`decidedAt` cannot be in the future.');
  mustBeItsRegime(tx.register, regime ?? 'UK_GDPR');
}

async function refuseUnheld(tx: Transaction, reference: string | null | undefined): Promise<void> {
  if (reference == null) return;
  const { versions } = await historyOf(tx.manager, reference);
  if (versions.length === 0) refuse('NOT_FOUND', `This register holds no agreement ${reference}.`);
}

/** Data go out under an agreement in force with the recipient; outside all of them only where that is said outright. */
async function mustBeCovered(tx: Transaction, input: DecideDisclosureInput, decidedAt: Date): Promise<void> {
  const { agreement, categories, purpose } = input;
  if (agreement === undefined) {
    refuse(
      'BAD_USER_INPUT',
      'Name the agreement under which the data are shared. An emergency outside all agreements says `agreement: null`, with the reasons in `rationale`.',
    );
  }
  if (agreement === null) return;
  const terms = await termsInForce(tx, agreement, input.recipient, londonDate(decidedAt));
  const reason = whyNotCovered(terms, [...new Set(categories)], purpose);
  if (reason !== null) refuse('BAD_USER_INPUT', `${agreement}: ${reason}`);
}

async function termsInForce(
  tx: Transaction,
  reference: string,
  recipient: string,
  on: string,
): Promise<Terms> {
  const history = await historyOf(tx.manager, reference);
  const version = versionInForce(history, recipient, on);
  if (version) return version.terms;
  const [newest] = history.versions;
  return refuse(
    'AGREEMENT_NOT_IN_FORCE',
    newest ? whyNotInForce(newest, history, recipient, on) : `This register holds no agreement ${reference}.`,
  );
}

async function keep(tx: Transaction, input: DecideDisclosureInput, decidedAt: Date): Promise<DisclosureRow> {
  const { caseKeys, party } = tx.register;
  const id = uuidv7();
  const subject = await keepSubject(tx, id, await identityFrom(tx, input));
  const row: DisclosureRow = {
    id,
    party,
    recipientId: input.recipient,
    agreement: input.agreement ?? null,
    subject,
    categories: [...new Set(input.categories)],
    purpose: input.purpose,
    regime: input.regime ?? 'UK_GDPR',
    decision: input.decision ?? 'SHARE',
    rationale: await caseKeys.encrypt(id, input.rationale),
    checklist: input.checklist == null ? null : await caseKeys.encrypt(id, JSON.stringify(input.checklist)),
    decidedAt,
  };
  await tx.manager.insert(DisclosureRow, row);
  return row;
}
