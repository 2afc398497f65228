/** How a record was before: why and when each revision ended, and its fields then. */
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { londonTime } from '../parts/london.ts';
import { words } from '../parts/words.ts';
import type { Terms } from './use-terms.ts';

type Revision = RecordEntryFragment['revisions'][number];

export function Revisions({ revisions, terms }: { revisions: readonly Revision[]; terms: Terms }) {
  const nameOf = usePartyName();
  if (revisions.length === 0)
    return <p className="govuk-body">This record has not been changed since it was made.</p>;
  return (
    <section>
      <h2 className="govuk-heading-m">How it was before</h2>
      {revisions.map(({ revision, fields, because, until }) => (
        <details key={revision} className="govuk-details">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              Revision {revision}, until {londonTime(until)}
            </span>
          </summary>
          <div className="govuk-details__text">
            <p className="govuk-body">Changed because: {because}</p>
            <Facts facts={factsOf(fields, (text) => textOf(text, terms, nameOf))} />
          </div>
        </details>
      ))}
    </section>
  );
}

function factsOf(fields: unknown, inWords: (text: string) => string): [string, string][] {
  return Object.entries((fields ?? {}) as Record<string, unknown>)
    .filter(([name, value]) => !NOT_SHOWN.has(name) && isSomething(value))
    .map(([name, value]) => [nameInWords(name), shown(value, inWords)]);
}

const NOT_SHOWN = new Set(['revision', 'recordedAt']);

const isSomething = (value: unknown) =>
  value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);

/** `lawfulBases` as `Lawful bases`. */
const nameInWords = (name: string) => words(name.replaceAll(/([A-Z])/g, '_$1'));

function shown(value: unknown, inWords: (text: string) => string): string {
  if (value === true) return 'Yes';
  if (Array.isArray(value)) return value.map((one) => shown(one, inWords)).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.values(value)
      .filter(isSomething)
      .map((one) => shown(one, inWords))
      .join(', ');
  return inWords(String(value));
}

function textOf(text: string, { labelOf }: Terms, nameOf: (id: string) => string): string {
  return /^[A-Z][A-Z0-9_]+$/.test(text) ? labelOf(text) : nameOf(text);
}
