/** The answer to a recall: what could be put back of what was done here. */
import { InboxAnswerDocument } from '../generated/inbox-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { words } from '../parts/words.ts';
import { AnswerForm } from './answer-form.tsx';
import type { NoticeOfPage } from './types.ts';

export function RecallPart({ notice, onSaid }: { notice: NoticeOfPage; onSaid: (said: string) => void }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const mayAnswer = useHasRole()('DPO', 'CASEWORKER', 'BREACH_COORDINATOR');
  const to = nameOf(notice.sender.id);
  const write = useWrite(InboxAnswerDocument, () =>
    onSaid(`Your answer is recorded, and on its way to ${to}.`),
  );
  const { kinds } = (notice.body ?? {}) as { kinds?: string[] };
  const { reason } = (notice.content ?? {}) as { reason?: string };
  return (
    <>
      {kinds && <p className="govuk-body">Taken back: {kinds.map(words).join(', ')}.</p>}
      {reason && <p className="govuk-body">Why: {reason}</p>}
      {mayAnswer && notice.answeredAt === null && (
        <AnswerForm
          choices={notice.answers}
          suggested={null}
          to={to}
          sending={write}
          onAnswer={(answer) => write.run({ party: settings.party, input: { id: notice.id, ...answer } })}
        />
      )}
    </>
  );
}
