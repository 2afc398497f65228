/** A part of an agreement's page, which the contents at its top lead to. */
import type { ReactNode } from 'react';

export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="agreement-section" id={id} aria-labelledby={`${id}-title`}>
      <h2 className="govuk-heading-l" id={`${id}-title`}>
        {title}
      </h2>
      {children}
    </section>
  );
}
