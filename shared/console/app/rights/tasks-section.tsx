/** What the party's own systems, or its people, are to do about the request. */
import { RightsTaskDocument, type CaseTaskResult } from '../generated/rights-own.ts';
import { Form, Select, TextField } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useAct, useCase, type RightsCase } from './case.ts';
import { Action, Section } from './parts.tsx';
import { groundInWords } from './wording.ts';

type Task = RightsCase['tasks'][number];

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
          { title: 'Told to the system', cell: (task) => <Delivery task={task} /> },
          {
            title: 'Result',
            cell: ({ result, ground }) => (
              <>
                <Tag value={result ?? 'OPEN'} text={result ? words(result) : 'To do'} />
                {ground && (
                  <span className="rights-small">{groundInWords(ground, request.refusalGrounds)}</span>
                )}
              </>
            ),
          },
          { title: 'Done', cell: ({ completedAt }) => <Moment at={completedAt} none="Not yet" /> },
        ]}
      />
      {mayAct && request.tasks.some(({ result }) => result === null) && <Complete />}
    </Section>
  );
}

function Delivery({ task: { system, deliveredAt, lastFailure, nextAttemptAt } }: { task: Task }) {
  if (!system) return <>No system: people do it</>;
  if (deliveredAt) return <Moment at={deliveredAt} />;
  return (
    <>
      Not yet{lastFailure ? `: ${words(lastFailure)}` : ''}
      {nextAttemptAt && (
        <span className="rights-small">
          Next attempt <Moment at={nextAttemptAt} />
        </span>
      )}
    </>
  );
}

const RESULTS: CaseTaskResult[] = ['DONE', 'PARTLY_DONE', 'NOT_HELD', 'FAILED', 'NOT_NEEDED'];

function Complete() {
  const { tasks } = useCase().request;
  const { act, form } = useAct(RightsTaskDocument, 'The task is completed.');
  const open = tasks.filter(({ result }) => result === null);
  return (
    <Action title="Complete a task">
      <Form
        submit="Complete the task"
        {...form}
        onSubmit={(entered) =>
          act({
            task: entered.required('task'),
            result: entered.required('result') as CaseTaskResult,
            ground: entered.text('ground'),
            reason: entered.text('reason'),
          })
        }
      >
        <Select
          name="task"
          label="Task"
          choices={open.map((task, index) => ({ value: task.id, text: `${index + 1}. ${whoDoes(task)}` }))}
        />
        <Select
          name="result"
          label="What was done"
          choices={RESULTS.map((value) => ({ value, text: words(value) }))}
        />
        <TextField name="ground" label="Ground, if done in part or failed" hint="A few words or a code" />
        <TextField name="reason" label="Reason in words, if it helps" />
      </Form>
    </Action>
  );
}
