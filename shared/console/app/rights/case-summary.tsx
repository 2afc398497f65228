/** What matters first about a case: where it stands, by when, from whom, what was decided, and what is to be done next. */
import { usePartyName } from '../graph/use-console.ts';
import type { Fact } from '../parts/facts.tsx';
import { Day, DayLeft, Moment } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { Heading, List } from '../parts/text.tsx';
import { codeInSentence } from '../parts/register-text.ts';
import { useCase, type RightsCase } from './case.ts';
import { isAwaited, tellingsSent } from './hops.ts';
import { sentence } from '../parts/words.ts';

export function CaseSummary() {
  const { request, person } = useCase();
  const nameOf = usePartyName();
  const { state, closedAt, dueOn, cameFrom, receivedOn, agreements, decidedAt, groundInWords } = request;
  const isOpen = state === 'OPEN';
  const isClosed = closedAt !== null;
  const closed = isClosed ? `Closed: ${codeInSentence(state)}` : undefined;
  const facts: Fact[] = [
    ['State', <Tag value={isClosed ? 'CLOSED' : state} text={closed} />],
    [cameFrom ? 'Answer due' : 'Reply due', dueOn ? <Day on={dueOn} /> : isOpen && 'The clock is stopped'],
    ['Time left', isOpen && dueOn && <DayLeft on={dueOn} />],
    ['Received', <Day on={receivedOn} />],
    ['Came', cameFrom ? `by notice from ${nameOf(cameFrom.id)}` : 'from the person'],
    ['Agreements', agreements.join(', ') || 'None named'],
    [cameFrom ? 'Answered' : 'Decided', decidedAt && <Moment at={decidedAt} />],
    ['Ground', groundInWords && sentence(groundInWords)],
    ['Reason', person?.reason],
    ['Told as right', person?.correction],
  ];
  return (
    <dl className="rights-summary">
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** What is to be done next, with the way to it. */
export function NextSteps() {
  const { request, mayAct } = useCase();
  const steps = mayAct && request.closedAt === null ? stepsOf(request) : [];
  if (steps.length === 0) return null;
  return (
    <nav className="console-not-printed" aria-labelledby="next">
      <Heading id="next" isSmall>
        What to do next
      </Heading>
      <List isPlain>
        {steps.map(([section, text]) => (
          <li key={text}>
            <a className="govuk-link" href={`#${section}`}>
              {text}
            </a>
          </li>
        ))}
      </List>
    </nav>
  );
}

type Step = [section: string, text: string];

function stepsOf(request: RightsCase): Step[] {
  const { identityCheck, match, cameFrom, state, tasks } = request;
  const isOpen = state === 'OPEN';
  const isKnown = identityCheck.state === 'CONFIRMED' || identityCheck.state === 'NOT_NEEDED';
  const open = tasks.filter(({ result }) => result === null).length;
  const isWaiting = tellingsSent(request).some(isAwaited);
  const steps: (Step | false)[] = [
    isOpen && !isKnown && ['person', 'Confirm who asks: before that nobody else is told'],
    isOpen && match === 'CANDIDATE' && ['person', 'Say whether it is the person held here'],
    open > 0 && ['tasks', open === 1 ? 'Complete one task' : `Complete ${open} tasks`],
    isOpen && (cameFrom ? ['answer', 'Answer the notice'] : ['decide', 'Decide']),
    !isOpen && !cameFrom && ['letters', 'Write to the person'],
    !isOpen && isWaiting && ['told', 'Wait for the answers of those who were told'],
    !isOpen && !isWaiting && ['close', 'Close the case'],
  ];
  return steps.filter((step) => step !== false);
}
