/** One decision on telling: who takes it, what was decided and by what right, and the form to decide. */
import type { ReactNode } from 'react';
import { BreachDecideAuthorityDocument, BreachDecideSubjectsDocument } from '../generated/breaches-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { select, yesNo } from '../parts/field-choices.tsx';
import { area, londonTime } from '../parts/field-kinds.tsx';
import { Folded } from '../parts/folded.tsx';
import { Moment } from '../parts/moment.tsx';
import { Body, Heading } from '../parts/text.tsx';
import { exceptionText, EXCEPTIONS, IDENTIFY_NOBODY, RULES } from '../words/breaches.ts';
import { TELL, TellTag } from './breach-parts.tsx';
import { useBreach, type About, type RoomBreach } from './breach.ts';

interface Card {
  about: About;
  /** Null: the controller for itself. */
  agreement: string | null;
  /** Who decides, in words. */
  decider: string;
  children?: ReactNode;
}

export function DecisionCard({ about, agreement, decider, children }: Card) {
  const { breach, mayAct } = useBreach();
  const title = agreement === null ? 'The controller for itself' : `Under ${agreement}`;
  const taken = breach.decisions.filter((one) => one.about === about && one.agreement === agreement);
  const last = taken.at(-1);
  const Decide = about === 'AUTHORITY' ? DecideOnAuthority : DecideOnSubjects;
  return (
    <article className="breach-card">
      <Heading level={3}>{title}</Heading>
      <Body>
        <strong>Who decides:</strong> {decider}
      </Body>
      {children}
      {last ? <Taken decision={last} /> : <Body>Nothing is decided yet.</Body>}
      {taken.length > 1 && (
        <Body isSmall>
          Before that {taken.length - 1} other {taken.length === 2 ? 'decision' : 'decisions'}: see the
          chronology.
        </Body>
      )}
      {mayAct && (
        <Folded summary={last ? 'Decide anew' : 'Decide'} of={`(${title})`}>
          <Decide title={title} input={{ id: breach.id, agreement }} />
        </Folded>
      )}
    </article>
  );
}

type Decision = RoomBreach['decisions'][number];

function Taken({
  decision: { tell, decider, decidedAt, rule, reasons, exception, onViews },
}: {
  decision: Decision;
}) {
  const nameOf = usePartyName();
  const views = onViews.map(
    ({ party, tell: would }) => `${nameOf(party.id)} ${would ? 'tell' : 'do not tell'}`,
  );
  return (
    <div className="govuk-inset-text govuk-!-margin-top-2">
      <Body>
        <TellTag tell={tell} /> decided by <strong>{nameOf(decider.id)}</strong>, <Moment at={decidedAt} />
      </Body>
      <Body>
        {RULES[rule]}.
        <br />
        <strong>Reasons:</strong> {reasons}
        {exception && (
          <>
            <br />
            <strong>Exception:</strong> {exceptionText(exception)}
          </>
        )}
      </Body>
      {views.length > 0 && <Body isSmall>Views known then: {views.join('; ')}</Body>}
    </div>
  );
}

interface Deciding {
  title: string;
  input: { id: string; agreement: string | null };
}

const REASONS = area('Reasons', { hint: IDENTIFY_NOBODY, required: true, rows: 3 });
const DECIDED = { submit: 'Record the decision', said: 'The decision is recorded.' };

function DecideOnAuthority({ title, input }: Deciding) {
  return (
    <Action
      {...DECIDED}
      document={BreachDecideAuthorityDocument}
      with={input}
      label={`Decide on telling the Commissioner: ${title}`}
      fields={{
        tell: yesNo('Is the Commissioner told?', { ...TELL, required: true }),
        reasons: REASONS,
      }}
    />
  );
}

function DecideOnSubjects({ title, input }: Deciding) {
  return (
    <Action
      {...DECIDED}
      document={BreachDecideSubjectsDocument}
      with={input}
      label={`Decide on telling the people concerned: ${title}`}
      fields={{
        tell: yesNo('Are the people concerned told?', { ...TELL, required: true }),
        exception: select('Which exception applies?', EXCEPTIONS, {
          hint: 'Needed where the risk is high (UK GDPR Art. 34(3); DPA 2018 s.68(3)).',
          none: 'None',
        }),
        toldAt: londonTime('When were they told?', { hint: 'Leave it out if they are not told yet.' }),
        reasons: REASONS,
      }}
      when={{ exception: ({ tell }) => tell === false, toldAt: ({ tell }) => tell === true }}
    />
  );
}
