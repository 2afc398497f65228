/** What the parts of an agreement's page share: the agreement itself, and small ways to show one. */
import { createContext, useContext, type ReactNode } from 'react';
import type { AgreementPageQuery } from '../generated/agreements-own.ts';
import { londonToday } from '../parts/london.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { To } from '../parts/text.tsx';
import { usePartyName } from '../graph/use-console.ts';

type Register = NonNullable<AgreementPageQuery['register']>;
export type Agreement = NonNullable<Register['agreement']>['copies'][number];

export const AgreementContext = createContext<Agreement | null>(null);

export function useAgreement(): Agreement {
  const agreement = useContext(AgreementContext);
  if (!agreement) throw new Error('A part stands outside its agreement.');
  return agreement;
}

/** Leads to the agreement's page; without other words by its reference. */
export function ToAgreement({ reference, children }: { reference: string; children?: ReactNode }) {
  return <To path={`/agreements/${encodeURIComponent(reference)}`}>{children ?? reference}</To>;
}

/** Who proposed a version, and when. */
export function Proposed({ by, at }: { by: { id: string }; at: string }) {
  const nameOf = usePartyName();
  return (
    <>
      by {nameOf(by.id)}, <Moment at={at} />
    </>
  );
}

export const isReviewOverdue = (dueOn: string | null) => dueOn !== null && dueOn < londonToday();

export function ReviewDue({ on }: { on: string | null }) {
  return (
    <>
      <Day on={on} none="no day is set" /> {isReviewOverdue(on) && <Tag value="OVERDUE" />}
    </>
  );
}
