/** Stands in for a screen that could not be loaded or failed, so that the rest of the page stays usable. */
import { Component, type ReactNode } from 'react';
import { Screen } from './screen.tsx';

interface Guarded {
  children: ReactNode;
}

export class FailedScreen extends Component<Guarded, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <Screen title="This screen cannot be shown">
        <p className="govuk-body">
          Nothing was lost that you had sent. Load the page again, or choose another screen above.
        </p>
        <button type="button" className="govuk-button" onClick={() => window.location.reload()}>
          Load the page again
        </button>
      </Screen>
    );
  }
}
