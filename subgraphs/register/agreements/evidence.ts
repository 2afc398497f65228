/** The evidence of an agreement: its versions and who gave notice to leave, with the texts and the signatures of them. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import { jsonPart, type Part } from '../../../shared/evidence/pack.ts';
import { pick, type CaseFacts, type Evidence, type Reading } from '../proof/evidence/case.ts';
import { AgreementRow } from './entity.ts';
import { historiesOf, historyOf, type History } from './queries.ts';
import { inForceWith, isOf, signedText } from './rules.ts';
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

/** Every version held of the agreements of a case, as it was signed, and the signatures of that very text. */
async function agreementParts({ manager }: Reading, references: readonly string[]): Promise<Part[]> {
  const named = [...new Set(references)].toSorted();
  const histories = await historiesOf(manager, named);
  return histories.flatMap((history) =>
    history.versions.toReversed().flatMap((version) => versionParts(version, history)),
  );
}

function versionParts(row: AgreementRow, { signatures }: History): Part[] {
  const agreement = `agreement/${row.reference}/${row.version}`;
  const own = signatures.filter((one) => isOf(row, one));
  return [
    { kind: 'agreement', name: agreement, text: signedText(row) },
    ...own.map(({ id, jws, receivedAt }) =>
      jsonPart('signed', `signed/${id}`, { agreement, jws, reachedAt: receivedAt }),
    ),
  ];
}
