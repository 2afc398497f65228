/** Buttons that many screens have: copy, print, save. */
import { useState } from 'react';

/** Copies a text, and says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void copy()}>
        Copy {what}
      </button>
      <span role="status" className="govuk-body govuk-!-margin-left-2">
        {isCopied ? 'Copied.' : ''}
      </span>
    </>
  );
}

/** Prints the page as it is. */
export function PrintButton() {
  return (
    <button
      type="button"
      className="govuk-button govuk-button--secondary console-not-printed"
      onClick={() => window.print()}
    >
      Print this page
    </button>
  );
}

/** Starts something that takes a while, says that it runs, and what went wrong. */
export function SaveButton({ text, save }: { text: string; save: () => Promise<void> }) {
  const [state, setState] = useState<string>('');
  const run = async () => {
    setState('Preparing the file …');
    await save().then(
      () => setState('Saved.'),
      (error: unknown) => setState(error instanceof Error ? error.message : 'The file could not be made.'),
    );
  };
  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void run()}>
        {text}
      </button>
      <span role="status" className="govuk-body govuk-!-margin-left-2">
        {state}
      </span>
    </>
  );
}
