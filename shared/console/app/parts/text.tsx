/** Text of a page in GOV.UK's styles: paragraphs, headings, sections, hints, links, warnings. */
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface Text {
  children: ReactNode;
}

interface Body extends Text {
  /** Larger, as the first words of a page. */
  isLead?: boolean;
  isSmall?: boolean;
  /** Without space below it. */
  isTight?: boolean;
  /** Read out when it changes. */
  isStatus?: boolean;
  isNotPrinted?: boolean;
}

export function Body({ children, isLead, isSmall, isTight, isStatus, isNotPrinted }: Body) {
  const classes = [
    `govuk-body${isLead ? '-l' : isSmall ? '-s' : ''}`,
    isTight && 'govuk-!-margin-bottom-1',
    isNotPrinted && 'console-not-printed',
  ];
  return (
    <p className={classes.filter(Boolean).join(' ')} role={isStatus ? 'status' : undefined}>
      {children}
    </p>
  );
}

interface HeadingProps extends Text {
  level?: 2 | 3 | 4;
  /** For a link or a label; it may then have the focus. */
  id?: string;
  /** Looks like a heading of level 3. */
  isSmall?: boolean;
}

export function Heading({ children, level = 2, id, isSmall = level > 2 }: HeadingProps) {
  const Level = `h${level}` as const;
  return (
    <Level className={isSmall ? 'govuk-heading-s' : 'govuk-heading-m'} id={id} tabIndex={id ? -1 : undefined}>
      {children}
    </Level>
  );
}

interface Section extends Text {
  id: string;
  title: ReactNode;
  className?: string;
  /** Only things to be done: nothing of it belongs on paper. @default false */
  isAction?: boolean;
}

/** A part of a page, named by its heading. */
export function Section({ id, title, className, isAction, children }: Section) {
  const classes = [className, isAction && 'console-not-printed'].filter(Boolean).join(' ');
  return (
    <section aria-labelledby={id} className={classes || undefined}>
      <Heading id={id}>{title}</Heading>
      {children}
    </section>
  );
}

/** Small words beside a value; nothing where there is nothing to say. */
export function Hint({ children }: Text) {
  if (children === null || children === undefined || children === false || children === '') return null;
  return <div className="govuk-hint govuk-!-margin-bottom-1">{children}</div>;
}

export function Inset({ children }: Text) {
  return <div className="govuk-inset-text">{children}</div>;
}

export function Warning({ children, isStatus }: Text & { isStatus?: boolean }) {
  return (
    <div className="govuk-warning-text" role={isStatus ? 'status' : undefined}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <Unseen>Warning: </Unseen>
        {children}
      </strong>
    </div>
  );
}

/** Heard, not seen. */
export function Unseen({ children }: Text) {
  return <span className="govuk-visually-hidden">{children}</span>;
}

/** To another screen of the console. */
export function To({ path, children, isButton }: Text & { path: string; isButton?: boolean }) {
  return (
    <Link href={path} className={isButton ? 'govuk-button' : 'govuk-link'}>
      {children}
    </Link>
  );
}

export function List({ children, label, isPlain }: Text & { label?: string; isPlain?: boolean }) {
  return (
    <ul className={`govuk-list${isPlain ? '' : ' govuk-list--bullet'}`} aria-label={label}>
      {children}
    </ul>
  );
}
