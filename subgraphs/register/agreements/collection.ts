/** The collection of agreements: the newest version of each that the party holds. */
import { londonDate } from '../../../shared/calendar/calendar.ts';
import type { AgreementFilter } from '../generated/graphql.ts';
import { collection } from '../kernel/collection.ts';
import { EVERYONE } from '../kernel/readers.ts';
import { AgreementRow } from './entity.ts';
import { referencesInForce } from './queries.ts';

/** The condition that a row is the newest version held, as SQL. */
export const NEWEST =
  'not exists (select from agreement newer where newer.reference = row.reference and newer.version > row.version)';

export const agreements = collection<AgreementRow, AgreementFilter>({
  name: 'agreements',
  row: AgreementRow,
  sort: { by: 'reference', type: 'text', newestFirst: false },
  readers: EVERYONE,
  relation: {
    words: 'its party has signed the agreement or was asked to sign it',
    where: ':callerParty = any(row.signatory_ids)',
  },
  auditedBy: '(row.id = any(:auditedRows) or row.reference = any(:auditedRows))',
  listed: NEWEST,
  filters: {
    reference: 'row.reference = :reference',
    kind: 'row.kind = :kind',
    async inForce(inForce, { now }, { database }) {
      const sharing = await referencesInForce(database.manager, londonDate(now));
      return { sql: '(row.reference = any(:sharing)) = :inForce', parameters: { sharing, inForce } };
    },
  },
});
