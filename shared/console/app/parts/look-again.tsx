/** Looks again for what was not found where it stood, for example as newer rows came before it. */
import { useEffect } from 'react';

export function LookAgain({ look }: { look: () => unknown }) {
  useEffect(() => void look(), [look]);
  return (
    <p className="govuk-body" role="status">
      Looking again …
    </p>
  );
}
