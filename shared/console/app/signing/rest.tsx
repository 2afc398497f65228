/** What does not wait here any more: sent back by us, or waiting for others. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Signatures } from './signatures.tsx';
import type { Waiting } from './waiting.ts';

interface Rest {
  title: string;
  items: Waiting[];
  /** What can still be done about an agreement. */
  children?: (item: Waiting) => ReactNode;
}

export function Rest({ title, items, children }: Rest) {
  if (items.length === 0) return null;
  return (
    <section className="signing-item">
      <h2 className="govuk-heading-l">{title}</h2>
      {items.map((item) => (
        <details key={item.reference} className="govuk-details" open>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{item.title}</span>
          </summary>
          <div className="govuk-details__text">
            {item.agreement ? (
              <>
                <p className="govuk-body">
                  <Link className="govuk-link" href={`/agreements/${encodeURIComponent(item.reference)}`}>
                    Open the agreement {item.reference}
                  </Link>
                </p>
                <Signatures agreement={item.agreement} />
                {children?.(item)}
              </>
            ) : (
              item.requests.map(({ id, decision }) => (
                <p key={id} className="govuk-body">
                  The risks were sent back: {decision?.reason}
                </p>
              ))
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
