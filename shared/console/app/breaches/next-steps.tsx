/** What to do next about a breach, from what is owed and not known yet. */
import { usePartyName } from '../graph/use-console.ts';
import { standingsOf } from './partner-state.ts';
import { isOwed } from './owed.tsx';
import type { RoomBreach } from './types.ts';

interface Step {
  text: string;
  /** The section of the page where it is done. */
  at: string;
}

export function NextSteps({ breach }: { breach: RoomBreach }) {
  const nameOf = usePartyName();
  if (breach.state === 'CLOSED') return null;
  return (
    <nav aria-label="Do next" className="breach-next">
      <h2 className="govuk-heading-s">Do next</h2>
      <ol className="govuk-list govuk-list--number">
        {stepsOf(breach, nameOf).map(({ text, at }) => (
          <li key={text}>
            <a className="govuk-link" href={`#${at}`}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stepsOf(breach: RoomBreach, nameOf: (id: string) => string): Step[] {
  const owes = (kind: string) => breach.obligations.nodes.some((duty) => duty.kind === kind && isOwed(duty));
  const hasDecided = (about: string) =>
    breach.decisions.some((one) => one.about === about && one.agreement === null);
  const silent = standingsOf(breach).filter(({ state }) => state === 'SILENT');
  const steps: (Step | false)[] = [
    breach.awareAt === null && { text: 'Say since when you are reasonably certain', at: 'facts' },
    breach.risk === null && { text: 'Assess the risk to people', at: 'facts' },
    silent.length > 0 && { text: `Call ${silent.map(({ id }) => nameOf(id)).join(', ')}`, at: 'partners' },
    owes('AUTHORITY_DECISION') && {
      text: 'Decide with the partners whether to tell the Commissioner',
      at: 'decisions',
    },
    owes('AUTHORITY_NOTICE') &&
      !hasDecided('AUTHORITY') && {
        text: 'Decide for yourselves whether to tell the Commissioner',
        at: 'decisions',
      },
    owes('AUTHORITY_NOTICE') && { text: 'Tell the Commissioner, and record it', at: 'report' },
    owes('SUBJECT_NOTICE') && { text: 'Tell the people concerned, or record the exception', at: 'people' },
  ];
  const due = steps.filter((step) => step !== false);
  return due.length > 0 ? due : [{ text: 'Explain what is still owed, and close the breach', at: 'close' }];
}
