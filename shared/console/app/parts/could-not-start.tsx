/** Said where the console cannot start: before there is a session. */

export function CouldNotStart({ error }: { error: unknown }) {
  return (
    <main className="govuk-width-container govuk-main-wrapper">
      <h1 className="govuk-heading-l">You could not be signed in</h1>
      <p className="govuk-body">
        {error instanceof Error ? error.message : 'Something failed on this page.'}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href=".">
          Try again
        </a>
        . If it happens again, tell whoever runs this register.
      </p>
    </main>
  );
}
