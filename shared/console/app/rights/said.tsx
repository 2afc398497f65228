/** What an action has done, in words, at the top of the page; it takes the focus that the action's form had. */
import { useEffect, useRef } from 'react';

export interface Done {
  said: string;
  /** How many actions there were. */
  count: number;
}

export function Said({ done: { said, count }, close }: { done: Done; close: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (count > 0 && said) box.current?.focus({ preventScroll: true });
  }, [said, count]);
  return (
    <div ref={box} tabIndex={-1} className={said ? 'govuk-body rights-said' : undefined}>
      <span role="status">{said}</span>
      {said && (
        <button type="button" className="console-plain-button console-not-printed" onClick={close}>
          Close this message
        </button>
      )}
    </div>
  );
}
