/** Which kinds of notice ask for an answer, are one matter, and can be recalled. */
import { isObject, unverifiedPayload } from '../../../../shared/envelopes/jws.ts';
import type { RowKind } from '../../kernel/access.ts';
import type { NoticeKind } from '../../generated/graphql.ts';

/** Kinds that ask their recipient to do something about a person's data, and to answer what it did. */
export const ANSWERED_KINDS = ['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION', 'INACCURACY'] as const;

/** Kinds that their originator may take back. Agreements have their own ways. */
export const RECALLABLE_KINDS: readonly NoticeKind[] = [...ANSWERED_KINDS, 'BREACH'];

/** Whether revisions of the kind are one matter with one open decision. */
export function isOneMatter(kind: NoticeKind): boolean {
  return (ANSWERED_KINDS as readonly NoticeKind[]).includes(kind);
}

/** A source told of an inaccuracy and a recipient told of its rectification are told the same. */
const INACCURATE: readonly NoticeKind[] = ['RECTIFICATION', 'INACCURACY'];

/** The kinds under which a party may hear of one and the same thing. */
export function kindsOfOneMatter(kind: NoticeKind): readonly NoticeKind[] {
  return INACCURATE.includes(kind) ? INACCURATE : [kind];
}

/** The kinds that a recall takes back, as its originator stated them. */
export function kindsRecalledBy(statement: string): NoticeKind[] {
  const body = unverifiedPayload(statement)?.body;
  const kinds = isObject(body) && Array.isArray(body.kinds) ? body.kinds : [];
  return RECALLABLE_KINDS.filter((kind) => kinds.includes(kind));
}

/** The kind of row whose readers may read what a notice says of a person or a breach; other matters are for all who see it. */
export function matterOf({ kind, statement }: { kind: NoticeKind; statement: string }): RowKind {
  const kinds = kind === 'RECALL' ? kindsRecalledBy(statement) : [kind];
  if (kinds.some((one) => isOneMatter(one))) return 'rightsRequests';
  return kinds.includes('BREACH') ? 'breaches' : 'notices';
}
