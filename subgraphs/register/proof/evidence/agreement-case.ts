/** The facts of an agreement: its versions and who gave notice to leave; the texts and signatures stand beside them. */
import type { AgreementRow } from '../../agreements/entity.ts';
import { historyOf } from '../../agreements/queries.ts';
import { inForceWith } from '../../agreements/rules.ts';
import { causeOf } from '../../agreements/telling.ts';
import { londonDate } from '../../../../shared/calendar/calendar.ts';
import { pick, type CaseFacts, type Reading } from './case-facts.ts';

export async function agreementCase(
  { manager, now }: Reading,
  rows: [AgreementRow, ...AgreementRow[]],
): Promise<CaseFacts> {
  const { reference, party } = rows[0];
  const history = await historyOf(manager, reference);
  const facts = {
    id: reference,
    party,
    inForceWith: inForceWith(history, londonDate(now)),
    versions: rows.map((one) => pick(one, 'id', 'version', 'proposedById', 'proposedAt', 'digest')),
    withdrawals: history.withdrawals.map((one) =>
      pick(one, 'id', 'partyId', 'version', 'givenOn', 'leavesOn', 'settledOn'),
    ),
  };
  const ids = [...rows, ...history.withdrawals, ...history.signatures].map(({ id }) => id);
  return { cause: causeOf(reference), rowIds: ids, agreements: [reference], facts };
}
