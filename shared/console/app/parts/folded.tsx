/** Something folded away until it is wanted, for example a form. */
import type { ReactNode } from 'react';

export function Folded({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="govuk-details console-not-printed">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
