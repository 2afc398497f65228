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

interface FoldedUnreadProps {
  summary: string;
  /** @default true */
  isPrinted?: boolean;
  children: () => ReactNode;
}

/** As `Folded`; what it shows is made, and read, only once somebody has opened it. */
export function FoldedUnread({ summary, isPrinted = true, children }: FoldedUnreadProps) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      className={`govuk-details${isPrinted ? '' : ' console-not-printed'}`}
      onToggle={(event) => event.currentTarget.open && setOpened(true)}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{wasOpened && children()}</div>
    </details>
  );
}
