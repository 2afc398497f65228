/** Says what an action has done, at the top of its page, and takes the focus there. */
import { createContext, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';

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

interface Saying {
  said: string;
  /** How many actions were done since the console opened. */
  done: number;
  /** The page for which it was said: where the action led to, if it led elsewhere. */
  at: string;
}

interface SaidState extends Saying {
  /** Says that an action was done; with an empty text, that one has begun. */
  say: (text: string) => void;
}

const NOTHING: Saying = { said: '', done: 0, at: '' };
const SaidContext = createContext<SaidState>({ ...NOTHING, say: () => undefined });

/** Keeps what was said last, also when the action opened another screen. */
export function ProvideSaid({ children }: { children: ReactNode }) {
  const [saying, setSaying] = useState(NOTHING);
  const state = useMemo(() => {
    const say = (said: string) =>
      setSaying(({ done }) => ({ said, done: said ? done + 1 : done, at: window.location.pathname }));
    return { ...saying, say };
  }, [saying]);
  return <SaidContext.Provider value={state}>{children}</SaidContext.Provider>;
}

export const useSay = () => useContext(SaidContext).say;

/** How many actions were done: as a `key` it closes and empties what an action has finished. */
export const useDone = () => useContext(SaidContext).done;

/** What was said for this page. */
export function SaidHere() {
  const { said, done, at } = useContext(SaidContext);
  return <Said text={at === window.location.pathname ? said : ''} count={done} />;
}
