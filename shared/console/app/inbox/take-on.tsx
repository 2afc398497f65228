/** Says to the sender that a person here has taken a notice on, before the answer is known. */
import { InboxAnswerDocument } from '../generated/inbox-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form } from '../parts/form-before.tsx';
import type { NoticeOfPage } from './types.ts';

/** Whether the register lets a person here take the notice on. */
export const mayTakeOn = ({ answers }: NoticeOfPage): boolean =>
  answers.some(({ answer }) => answer === 'ACKNOWLEDGED');

interface TakeOnProps {
  notice: NoticeOfPage;
  onDone: () => void;
  /** Whether it is the main thing to do. @default false */
  isFirst?: boolean;
}

export function TakeOn({ notice, onDone, isFirst = false }: TakeOnProps) {
  const { settings } = useConsole();
  const write = useWrite(InboxAnswerDocument, onDone);
  return (
    <>
      {!isFirst && (
        <p className="govuk-body">
          Do you need time to look? Say that you have taken it on, and come back with the answer.
        </p>
      )}
      <Form
        label="Take it on"
        submit="We have taken it on"
        isSecondary={!isFirst}
        sending={write}
        onSubmit={() =>
          void write.run({ party: settings.party, input: { id: notice.id, answer: 'ACKNOWLEDGED' } })
        }
      />
    </>
  );
}
