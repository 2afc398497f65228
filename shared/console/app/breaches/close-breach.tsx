/** Ends a breach: what is still owed is explained, and what was learned is kept. */
import { BreachCloseDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Select, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { isOwed } from './owed.tsx';
import type { Duty, RoomBreach } from './types.ts';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';

export function CloseBreach({ breach }: { breach: RoomBreach }) {
  const mayWrite = useMayWrite();
  return (
    <>
      <h2 className="govuk-heading-m">Closing</h2>
      {breach.state === 'CLOSED' && <Lessons breach={breach} />}
      {breach.state === 'OPEN' && !mayWrite && <p className="govuk-body">The breach is open.</p>}
      {breach.state === 'OPEN' && mayWrite && (
        <details className="govuk-details console-not-printed">
          <summary className="govuk-details__summary">
            <span className="govuk-details__summary-text">Close the breach</span>
          </summary>
          <div className="govuk-details__text">
            <CloseForm breach={breach} />
          </div>
        </details>
      )}
    </>
  );
}

function Lessons({ breach: { lessons } }: { breach: RoomBreach }) {
  return (
    <>
      <p className="govuk-body">The breach is closed. Nothing about it can be changed any more.</p>
      <ul className="govuk-list govuk-list--bullet">
        {lessons.map(({ text, measure, agreement }) => (
          <li key={text}>
            {text}
            {measure && ` Measure: ${measure}.`}
            {agreement && ` Taken up at the next review of ${agreement}.`}
          </li>
        ))}
      </ul>
    </>
  );
}

function CloseForm({ breach }: { breach: RoomBreach }) {
  const { settings } = useConsole();
  const write = useBreachWrite(BreachCloseDocument);
  const owed = breach.obligations.nodes.filter(isOwed);
  const send = (entered: Entered) =>
    write.run({
      party: settings.party,
      input: { id: breach.id, explain: explained(entered, owed), lessons: lessonsOf(entered) },
    });
  return (
    <Form label="Close the breach" submit="Close the breach" isWarning sending={write} onSubmit={send}>
      <Explanations owed={owed} />
      <TextArea name="lesson" label="What was learned" rows={3} />
      <TextField
        name="measure"
        label="The security measure that it changes"
        hint="Leave it out if there is none."
      />
      <Select
        name="agreement"
        label="Is it taken up at the next review of an agreement?"
        choices={[
          { value: '', text: 'No' },
          ...breach.agreements.map((reference) => ({ value: reference, text: reference })),
        ]}
      />
    </Form>
  );
}

function Explanations({ owed }: { owed: Duty[] }) {
  const nameOf = usePartyName();
  if (owed.length === 0) return <p className="govuk-body">Nothing is owed any more.</p>;
  return (
    <>
      <p className="govuk-body">
        This is still owed. Do it, or say why it need not be done; what the law owes while there is a risk
        cannot be explained away.
      </p>
      {owed.map(({ id, what, owedTo, source }) => (
        <TextField
          key={id}
          name={`explain-${id}`}
          label={owedTo ? `${what}: ${nameOf(owedTo.id)}` : what}
          hint={source}
        />
      ))}
    </>
  );
}

function explained(entered: Entered, owed: Duty[]) {
  return owed.flatMap(({ id }) => {
    const reasons = entered.text(`explain-${id}`);
    return reasons === null ? [] : { obligation: id, reasons };
  });
}

function lessonsOf(entered: Entered) {
  const text = entered.text('lesson');
  return text === null
    ? []
    : [{ text, measure: entered.text('measure'), agreement: entered.text('agreement') }];
}
