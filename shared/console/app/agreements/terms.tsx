/** The terms as cards: what the agreement says of each matter, in plain words, and where in its text. */
import type { OneAgreement } from './one.ts';

const SHOWN_LINES = 6;

export function Terms({ copy: { cards, withheld } }: { copy: OneAgreement['publishedCopy'] }) {
  return (
    <>
      <div className="agreement-cards">
        {cards.map(({ title, lines, source }) => (
          <div key={title} className="agreement-card">
            <h3 className="govuk-heading-s">{title}</h3>
            <Lines lines={lines} title={title} />
            <p className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">
              {source ? `In the text: ${source}` : 'The terms do not say where in the text this stands'}
            </p>
          </div>
        ))}
      </div>
      {withheld.length > 0 && (
        <p className="govuk-body govuk-!-margin-top-4">
          Not published, and so not in these cards:{' '}
          {withheld.map(({ path, reason }) => `${path} (${reason})`).join('; ')}.
        </p>
      )}
    </>
  );
}

function Lines({ lines, title }: { lines: readonly string[]; title: string }) {
  const rest = lines.slice(SHOWN_LINES);
  return (
    <>
      <List lines={lines.slice(0, SHOWN_LINES)} />
      {rest.length > 0 && (
        <details className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {rest.length} more<span className="govuk-visually-hidden"> of: {title}</span>
            </span>
          </summary>
          <div className="govuk-details__text">
            <List lines={rest} />
          </div>
        </details>
      )}
    </>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={`govuk-list ${lines.length > 1 ? 'govuk-list--bullet' : ''}`}>
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
