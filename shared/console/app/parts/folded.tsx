/** Something folded away until it is wanted, for example a form. */
import { useState, type ReactNode } from 'react';

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

/** As `Folded`; what it shows is made, and read, only once somebody has opened it. */
export function FoldedUnread({ summary, children }: { summary: string; children: () => ReactNode }) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details className="govuk-details" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{wasOpened && children()}</div>
    </details>
  );
}
