/** Tells the other signatories of a version what this party did about it. */
import type { Transaction } from '../kernel/action.ts';
import type { NoticeKind } from '../generated/graphql.ts';
import type { BodyToTell, ContentToTell } from '../protocol/kinds/kinds.ts';
import { queueNotices } from '../protocol/notices/outbox.ts';
import type { AgreementRow } from './entity.ts';

/** The cause of all notices about an agreement: every copy has the same. */
export const causeOf = (reference: string) => `agreement:${reference}`;

interface Told<Kind extends NoticeKind> {
  /** What this party states, signed. */
  body: BodyToTell<Kind>;
  /** Who a person is, sealed to each recipient. */
  content: ContentToTell<Kind>;
  /** @default the version, so that each is told once */
  revision?: number;
  /** Who else is told, besides the signatories of the version. */
  also?: string[];
}

/** Queues a notice of the kind to every signatory but this party. */
export async function tellOthers<Kind extends NoticeKind>(
  tx: Transaction,
  row: AgreementRow,
  kind: Kind,
  { body, content, revision = row.version, also = [] }: Told<Kind>,
): Promise<void> {
  await queueNotices(tx, {
    kind,
    cause: causeOf(row.reference),
    revision,
    caseId: row.id,
    body,
    legs: [...new Set([...row.signatoryIds, ...also])]
      .filter((signatory) => signatory !== tx.register.party)
      .map((recipient) => ({ recipient, content })),
  });
}
