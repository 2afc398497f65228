/** What the holder decided, and whether a step is left against it. */
import { usePartyName } from '../graph/use-console.ts';
import { Facts } from '../parts/facts.tsx';
import { Day } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { useThread } from './thread.ts';
import { stateInWords } from './wording.ts';

export function Decision() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const { decision } = request;
  return (
    <section aria-labelledby="information-decision">
      <h2 className="govuk-heading-m" id="information-decision">
        The decision
      </h2>
      {decision ? (
        <Facts
          facts={[
            ['Outcome', <Tag value={decision.outcome} text={stateInWords(decision.outcome)} />],
            ['Reason', decision.reason],
            ['On', <Day on={decision.decidedOn} />],
            ['Legal basis of the holder', decision.legalBasis],
            [
              'Is it final?',
              decision.outcome === 'AGREED'
                ? null
                : decision.final
                  ? 'Yes: no step is left against it'
                  : 'No: the asker may take a step',
            ],
          ]}
        />
      ) : (
        <p className="govuk-body">{nameOf(request.to.id)} has not decided yet.</p>
      )}
    </section>
  );
}
