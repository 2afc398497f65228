/** Gives notice that we leave. */
import { AgreementWithdrawDocument } from '../generated/agreements-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Folded } from '../parts/folded.tsx';

export function Withdraw({ reference, onDone }: { reference: string; onDone: (what: string) => void }) {
  const { settings } = useConsole();
  const write = useWrite(AgreementWithdrawDocument, () =>
    onDone('Notice is given, and all parties are told.'),
  );
  return (
    <Folded summary="Give notice that we leave">
      <Form
        label="Give notice that we leave"
        submit="Give notice"
        isWarning
        sending={write}
        onSubmit={(entered) =>
          write.run({
            party: settings.party,
            input: {
              reference,
              givenOn: entered.text('givenOn'),
              leavesOn: entered.text('leavesOn'),
              reason: entered.text('reason'),
            },
          })
        }
      >
        <p className="govuk-body">
          The agreement stays in force with us until the notice has run. What we owe for the data that we have
          stays.
        </p>
        <TextField name="givenOn" label="Notice given on" type="date" value={londonToday()} width="10" />
        <TextField
          name="leavesOn"
          label="We leave on"
          type="date"
          width="10"
          hint="Left out: the first day that the agreement’s notice allows. An earlier one is refused."
        />
        <TextArea name="reason" label="Why (optional); all parties are told" rows={3} />
      </Form>
    </Folded>
  );
}
