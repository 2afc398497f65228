/** May we share this? A short question, the answer with every rule and its source, and the decision on record. */
import { useState } from 'react';
import './may-we-share.css';
import type { SharingDecideMutation } from '../generated/may-we-share-own.ts';
import { useHasRole } from '../graph/use-console.ts';
import { Screen } from '../parts/screen.tsx';
import { Answer } from './answer.tsx';
import { DecideForm } from './decide-form.tsx';
import { Decisions } from './decisions.tsx';
import { FactsForm } from './facts-form.tsx';
import { QuestionForm } from './question-form.tsx';
import { QuestionAsked } from './question-asked.tsx';
import { Recorded } from './recorded.tsx';
import { useQuestionTerms } from './use-question-terms.ts';
import { useSharing } from './use-sharing.ts';

type Decided = NonNullable<SharingDecideMutation['decideDisclosure']>;

export default function MayWeShareScreen() {
  const hasRole = useHasRole();
  return (
    <Screen title="May we share this?">
      {hasRole('DPO', 'CASEWORKER', 'SIGNATORY') && <Asking />}
      {hasRole('DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'AUDITOR') && <Decisions />}
    </Screen>
  );
}

function Asking() {
  const sharing = useSharing();
  const mayDecide = useHasRole()('DPO', 'CASEWORKER');
  const [isDeciding, setDeciding] = useState(false);
  const [decided, setDecided] = useState<Decided | null>(null);
  const { asked } = sharing;
  const terms = useQuestionTerms(asked?.question);
  const again = () => {
    sharing.forget();
    setDecided(null);
    setDeciding(false);
  };
  if (decided) return <Recorded decided={decided} terms={terms} onAgain={again} />;
  if (!asked) return <QuestionForm sharing={sharing} />;
  return (
    <>
      <QuestionAsked question={asked.question} terms={terms} onChange={again} />
      <Answer ruling={asked.ruling} terms={terms} isEmergency={asked.facts.emergency ?? false} />
      {isDeciding ? (
        <DecideForm asked={asked} onDecided={setDecided} onCancel={() => setDeciding(false)} />
      ) : (
        <>
          <FactsForm sharing={sharing} asked={asked} terms={terms} />
          {mayDecide && <ToDecision onDecide={() => setDeciding(true)} />}
        </>
      )}
    </>
  );
}

function ToDecision({ onDecide }: { onDecide: () => void }) {
  return (
    <section>
      <h2 className="govuk-heading-m">Then record the decision</h2>
      <p className="govuk-body">
        A person decides, not this page. Sharing and not sharing are both recorded, with the reasons; the
        rules are asked once more with what you have said above.
      </p>
      <button type="button" className="govuk-button" onClick={onDecide}>
        Record the decision
      </button>
    </section>
  );
}
