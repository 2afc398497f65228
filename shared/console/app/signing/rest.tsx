/** What does not wait here any more: sent back by us, or waiting for others. */
import { Link } from 'wouter';
import { Signatures } from './signatures.tsx';
import type { Waiting } from './waiting.ts';

export function Rest({ title, items }: { title: string; items: Waiting[] }) {
  if (items.length === 0) return null;
  return (
    <section className="signing-item">
      <h2 className="govuk-heading-l">{title}</h2>
      {items.map(({ reference, title: name, agreement, requests }) => (
        <details key={reference} className="govuk-details" open>
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">{name}</span>
          </summary>
          <div className="govuk-details__text">
            {agreement ? (
              <>
                <p className="govuk-body">
                  <Link className="govuk-link" href={`/agreements/${encodeURIComponent(reference)}`}>
                    Open the agreement {reference}
                  </Link>
                </p>
                <Signatures agreement={agreement} />
              </>
            ) : (
              requests.map(({ id, decision }) => (
                <p key={id} className="govuk-body">
                  {decision?.reason}
                </p>
              ))
            )}
          </div>
        </details>
      ))}
    </section>
  );
}
