/** What stands beside a case: complaints about it, and its evidence as one file. */
import { RightsBesideDocument, RightsComplaintDocument } from '../generated/rights-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { SaveButton } from '../parts/buttons.tsx';
import { saveFrom } from '../parts/files.ts';
import { Form, TextArea, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useAct, useCase } from './case.ts';
import { Action, Section } from './parts.tsx';

export function BesideSection() {
  const { request, mayAct } = useCase();
  const asking = useConsole();
  const read = useOwn(RightsBesideDocument, { party: asking.settings.party, id: request.id });
  return (
    <Section id="beside" title="Complaints and evidence">
      <Reading of={read} what="complaints">
        {({ register }) => (
          <>
            <Table
              caption="Complaints about this request"
              showCaption={false}
              rows={register?.complaints?.nodes ?? []}
              keyOf={({ id }) => id}
              none="Nobody has complained about how this request was handled."
              columns={[
                { title: 'Received', cell: ({ receivedOn }) => <Day on={receivedOn} />, isHeader: true },
                { title: 'State', cell: ({ state }) => <Tag value={state} /> },
                {
                  title: 'Acknowledged',
                  cell: ({ acknowledgedOn, acknowledgeBy }) =>
                    acknowledgedOn ? (
                      <Day on={acknowledgedOn} />
                    ) : (
                      <>
                        Not yet; due <Day on={acknowledgeBy} /> (DPA 2018 s.164A(3))
                      </>
                    ),
                },
                { title: 'Answered', cell: ({ answeredOn }) => <Day on={answeredOn} none="Not yet" /> },
                { title: 'Outcome', cell: ({ outcome }) => words(outcome) || 'Not yet' },
              ]}
            />
            {mayAct && <Complain />}
            {register?.evidence && (
              <div className="console-not-printed">
                <p className="govuk-body">
                  The evidence is one signed file of all that was done about this request, which others can
                  check without us. It says of nobody who a person is.
                </p>
                <SaveButton text="Save the evidence" save={() => saveFrom(asking, register.evidence!.path)} />
              </div>
            )}
          </>
        )}
      </Reading>
    </Section>
  );
}

function Complain() {
  const { id, regime } = useCase().request;
  const { act, form } = useAct(RightsComplaintDocument, 'The complaint is recorded.');
  return (
    <Action title="Record a complaint about this request">
      <Form
        submit="Record the complaint"
        {...form}
        onSubmit={(entered) =>
          act({
            rightsRequest: id,
            regime,
            receivedOn: entered.required('receivedOn'),
            statement: entered.text('statement'),
          })
        }
      >
        <TextField
          name="receivedOn"
          label="Received on"
          type="date"
          width="10"
          required
          value={londonToday()}
        />
        <TextArea name="statement" label="What the person complains of" rows={3} />
      </Form>
    </Action>
  );
}
