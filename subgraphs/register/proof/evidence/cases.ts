/** What a pack can be about, who may have one, and the facts of the row: never who a person is, never free text. */
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { RowKind } from '../../kernel/access.ts';
import type { Role } from '../../../../shared/callers/caller.ts';
import { AgreementRow } from '../../agreements/entity.ts';
import { BreachRow } from '../../cases/breaches/entity.ts';
import type { EvidenceKind } from '../../generated/graphql.ts';
import { RightsRequestRow } from '../../cases/rights/entity.ts';
import { agreementCase } from './agreement-case.ts';
import { breachCase } from './breach-case.ts';
import type { CaseFacts, Reading } from './case-facts.ts';
import { rightsCase } from './rights-case.ts';

interface KindOfCase<Row extends ObjectLiteral> {
  kind: EvidenceKind;
  rowKind: RowKind;
  roles: readonly Role[];
  entity: EntityTarget<Row>;
  /** Narrows to the rows that the id of the case names. */
  named(query: SelectQueryBuilder<ObjectLiteral>, id: string): void;
  factsOf(reading: Reading, rows: [Row, ...Row[]]): Promise<CaseFacts>;
}

const byId = (query: SelectQueryBuilder<ObjectLiteral>, id: string) =>
  void query.andWhere('row.id = :id', { id });

/** By the word that stands in the address. */
export const CASES: Readonly<Record<string, KindOfCase<ObjectLiteral>>> = {
  'rights-request': {
    kind: 'RIGHTS_REQUEST',
    rowKind: 'rightsRequests',
    roles: ['DPO', 'CASEWORKER', 'AUDITOR'],
    entity: RightsRequestRow,
    named: byId,
    factsOf: rightsCase,
  },
  breach: {
    kind: 'BREACH',
    rowKind: 'breaches',
    roles: ['DPO', 'BREACH_COORDINATOR', 'AUDITOR'],
    entity: BreachRow,
    named: byId,
    factsOf: breachCase,
  },
  agreement: {
    kind: 'AGREEMENT',
    rowKind: 'agreements',
    roles: ['DPO', 'AUDITOR'],
    entity: AgreementRow,
    named: (query, id) => void query.andWhere('row.reference = :id', { id }).orderBy('row.version', 'ASC'),
    factsOf: agreementCase,
  },
};
