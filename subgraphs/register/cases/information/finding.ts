/** Finds the agreement under which information is asked for, and the request that a mutation is about. */
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import { historiesOf, historyOf, referencesInForce, versionInForce } from '../../agreements/queries.ts';
import { whyNotInForce } from '../../agreements/rules.ts';
import { InformationRequestRow } from './entity.ts';
import { clauseIn, readClause, type InformationClause } from './terms.ts';

/** What the named agreement says, in force between the register's party and the other on that day. */
export async function clauseOf(
  { manager }: Transaction,
  reference: string,
  other: string,
  on: string,
): Promise<InformationClause> {
  const history = await historyOf(manager, reference);
  const version = versionInForce(history, other, on);
  if (version) return readClause(reference, version.terms);
  const [newest] = history.versions;
  const why = newest
    ? whyNotInForce(newest, history, other, on)
    : `This register holds no agreement ${reference}.`;
  return refuse('AGREEMENT_NOT_IN_FORCE', `Not in force on ${on}: ${why}`);
}

/** The one agreement in force with the other that says how information is asked for. */
export async function agreementWith({ manager }: Transaction, other: string, on: string): Promise<string> {
  const references = await referencesInForce(manager, on);
  const histories = await historiesOf(manager, references);
  const found = references.filter((_, index) => {
    const version = versionInForce(histories[index]!, other, on);
    return version !== null && clauseIn(version.terms) !== null;
  });
  if (found.length > 1)
    refuse(
      'BAD_USER_INPUT',
      `Several agreements say how ${other} is asked: name one as \`agreement\`: ${found.join(', ')}.`,
    );
  return (
    found[0] ??
    refuse(
      'AGREEMENT_NOT_IN_FORCE',
      `No agreement in force with ${other} on ${on} says how information is asked for.`,
    )
  );
}

/** The request, which nobody else changes meanwhile; null: this register keeps no such one. */
export function lockRequest(
  { manager }: Transaction,
  where: { id: string } | { requestId: string },
): Promise<InformationRequestRow | null> {
  return manager.findOne(InformationRequestRow, { where, lock: { mode: 'pessimistic_write' } });
}
