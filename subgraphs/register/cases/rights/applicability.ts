/** Gathers what the rules need to say whether a right arises, for many requests at once. */
import { In, type EntityManager } from 'typeorm';
import { refuse } from '../../../../shared/errors.ts';
import { historiesOf } from '../../agreements/queries.ts';
import type { Applicability } from '../../generated/graphql.ts';
import { ProcessingRecordRow } from '../../records/processing/entity.ts';
import { rightApplies } from './rights-law.ts';
import { RightsRequestRow } from './entity.ts';

type Concerned = Pick<
  RightsRequestRow,
  'right' | 'regime' | 'agreements' | 'processingRecords' | 'ground' | 'subject'
>;

/** Whether the right of each request arises, in their order. */
export async function applicabilityOf(
  manager: EntityManager,
  requests: readonly Concerned[],
): Promise<Applicability[]> {
  const references = [...new Set(requests.flatMap(({ agreements }) => agreements))];
  const histories = await historiesOf(manager, references);
  const agreements = histories.flatMap(({ versions }) => versions[0] ?? []);
  const records = await recordsFor(manager, requests, references);
  const objections = await objectionsOf(manager, requests);
  return requests.map((request) => {
    const { right, regime } = request;
    const ground =
      request.ground ?? (objections.some((one) => isOnSame(one, request)) ? 'A17ObjectA21' : null);
    const named = agreements.filter(({ reference }) => request.agreements.includes(reference));
    const lawfulBases = basesOf(request, records, named);
    return rightApplies({ right, regime, ground, lawfulBases, agreements: named });
  });
}

/** Objections of the same people that were upheld wholly: what was objected to goes (Art. 17(1)(c)). */
function objectionsOf(manager: EntityManager, requests: readonly Concerned[]): Promise<RightsRequestRow[]> {
  const subject = In(requests.map((request) => request.subject));
  return manager.findBy(RightsRequestRow, { subject, right: 'OBJECTION', outcome: 'UPHELD' });
}

/** Whether the same person made both, about processing that both name. */
function isOnSame(objection: Concerned, request: Concerned): boolean {
  const named = [...objection.agreements, ...objection.processingRecords];
  return (
    objection.subject === request.subject &&
    [...request.agreements, ...request.processingRecords].some((one) => named.includes(one))
  );
}

function recordsFor(
  manager: EntityManager,
  requests: readonly Concerned[],
  references: string[],
): Promise<ProcessingRecordRow[]> {
  const ids = requests.flatMap(({ processingRecords }) => processingRecords);
  return manager
    .createQueryBuilder(ProcessingRecordRow, 'row')
    .where('row.id = any(:ids) or row.agreements && :references', { ids, references })
    .getMany();
}

/** The bases that the party's own records name; without any, those that the agreements list. */
function basesOf(
  { processingRecords, agreements, regime }: Concerned,
  records: readonly ProcessingRecordRow[],
  named: readonly { terms: { lawfulBases: { article6: string[] } } }[],
): string[] {
  const own = records.filter((record) =>
    processingRecords.length > 0
      ? processingRecords.includes(record.id)
      : record.regime === regime && record.agreements.some((reference) => agreements.includes(reference)),
  );
  const recorded = own.flatMap(({ lawfulBases }) => lawfulBases);
  return recorded.length > 0 ? recorded : named.flatMap(({ terms }) => terms.lawfulBases.article6);
}

/** Refuses to uphold a right that does not arise, unless a person says why. Returns whether that was needed. */
export async function checkApplies(
  manager: EntityManager,
  request: Concerned,
  override: string | null | undefined,
): Promise<boolean> {
  const [found] = await applicabilityOf(manager, [request]);
  if (found?.applies !== 'NO') return false;
  if (override?.trim()) return true;
  return refuse(
    'CONFLICT',
    `The right does not arise: ${found.why.join(' ')} (${found.source}). ` +
      'Refuse the request, or say in `overrideApplicability` why it is upheld all the same.',
    { field: 'overrideApplicability', reason: 'RIGHT_DOES_NOT_ARISE' },
  );
}

/** Refuses ids of processing records that this register does not keep. */
export async function mustHoldRecords(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const unique = new Set(ids);
  if ((await manager.countBy(ProcessingRecordRow, { id: In([...unique]) })) === unique.size) return;
  refuse('NOT_FOUND', 'This register has not all of `processingRecords`.', {
    field: 'processingRecords',
    reason: 'UNKNOWN_PROCESSING_RECORD',
  });
}
