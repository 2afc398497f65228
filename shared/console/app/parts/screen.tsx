/** The frame of one screen: its title, to which the focus goes when the screen opens. */
import { useEffect, useRef, type ReactNode } from 'react';
import { useConsole } from '../graph/use-console.ts';
import { SaidHere } from './said.tsx';

interface Screen {
  title: string;
  /** What stands small above the title. */
  caption?: string;
  children: ReactNode;
}

export function Screen({ title, caption, children }: Screen) {
  const { settings } = useConsole();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${settings.name}`;
  }, [title, settings.name]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      {caption && <span className="govuk-caption-l">{caption}</span>}
      <h1 className="govuk-heading-l" tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <SaidHere />
      {children}
    </>
  );
}
