/** Buttons: those of a page, and those that many screens have: copy, print, save. */
import { useState, type ReactNode } from 'react';

interface Button {
  onClick: () => void;
  children: ReactNode;
  /** Looks like a link. */
  isPlain?: boolean;
  isPrimary?: boolean;
}

/** Changes what the page shows; what sends is a `Form`. */
export function Button({ onClick, children, isPlain, isPrimary }: Button) {
  const looks = isPlain
    ? 'console-plain-button'
    : `govuk-button${isPrimary ? '' : ' govuk-button--secondary'}`;
  return (
    <button type="button" className={`${looks} console-not-printed`} onClick={onClick}>
      {children}
    </button>
  );
}

/** Buttons side by side. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className="govuk-button-group console-not-printed">{children}</div>;
}

/** Copies a text, and says so. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <>
      <Button onClick={() => void copy()}>Copy {what}</Button>
      <Outcome text={isCopied ? 'Copied.' : ''} />
    </>
  );
}

/** Prints the page as it is. */
export function PrintButton() {
  return <Button onClick={() => window.print()}>Print this page</Button>;
}

/** Starts something that takes a while, says that it runs, and what went wrong. */
export function SaveButton({ text, save }: { text: string; save: () => Promise<void> }) {
  const [state, setState] = useState('');
  const run = async () => {
    setState('Preparing the file …');
    await save().then(
      () => setState('Saved.'),
      (error: unknown) => setState(error instanceof Error ? error.message : 'The file could not be made.'),
    );
  };
  return (
    <>
      <Button onClick={() => void run()}>{text}</Button>
      <Outcome text={state} />
    </>
  );
}

function Outcome({ text }: { text: string }) {
  return (
    <span role="status" className="govuk-body govuk-!-margin-left-2">
      {text}
    </span>
  );
}
