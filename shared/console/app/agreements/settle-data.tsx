/** Records what became of the data that we had under an agreement that we left. */
import { AgreementSettleDataDutyDocument } from '../generated/agreements-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Folded } from '../parts/folded.tsx';

export function SettleData({ reference, onDone }: { reference: string; onDone: (what: string) => void }) {
  const { settings } = useConsole();
  const write = useWrite(AgreementSettleDataDutyDocument, () =>
    onDone('It is recorded what became of the data.'),
  );
  return (
    <Folded summary="Record what became of the data">
      <Form
        label="Record what became of the data"
        submit="Record it"
        sending={write}
        onSubmit={(entered) =>
          write.run({
            party: settings.party,
            input: {
              reference,
              settledOn: entered.text('settledOn'),
              kept: entered.text('kept'),
              returned: entered.text('returned'),
              destroyed: entered.text('destroyed'),
            },
          })
        }
      >
        <TextField name="settledOn" label="Settled on" type="date" value={londonToday()} width="10" />
        <TextArea name="kept" label="What is kept, and why it may be" rows={2} />
        <TextArea name="returned" label="What was returned, and to whom" rows={2} />
        <TextArea name="destroyed" label="What was destroyed, how, and the log’s reference" rows={2} />
      </Form>
    </Folded>
  );
}
