/** What waits, in one list, with a word on whether the person may decide. */
import { Tag } from '../parts/tag.tsx';
import type { Verdict } from './verdict.ts';
import type { Waiting } from './waiting.ts';

export function Overview({ waits }: { waits: { item: Waiting; verdict: Verdict }[] }) {
  if (waits.length === 0) return <p className="govuk-inset-text">Nothing waits for a signature.</p>;
  return (
    <nav aria-label="What waits">
      <ul className="govuk-list govuk-list--spaced">
        {waits.map(({ item, verdict }, index) => (
          <li key={item.reference}>
            <a className="govuk-link" href={`#waits-${index}`}>
              {item.title}
            </a>{' '}
            <Tag {...wordOf(item, verdict)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function wordOf({ requests }: Waiting, { may, isOfficeRight }: Verdict): { value: string; text: string } {
  const isRisky = requests.some(({ state }) => state === 'ASSESSED');
  if (!isOfficeRight) return { value: 'REFUSED', text: 'Not for your office' };
  if (isRisky) return { value: 'OPEN', text: 'Risks to decide on' };
  return may ? { value: 'DONE', text: 'You may sign' } : { value: 'ASK', text: 'Not yet' };
}
