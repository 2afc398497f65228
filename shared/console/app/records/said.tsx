/** What was just done, said above what the page shows. */

export function Said({ text }: { text: string }) {
  return (
    <div role="status">
      {text && (
        <div className="govuk-notification-banner govuk-notification-banner--success">
          <div className="govuk-notification-banner__content">
            <p className="govuk-notification-banner__heading">{text}</p>
          </div>
        </div>
      )}
    </div>
  );
}
