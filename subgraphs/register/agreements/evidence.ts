/** The facts of an agreement: its versions and who gave notice to leave; the texts and signatures stand beside them. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { pick, type CaseFacts, type Evidence, type Reading } from '../proof/evidence/case.ts';
import { AgreementRow } from './entity.ts';
import { agreementParts } from './evidence-texts.ts';
import { historyOf } from './queries.ts';
import { inForceWith } from './rules.ts';
import { causeOf } from './telling.ts';

export const evidence: Evidence<AgreementRow> = {
  cases: {
    kind: 'AGREEMENT',
    word: 'agreement',
    rowKind: 'agreements',
    roles: ['DPO', 'AUDITOR'],
    entity: AgreementRow,
    named: (query, id) => void query.andWhere('row.reference = :id', { id }).orderBy('row.version', 'ASC'),
    factsOf,
  },
  agreementParts,
};

async function factsOf(
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
