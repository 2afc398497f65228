/** Who complains: named in the input, or the person of the rights request that the complaint is about. */
import { refuse } from '../../../../shared/errors.ts';
import type { Transaction } from '../../kernel/action.ts';
import type { RecordComplaintInput } from '../../generated/graphql.ts';
import { RightsRequestRow } from '../rights/entity.ts';
import { identityFrom, identityOf, keepSubject } from '../../people/subjects/subjects.ts';

/** Keeps the person under the complaint's own key. Returns this register's reference to them. */
export async function keepComplainant(
  tx: Transaction,
  caseId: string,
  input: RecordComplaintInput,
): Promise<string> {
  if (input.rightsRequest == null) return keepSubject(tx, caseId, await identityFrom(tx, input));
  if (input.subject != null || input.sealedSubject != null) {
    refuse('BAD_USER_INPUT', 'With `rightsRequest` the person is the one of the request: name no other.');
  }
  const request = await findRequest(tx, input.rightsRequest, input);
  const identity = await identityOf(tx.register, request.id, tx.manager);
  if (identity === null) {
    return refuse(
      'CONFLICT',
      'The key of that request was destroyed: leave out `rightsRequest`, and name the person.',
    );
  }
  return keepSubject(tx, caseId, identity, request.subject);
}

async function findRequest(
  { manager }: Transaction,
  id: string,
  { regime }: RecordComplaintInput,
): Promise<RightsRequestRow> {
  const request = await manager.findOneBy(RightsRequestRow, { id });
  if (!request) return refuse('NOT_FOUND', 'This register has no such rights request.');
  if (request.regime !== regime) {
    refuse('BAD_USER_INPUT', `The rights request is under ${request.regime}: so is the complaint about it.`);
  }
  return request;
}
