/** What our systems and people do about the request, and the duties of the case with their deadlines. */
import { RightsTaskDocument, type CompleteCaseTaskInput } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { select } from '../parts/field-choices.tsx';
import { text } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Hint, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { choicesOf, groundInWords, readable } from '../words/rights.ts';
import { useCase, type RightsCase } from './case.ts';

type Task = RightsCase['tasks'][number];
type Duty = RightsCase['obligations']['nodes'][number];

const whoDoes = ({ system }: Task) => system ?? 'Our people';

export function TasksSection() {
  const { request, mayAct } = useCase();
  if (request.tasks.length === 0) return null;
  return (
    <Section id="tasks" title="What our own systems and people do">
      <Table
        caption="Tasks"
        showCaption={false}
        rows={request.tasks}
        keyOf={({ id }) => id}
        none=""
        columns={[
          { title: 'Who', cell: whoDoes, isHeader: true },
          { title: 'Since', cell: ({ createdAt }) => <Moment at={createdAt} /> },
          { title: 'Told to the system', cell: (task) => <Delivery {...task} /> },
          {
            title: 'Result',
            cell: ({ result, ground }) => (
              <>
                <Tag value={result ?? 'OPEN'} text={result ? words(result) : 'To do'} />
                {ground && <Hint>{groundInWords(ground, request)}</Hint>}
              </>
            ),
          },
          { title: 'Done', cell: ({ completedAt }) => <Moment at={completedAt} none="Not yet" /> },
        ]}
      />
      {mayAct && request.tasks.some(({ result }) => result === null) && <CompleteTask />}
    </Section>
  );
}

function Delivery({ system, deliveredAt, lastFailure, nextAttemptAt }: Task) {
  if (!system) return <>No system: people do it</>;
  if (deliveredAt) return <Moment at={deliveredAt} />;
  return (
    <>
      Not yet{lastFailure ? `: ${words(lastFailure)}` : ''}
      {nextAttemptAt && (
        <Hint>
          Next attempt <Moment at={nextAttemptAt} />
        </Hint>
      )}
    </>
  );
}

const RESULTS = choicesOf(['DONE', 'PARTLY_DONE', 'NOT_HELD', 'FAILED', 'NOT_NEEDED']);

function CompleteTask() {
  const open = useCase().request.tasks.filter(({ result }) => result === null);
  const sending = useSend(RightsTaskDocument, { said: 'The task is completed.' });
  const tasks = open.map((task, index) => ({ value: task.id, text: `${index + 1}. ${whoDoes(task)}` }));
  const fields = fieldsOf<CompleteCaseTaskInput>()({
    task: select('Task', tasks, { none: 'Choose a task', required: true }),
    result: select('What was done', RESULTS, { none: 'Choose what was done', required: true }),
    ground: text('Ground, if done in part or failed', { hint: 'A few words or a code' }),
    reason: text('Reason in words, if it helps'),
  });
  return (
    <Folded summary="Complete a task">
      <Form submit="Complete the task" sending={sending} of={fields} />
    </Folded>
  );
}

export function DutiesSection() {
  const { request } = useCase();
  return (
    <Section id="duties" title="Duties of this case">
      <Table
        caption="Duties with their deadlines"
        showCaption={false}
        rows={request.obligations.nodes}
        keyOf={({ id }) => id}
        none="No duty hangs on this case."
        columns={[
          { title: 'Duty', isHeader: true, cell: (duty) => <WhoOwes {...duty} /> },
          { title: 'Due', cell: (duty) => <Due {...duty} /> },
          {
            title: 'State',
            cell: ({ state, metAt }) => (
              <>
                <Tag value={state} />
                {metAt && (
                  <Hint>
                    <Moment at={metAt} />
                  </Hint>
                )}
              </>
            ),
          },
          {
            title: 'Rule',
            cell: ({ rule, source }) => (
              <>
                {readable(rule, request)}
                <Hint>{source}</Hint>
              </>
            ),
          },
          { title: 'What meets or stops it', cell: ({ stops }) => stops },
          { title: 'If it is missed', cell: ({ ifMissed }) => ifMissed },
        ]}
      />
    </Section>
  );
}

function WhoOwes({ what, owner }: Duty) {
  const nameOf = usePartyName();
  return (
    <>
      {what}
      <Hint>{nameOf(owner.id)}</Hint>
    </>
  );
}

function Due({ dueAt, state }: Duty) {
  return (
    <>
      <Moment at={dueAt} none="No date yet" />
      {dueAt && (state === 'OPEN' || state === 'OVERDUE') && (
        <Hint>
          <TimeLeft until={dueAt} />
        </Hint>
      )}
    </>
  );
}
