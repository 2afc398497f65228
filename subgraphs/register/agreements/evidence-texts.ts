/** The agreements of a case: every version held, as it was signed, and the signatures of that very text. */
import { jsonPart, type Part } from '../../../shared/evidence/pack.ts';
import type { Reading } from '../proof/evidence/case.ts';
import type { AgreementRow } from './entity.ts';
import { historiesOf, type History } from './queries.ts';
import { isOf, signedText } from './rules.ts';

export async function agreementParts({ manager }: Reading, references: readonly string[]): Promise<Part[]> {
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
