/** One decision on telling: who takes it, what was decided and by what right, and the form to decide. */
import { useState, type ReactNode } from 'react';
import { usePartyName } from '../graph/use-console.ts';
import { Moment } from '../parts/moment.tsx';
import { DecideForm } from './decide-form.tsx';
import type { Decision } from './types.ts';
import { useMayWrite } from './use-may-write.ts';
import { TellTag } from './views.tsx';
import { exceptionText, RULES } from './words-of-breaches.ts';
import type { DecisionPlace } from './types.ts';

interface Card extends DecisionPlace {
  title: string;
  decider: string;
  children?: ReactNode;
}

export function DecisionCard({ title, decider, children, ...place }: Card) {
  const { breach, about, agreement } = place;
  const mayWrite = useMayWrite();
  const [said, setSaid] = useState('');
  const taken = breach.decisions.filter((one) => one.about === about && one.agreement === agreement);
  const last = taken.at(-1);
  return (
    <article className="breach-card">
      <h3 className="govuk-heading-s">{title}</h3>
      <p className="govuk-body">
        <strong>Who decides:</strong> {decider}
      </p>
      {children}
      {last ? <Taken decision={last} /> : <p className="govuk-body">Nothing is decided yet.</p>}
      {taken.length > 1 && (
        <p className="govuk-body-s">
          Before that {taken.length - 1} other {taken.length === 2 ? 'decision' : 'decisions'}: see the
          chronology.
        </p>
      )}
      <p className="govuk-body" role="status">
        {said}
      </p>
      {mayWrite && breach.state === 'OPEN' && (
        <details key={taken.length} className="govuk-details console-not-printed govuk-!-margin-bottom-0">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              {last ? 'Decide anew' : 'Decide'}
              <span className="govuk-visually-hidden">: {title}</span>
            </span>
          </summary>
          <div className="govuk-details__text">
            <DecideForm title={title} onDone={() => setSaid('The decision is recorded.')} {...place} />
          </div>
        </details>
      )}
    </article>
  );
}

function Taken({ decision }: { decision: Decision }) {
  const nameOf = usePartyName();
  return (
    <div className="govuk-inset-text govuk-!-margin-top-2">
      <p className="govuk-body">
        <TellTag tell={decision.tell} /> decided by <strong>{nameOf(decision.decider.id)}</strong>,{' '}
        <Moment at={decision.decidedAt} />
      </p>
      <p className="govuk-body">
        {RULES[decision.rule]}.
        <br />
        <strong>Reasons:</strong> {decision.reasons}
        {decision.exception && (
          <>
            <br />
            <strong>Exception:</strong> {exceptionText(decision.exception)}
          </>
        )}
      </p>
      {decision.onViews.length > 0 && (
        <p className="govuk-body-s govuk-!-margin-bottom-0">
          Views known then:{' '}
          {decision.onViews
            .map(({ party, tell }) => `${nameOf(party.id)} ${tell ? 'tell' : 'do not tell'}`)
            .join('; ')}
        </p>
      )}
    </div>
  );
}
