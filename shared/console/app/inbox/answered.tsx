/** What this party answered, newest first. */
import { Link } from 'wouter';
import { InboxAnsweredDocument, type InboxAnsweredQuery } from '../generated/inbox-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Section } from '../parts/text.tsx';
import { answerInWords, askOf } from './asks.ts';

const SHOWN = 10;

type Register = NonNullable<InboxAnsweredQuery['register']>;
type Answer = NonNullable<Register['breaches']>['nodes'][number];

export function Answered() {
  const { settings } = useConsole();
  const ofBreaches = useHasRole()('DPO', 'BREACH_COORDINATOR');
  const read = useOwn(InboxAnsweredDocument, { party: settings.party, ofBreaches });
  return (
    <Section id="inbox-answered" title="What you answered">
      <Reading of={read} what="what you answered">
        {({ register }) => register && <List answers={newestOf(register)} />}
      </Reading>
    </Section>
  );
}

/** A breach is answered once somebody has taken it on; anything else by what was done. */
function newestOf({ erasures, rectifications, restrictions, objections, ...rest }: Register): Answer[] {
  const all = [erasures, rectifications, restrictions, objections, rest.inaccuracies, rest.recalls];
  const answered = all.flatMap((one) => one?.nodes ?? []).filter(({ answeredAt }) => answeredAt !== null);
  const taken = (rest.breaches?.nodes ?? []).filter((one) => whenOf(one) !== null);
  return [...answered, ...taken]
    .toSorted((one, other) => (whenOf(other) ?? '').localeCompare(whenOf(one) ?? ''))
    .slice(0, SHOWN);
}

const whenOf = ({ answeredAt, acknowledgedAt }: Answer) => answeredAt ?? acknowledgedAt;

function List({ answers }: { answers: Answer[] }) {
  const nameOf = usePartyName();
  if (answers.length === 0) return <Body>Nothing yet.</Body>;
  return (
    <ul className="inbox-list">
      {answers.map((one) => (
        <li key={one.id} className="inbox-answered">
          <Link href={`/inbox/${one.id}`} className="govuk-link inbox-target">
            {nameOf(one.originator.id)}: {askOf(one.kind).name}
          </Link>
          <div>
            <strong>{answerInWords(one.state) ?? 'Taken on.'}</strong>{' '}
            <span className="inbox-item__small">
              <Moment at={whenOf(one)} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
