/** May we share this? A short question, the answer with every rule and its source, and the decision on record. */
import { useState } from 'react';
import { useHasRole } from '../graph/use-console.ts';
import { Button } from '../parts/buttons.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Section } from '../parts/text.tsx';
import { Answer, QuestionAsked } from './answer.tsx';
import { useQuestionTerms, type Asked } from './asking.ts';
import { FactsForm } from './case-facts.tsx';
import { DecideForm, type Decided } from './decide-form.tsx';
import { Decisions, Recorded } from './decisions.tsx';
import './may-we-share.css';
import { QuestionForm } from './question-form.tsx';

export default function MayWeShareScreen() {
  const hasRole = useHasRole();
  return (
    <Screen title="May we share this?">
      {hasRole('DPO', 'CASEWORKER', 'SIGNATORY') && <Asking />}
      {hasRole('DPO', 'CASEWORKER', 'BREACH_COORDINATOR', 'AUDITOR') && <Decisions />}
    </Screen>
  );
}

/** It is kept in the page's memory only. */
function Asking() {
  const mayDecide = useHasRole()('DPO', 'CASEWORKER');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isDeciding, setDeciding] = useState(false);
  const [decided, setDecided] = useState<Decided | null>(null);
  const terms = useQuestionTerms(asked?.question);
  const again = () => {
    setAsked(null);
    setDecided(null);
    setDeciding(false);
  };
  if (decided) return <Recorded decided={decided} terms={terms} onAgain={again} />;
  if (!asked) return <QuestionForm onAnswer={setAsked} />;
  return (
    <>
      <QuestionAsked question={asked.question} terms={terms} onChange={again} />
      <Answer asked={asked} terms={terms} />
      {isDeciding ? (
        <DecideForm asked={asked} onDecided={setDecided} onCancel={() => setDeciding(false)} />
      ) : (
        <>
          <FactsForm asked={asked} terms={terms} onAnswer={setAsked} />
          {mayDecide && <ToDecision onDecide={() => setDeciding(true)} />}
        </>
      )}
    </>
  );
}

function ToDecision({ onDecide }: { onDecide: () => void }) {
  return (
    <Section id="sharing-decision" title="Then record the decision">
      <Body>
        A person decides, not this page. Sharing and not sharing are both recorded, with the reasons; the
        rules are asked once more with what you have said above.
      </Body>
      <Button isPrimary onClick={onDecide}>
        Record the decision
      </Button>
    </Section>
  );
}
