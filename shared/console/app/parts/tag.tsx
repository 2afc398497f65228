/** A state as a word on a colour; the word alone says it. */
import { words } from './words.ts';

const COLOURS: Record<string, string> = {
  OVERDUE: 'red',
  REFUSED: 'red',
  UNREACHABLE: 'red',
  EXPIRED: 'red',
  MISSING: 'red',
  NO: 'red',
  QUEUED: 'grey',
  DISCHARGED: 'grey',
  CLOSED: 'grey',
  OPEN: 'blue',
  DELIVERED: 'light-blue',
  ACKNOWLEDGED: 'turquoise',
  DONE: 'green',
  MET: 'green',
  UPHELD: 'green',
  YES: 'green',
  PARTLY_DONE: 'yellow',
  PARTLY_UPHELD: 'yellow',
  NOT_HELD: 'purple',
  EXEMPT: 'orange',
  WITHHELD: 'orange',
  ASK: 'yellow',
  AGREED: 'green',
  PARTLY_AGREED: 'yellow',
  PROVIDED: 'green',
  ESCALATED: 'orange',
  WITHDRAWN: 'grey',
};

/** `text` replaces the words for the value. */
export function Tag({ value, text }: { value: string; text?: string }) {
  return (
    <strong className={`govuk-tag govuk-tag--${COLOURS[value] ?? 'blue'} console-tag`}>
      {text ?? words(value)}
    </strong>
  );
}
