/** The record that the address names, wherever it stands in the list. */
import { RecordsDocument } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { OneRecord } from './one-record.tsx';

interface OpenRecord {
  id: string;
  onBack: () => void;
  onDone: () => void;
}

export function OpenRecord({ id, onBack, onDone }: OpenRecord) {
  const { settings } = useConsole();
  const variables = { party: settings.party, where: { id }, first: 1 };
  const read = useOwn(RecordsDocument, variables);
  const [record] = read.data?.data.register?.processingRecords?.nodes ?? [];
  return (
    <Screen title={record?.name ?? 'One record'} caption="Record of processing">
      <Reading of={read} what="the record">
        {() =>
          record ? <OneRecord record={record} onBack={onBack} onDone={onDone} /> : <NotHere onBack={onBack} />
        }
      </Reading>
    </Screen>
  );
}

function NotHere({ onBack }: { onBack: () => void }) {
  return (
    <p className="govuk-body">
      Your register holds no such record.{' '}
      <button type="button" className="console-plain-button" onClick={onBack}>
        Back to the records
      </button>
    </p>
  );
}
