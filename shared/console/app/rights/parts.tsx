/** Pieces that the sections of a case share: a section, and an action that opens. */
import type { ReactNode } from 'react';
import { useCase } from './case.ts';

export interface Section {
  id: string;
  title: string;
  /** Only things to be done: nothing of it belongs on paper. @default false */
  isAction?: boolean;
  children: ReactNode;
}

export function Section({ id, title, isAction, children }: Section) {
  return (
    <section className={`rights-section${isAction ? ' console-not-printed' : ''}`} aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Something that can be done, closed until it is wanted, and again once something was done. */
export function Action({ title, children }: { title: string; children: ReactNode }) {
  const { done } = useCase();
  return (
    <details key={done} className="govuk-details console-not-printed">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{title}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
