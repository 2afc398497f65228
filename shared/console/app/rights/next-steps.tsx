/** What is to be done next about a case, with the way to it. */
import { useCase, type RightsCase } from './case.ts';
import { isAwaited } from './hops.ts';

interface Step {
  to: string;
  text: string;
}

export function NextSteps() {
  const { request, mayAct } = useCase();
  const steps = mayAct ? stepsOf(request) : [];
  if (steps.length === 0) return null;
  return (
    <nav className="console-not-printed" aria-labelledby="next">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1" id="next">
        What to do next
      </h2>
      <ul className="govuk-list">
        {steps.map(({ to, text }) => (
          <li key={text}>
            <a className="govuk-link" href={`#${to}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function stepsOf(request: RightsCase): Step[] {
  if (request.closedAt !== null) return [];
  return request.state === 'OPEN' ? openSteps(request) : [...taskSteps(request), ...endSteps(request)];
}

function openSteps(request: RightsCase): Step[] {
  const { identityCheck, match, cameFrom } = request;
  const isKnown = identityCheck.state === 'CONFIRMED' || identityCheck.state === 'NOT_NEEDED';
  return [
    ...(isKnown ? [] : [{ to: 'person', text: 'Confirm who asks: before that nobody else is told' }]),
    ...(match === 'CANDIDATE' ? [{ to: 'person', text: 'Say whether it is the person held here' }] : []),
    ...taskSteps(request),
    cameFrom ? { to: 'answer', text: 'Answer the notice' } : { to: 'decide', text: 'Decide' },
  ];
}

function taskSteps({ tasks }: RightsCase): Step[] {
  const open = tasks.filter(({ result }) => result === null).length;
  if (open === 0) return [];
  return [{ to: 'tasks', text: open === 1 ? 'Complete one task' : `Complete ${open} tasks` }];
}

function endSteps({ notices, cameFrom }: RightsCase): Step[] {
  const sent = notices.nodes.filter(({ direction, kind }) => direction === 'SENT' && kind !== 'RECALL');
  const isWaiting = sent.some(isAwaited);
  return [
    ...(cameFrom ? [] : [{ to: 'letters', text: 'Write to the person' }]),
    isWaiting
      ? { to: 'told', text: 'Wait for the answers of those who were told' }
      : { to: 'close', text: 'Close the case' },
  ];
}
