/** Something folded away until it is wanted: more about a fact, or a form. */
import { useState, type ReactNode } from 'react';
import { useDone } from './said.tsx';
import { Unseen } from './text.tsx';

interface Details {
  summary: ReactNode;
  /** What the summary is about, for those who hear it alone. */
  of?: string;
  children: ReactNode;
  /** @default true */
  isPrinted?: boolean;
  className?: string;
  onOpen?: () => void;
}

export function Details({ summary, of, children, isPrinted = true, className, onOpen }: Details) {
  const classes = ['govuk-details', !isPrinted && 'console-not-printed', className];
  return (
    <details
      className={classes.filter(Boolean).join(' ')}
      onToggle={(event) => event.currentTarget.open && onOpen?.()}
    >
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">
          {summary}
          {of && <Unseen> {of}</Unseen>}
        </span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}

/** For a form: not printed, and closed again once something was done. */
export function Folded(looks: Pick<Details, 'summary' | 'of' | 'children'>) {
  return <Details key={useDone()} {...looks} isPrinted={false} />;
}

interface FoldedUnread extends Pick<Details, 'summary' | 'isPrinted'> {
  children: () => ReactNode;
}

/** What it shows is made, and read, only once somebody has opened it. */
export function FoldedUnread({ children, ...looks }: FoldedUnread) {
  const [wasOpened, setOpened] = useState(false);
  return (
    <Details {...looks} onOpen={() => setOpened(true)}>
      {wasOpened && children()}
    </Details>
  );
}
