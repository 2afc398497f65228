/** Takes a notice of another party's breach on, and later says what came of it. */
import { useState } from 'react';
import { BreachAnswerDocument, type BreachAnswerMutationVariables } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Radios, Select, TextArea } from '../parts/form-before.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Tag } from '../parts/tag.tsx';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';
import type { ToldDuty, ToldNotice } from './told-types.ts';

type Answer = BreachAnswerMutationVariables['input']['answer'];

export function TakeOn({ notice, duty }: { notice: ToldNotice; duty: ToldDuty | undefined }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const mayWrite = useMayWrite();
  const write = useBreachWrite(BreachAnswerDocument);
  const answer = { id: notice.id, answer: 'ACKNOWLEDGED' as Answer };
  return (
    <section>
      <p className="govuk-body" role="status">
        <Tag value={notice.state} /> <TakenOn notice={notice} duty={duty} />
      </p>
      {mayWrite && !notice.acknowledgedAt && !notice.answeredAt && (
        <Form
          label="Take the notice on"
          submit="Acknowledge: we have taken it on"
          sending={write}
          onSubmit={() => write.run({ party: settings.party, input: answer })}
        />
      )}
      {mayWrite && notice.acknowledgedAt && !isFinal(notice) && (
        <details className="govuk-details console-not-printed">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">
              Tell {nameOf(notice.originator.id)} what came of it here
            </span>
          </summary>
          <div className="govuk-details__text">
            <FinalAnswer notice={notice} />
          </div>
        </details>
      )}
    </section>
  );
}

const isFinal = ({ state }: ToldNotice) =>
  !['QUEUED', 'DELIVERED', 'ACKNOWLEDGED', 'UNREACHABLE'].includes(state);

function TakenOn({ notice, duty }: { notice: ToldNotice; duty: ToldDuty | undefined }) {
  if (notice.acknowledgedAt)
    return (
      <>
        Somebody here took it on: <Moment at={notice.acknowledgedAt} />
      </>
    );
  if (!duty?.dueAt) return <>Nobody here has taken it on yet.</>;
  return (
    <>
      Nobody here has taken it on yet: do it by <Moment at={duty.dueAt} /> (<TimeLeft until={duty.dueAt} />
      ). {duty.rule} ({duty.source})
    </>
  );
}

const GROUNDS = [
  { value: 'FulfilmentImpossible', text: 'It cannot be done' },
  { value: 'DisproportionateEffortRequired', text: 'It would take an effort out of all proportion' },
  { value: 'LegalObligationImpaired', text: 'A legal duty could then not be met' },
  { value: 'ThirdPartyRightsImpaired', text: 'It would harm the rights of other people' },
];

const ANSWERS = [
  { value: 'DONE', text: 'We have dealt with it' },
  { value: 'PARTLY_DONE', text: 'We have dealt with part of it' },
  { value: 'NOT_HELD', text: 'We do not hold the data' },
  { value: 'REFUSED', text: 'We do nothing about it' },
];

function FinalAnswer({ notice }: { notice: ToldNotice }) {
  const { settings } = useConsole();
  const [answer, setAnswer] = useState('');
  const write = useBreachWrite(BreachAnswerDocument);
  const needsGround = answer === 'PARTLY_DONE' || answer === 'REFUSED';
  return (
    <Form
      label="What came of it here"
      submit="Send the answer"
      sending={write}
      onSubmit={(entered) =>
        write.run({
          party: settings.party,
          input: {
            id: notice.id,
            answer: entered.required('answer') as Answer,
            ground: entered.text('ground'),
            reason: entered.text('reason'),
          },
        })
      }
    >
      <Radios
        name="answer"
        label="What came of it?"
        hint="This answer is final."
        required
        onChange={setAnswer}
        choices={ANSWERS}
      />
      {needsGround && <Select name="ground" label="On what ground?" choices={GROUNDS} />}
      <TextArea name="reason" label="In words" hint="Without identifying anyone." rows={2} />
    </Form>
  );
}
