/** Legal holds on the person: nothing is erased while one stands. */
import { RightsHoldDocument, RightsLiftHoldDocument } from '../generated/rights-own.ts';
import { useHasRole } from '../graph/use-console.ts';
import { Form, Select, TextArea, TextField } from '../parts/form-before.tsx';
import { Day, Moment } from '../parts/moment.tsx';
import { londonTime } from '../parts/london.ts';
import { Table } from '../parts/table.tsx';
import { useAct, useCase, type CasePerson } from './case.ts';
import { Action, Section } from './parts.tsx';

export function HoldsSection() {
  const { request, person, mayAct } = useCase();
  const mayLift = useHasRole()('DPO');
  if (!person) return null;
  const { legalHolds } = person;
  return (
    <Section id="holds" title="Legal holds">
      <Table
        caption="Legal holds that stand on this person"
        showCaption={false}
        rows={legalHolds}
        keyOf={({ id }) => id}
        none="No hold stands on this person: nothing has to be kept for legal claims or as evidence."
        columns={[
          { title: 'For what', cell: ({ reason }) => reason ?? 'No longer kept', isHeader: true },
          { title: 'Placed', cell: ({ placedAt }) => <Moment at={placedAt} /> },
          { title: 'Until', cell: ({ until }) => <Day on={until} none="It is lifted" /> },
        ]}
      />
      {mayAct && request.closedAt === null && <Place />}
      {mayLift && legalHolds.length > 0 && <Lift holds={legalHolds} />}
    </Section>
  );
}

function Place() {
  const { id } = useCase().request;
  const { act, form } = useAct(
    RightsHoldDocument,
    'The hold stands: nothing about this person is erased here.',
  );
  return (
    <Action title="Place a legal hold">
      <Form
        submit="Place the hold"
        {...form}
        onSubmit={(entered) =>
          act({ subjectOf: id, reason: entered.required('reason'), until: entered.text('until') })
        }
      >
        <p className="govuk-body">
          What is held about the person is kept for legal claims or as evidence (UK GDPR Art. 17(3)(e); DPA
          2018 s.47(2)).
        </p>
        <TextArea name="reason" label="For whom and for what" rows={2} required />
        <TextField name="until" label="Last day" hint="Empty: until it is lifted" type="date" width="10" />
      </Form>
    </Action>
  );
}

function Lift({ holds }: { holds: CasePerson['legalHolds'] }) {
  const { act, form } = useAct(RightsLiftHoldDocument, 'The hold is lifted.');
  return (
    <Action title="Lift a legal hold">
      <Form submit="Lift the hold" {...form} onSubmit={(entered) => act({ id: entered.required('hold') })}>
        <Select
          name="hold"
          label="Hold"
          choices={holds.map(({ id, placedAt }) => ({ value: id, text: `Placed ${londonTime(placedAt)}` }))}
        />
      </Form>
    </Action>
  );
}
