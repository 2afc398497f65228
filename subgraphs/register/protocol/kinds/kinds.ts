/** Every kind of notice in one table, and what it says of each. A new kind is its file and a line here. */
import type * as v from 'valibot';
import type { NoticeKind, Right } from '../../generated/graphql.ts';
import {
  agreementDeclined,
  agreementProposed,
  agreementReviewed,
  agreementSigned,
  agreementWithdrawn,
  sharingRequested,
} from './agreements.ts';
import { authorityConsultation, breach } from './breaches.ts';
import { foiConsultation } from './foi-consultation.ts';
import { informationReply, informationRequest } from './information.ts';
import type { Kind } from './kind.ts';
import { readDigest } from './read-digest.ts';
import { recall } from './recall.ts';
import { erasure, inaccuracy, objection, rectification, restriction } from './rights.ts';

export const KINDS = {
  ERASURE: erasure,
  RECTIFICATION: rectification,
  RESTRICTION: restriction,
  OBJECTION: objection,
  INACCURACY: inaccuracy,
  BREACH: breach,
  AUTHORITY_CONSULTATION: authorityConsultation,
  AGREEMENT_PROPOSED: agreementProposed,
  AGREEMENT_SIGNED: agreementSigned,
  AGREEMENT_WITHDRAWN: agreementWithdrawn,
  AGREEMENT_REVIEWED: agreementReviewed,
  AGREEMENT_DECLINED: agreementDeclined,
  SHARING_REQUESTED: sharingRequested,
  INFORMATION_REQUEST: informationRequest,
  INFORMATION_REPLY: informationReply,
  FOI_CONSULTATION: foiConsultation,
  READ_DIGEST: readDigest,
  RECALL: recall,
} as const satisfies { [Name in NoticeKind]: Kind<Name> };

export type Kinds = typeof KINDS;

/** What the originator of such a notice states, as it is read. */
export type BodyOf<Name extends NoticeKind> = v.InferOutput<Kinds[Name]['body']>;

/** What a hop adds to it for its recipient, as it is read. */
export type ContentOf<Name extends NoticeKind> = v.InferOutput<Kinds[Name]['content']>;

/** The body as it is told: JSON, where what is optional may be left out. */
export type BodyToTell<Name extends NoticeKind> = v.InferInput<Kinds[Name]['body']>;

/** The content as it is told. */
export type ContentToTell<Name extends NoticeKind> = v.InferInput<Kinds[Name]['content']>;

/** The kinds that ask their recipient to carry out a right. */
export type RightsKind = {
  [Name in NoticeKind]: Kinds[Name]['right'] extends Right ? Name : never;
}[NoticeKind];

/** Whether a text that another register sent names a kind of notice that this one knows. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(KINDS, kind);
}

/** What the table says of a kind. */
export function kindOf(kind: NoticeKind): Kind {
  return KINDS[kind];
}

/** The kinds of which something holds, in the order of the table. */
export function kindsThat(holds: (kind: Kind) => boolean): NoticeKind[] {
  return Object.values<Kind>(KINDS)
    .filter(holds)
    .map(({ kind }) => kind);
}
