/** What our systems and people do about the request, and the duties of the case with their deadlines. */
import { RightsTaskDocument } from '../generated/rights-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { select } from '../parts/field-choices.tsx';
import { text } from '../parts/field-kinds.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Hint, Section } from '../parts/text.tsx';
import { sentence, words } from '../parts/words.ts';
import { choicesOf, readable } from '../words/rights.ts';
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
            cell: ({ result, groundInWords }) => (
              <>
                <Tag value={result ?? 'OPEN'} text={result ? words(result) : 'To do'} />
                <Hint>{groundInWords && sentence(groundInWords)}</Hint>
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
  const tasks = open.map((task, index) => ({ value: task.id, text: `${index + 1}. ${whoDoes(task)}` }));
  return (
    <Action
      document={RightsTaskDocument}
      summary="Complete a task"
      submit="Complete the task"
      said="The task is completed."
      fields={{
        task: select('Task', tasks, { none: 'Choose a task', required: true }),
        result: select('What was done', RESULTS, { none: 'Choose what was done', required: true }),
        ground: text('Ground, if done in part or failed', { hint: 'A few words or a code' }),
        reason: text('Reason in words, if it helps'),
      }}
    />
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
                <Hint>{metAt && <Moment at={metAt} />}</Hint>
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
      <Hint>{dueAt && (state === 'OPEN' || state === 'OVERDUE') && <TimeLeft until={dueAt} />}</Hint>
    </>
  );
}
