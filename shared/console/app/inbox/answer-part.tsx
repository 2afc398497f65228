/** The answer to a notice about a person: one big choice, the ground where one is needed, and words. */
import { useState } from 'react';
import { InboxAnswerDocument } from '../generated/inbox-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { AnswerForm } from './answer-form.tsx';
import { mayTakeOn, TakeOn } from './take-on.tsx';
import type { NoticeOfPage, RequestOfNotice } from './types.ts';

interface AnswerProps {
  notice: NoticeOfPage;
  request: RequestOfNotice;
  onSaid: (said: string) => void;
}

export function AnswerPart({ notice, request, onSaid }: AnswerProps) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const [hasTaken, setTaken] = useState(false);
  const sender = nameOf(notice.sender.id);
  const write = useWrite(InboxAnswerDocument, () =>
    onSaid(`Your answer is recorded, and on its way to ${sender}.`),
  );
  return (
    <section aria-labelledby="inbox-answer">
      <h2 className="govuk-heading-m" id="inbox-answer">
        Your answer
      </h2>
      {request.match === 'CANDIDATE' && (
        <p className="govuk-body">Say first who it is: before that you cannot answer that it is done.</p>
      )}
      <AnswerForm
        choices={notice.answers}
        suggested={request.suggestedAnswer}
        to={sender}
        sending={write}
        onAnswer={(answer) => write.run({ party: settings.party, input: { id: notice.id, ...answer } })}
      />
      {mayTakeOn(notice) && !hasTaken && (
        <TakeOn
          notice={notice}
          onDone={() => {
            setTaken(true);
            onSaid(`${sender} is told that you have taken it on. Answer when you know more.`);
          }}
        />
      )}
    </section>
  );
}
