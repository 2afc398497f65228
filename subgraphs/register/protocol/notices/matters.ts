/** What a recall takes back, and who may read what a notice says. */
import type { NoticeKind } from '../../generated/graphql.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf, kindsThat } from '../kinds/kinds.ts';
import { bodyAtRest } from '../kinds/reading.ts';

/** Kinds that their originator may take back. */
export const RECALLABLE_KINDS = kindsThat(({ isRecallable }) => isRecallable);

/** The kinds that a recall takes back, as its originator stated them. */
export function kindsRecalledBy(statement: string): NoticeKind[] {
  const stated = bodyAtRest('RECALL', statement)?.kinds ?? [];
  return RECALLABLE_KINDS.filter((kind) => stated.includes(kind));
}

/** The collection whose readers may read what a notice says of a person or a breach: of a recall, that of what it recalls. */
export function matterOf({ kind, statement }: { kind: NoticeKind; statement: string }): Kind['matter'] {
  const [recalled = kind] = kind === 'RECALL' ? kindsRecalledBy(statement) : [];
  return kindOf(recalled).matter;
}
