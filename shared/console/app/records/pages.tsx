/** Where one is in a list that comes in pages, and the ways on and back. */

interface Page {
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number | null;
}

interface Pages {
  page: Page | null;
  shown: number;
  /** How many stand on earlier pages. */
  before: number;
  /** What is counted, in the plural. */
  what: string;
  onNext: (cursor: string | null) => void;
  onPrevious: () => void;
}

export function Pages({ page, shown, before, what, onNext, onPrevious }: Pages) {
  if (!page || (shown === 0 && before === 0)) return null;
  const { pageInfo, totalCount } = page;
  const isOnePage = before === 0 && !pageInfo.hasNextPage;
  return (
    <nav className="records-tools console-not-printed" aria-label={`Pages of ${what}`}>
      <span className="govuk-body govuk-!-margin-bottom-0" role="status">
        {isOnePage
          ? `${shown} ${what}`
          : `${before + 1} to ${before + shown} of ${totalCount ?? 'more'} ${what}`}
      </span>
      {before > 0 && (
        <button type="button" className="govuk-button govuk-button--secondary" onClick={onPrevious}>
          Previous page of {what}
        </button>
      )}
      {pageInfo.hasNextPage && (
        <button
          type="button"
          className="govuk-button govuk-button--secondary"
          onClick={() => onNext(pageInfo.endCursor)}
        >
          Next page of {what}
        </button>
      )}
    </nav>
  );
}
