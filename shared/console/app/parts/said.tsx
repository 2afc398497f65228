/** Says what an action has done, where the page begins, and takes the focus there. */
import { useEffect, useRef } from 'react';

interface Said {
  text: string;
  /** Told apart, so that the same words twice are heard twice. @default 0 */
  count?: number;
}

export function Said({ text, count = 0 }: Said) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (text) box.current?.focus();
  }, [text, count]);
  return (
    <div role="status" ref={box} tabIndex={-1}>
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
