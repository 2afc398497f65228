/** Says that a processing has ended; its record is kept. */
import { RecordReviseProcessingDocument, type RecordEntryFragment } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useWrite } from '../graph/use-graph.ts';
import { Form, TextArea, TextField } from '../parts/form-before.tsx';

interface EndFormProps {
  record: RecordEntryFragment;
  onDone: (said: string) => void;
  onCancel: () => void;
}

export function EndForm({ record: { id, name }, onDone, onCancel }: EndFormProps) {
  const { settings } = useConsole();
  const end = useWrite(RecordReviseProcessingDocument, () =>
    onDone(`“${name}” has ended. Its record is kept.`),
  );
  return (
    <section>
      <h2 className="govuk-heading-m">End this processing</h2>
      <Form
        submit="Say that it has ended"
        isWarning
        sending={end}
        onSubmit={(entered) =>
          end.run({
            party: settings.party,
            input: { id, endedOn: entered.required('endedOn'), because: entered.required('because') },
          })
        }
      >
        <TextField name="endedOn" label="On which day did it end?" type="date" width="10" required />
        <TextArea name="because" label="Why has it ended?" rows={2} required />
      </Form>
      <p className="govuk-body">
        <button type="button" className="console-plain-button" onClick={onCancel}>
          Do not end it
        </button>
      </p>
    </section>
  );
}
