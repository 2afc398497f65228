/** The record that the address names: its fields, what is missing, how it was before, and what can be done. */
import { useState } from 'react';
import { RecordsDocument, type RecordEntryFragment } from '../generated/records-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Button, Buttons } from '../parts/buttons.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Heading, Inset, List } from '../parts/text.tsx';
import { RecordFacts, Revisions } from './record-facts.tsx';
import { ChangeRecord, EndRecord } from './record-form.tsx';
import { useTerms } from './use-terms.ts';

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
    <Body>
      Your register holds no such record.{' '}
      <Button isPlain onClick={onBack}>
        Back to the records
      </Button>
    </Body>
  );
}

interface OneRecordProps {
  record: RecordEntryFragment;
  onBack: () => void;
  onDone: () => void;
}

type Doing = 'reading' | 'revising' | 'ending';

function OneRecord({ record, onBack, onDone }: OneRecordProps) {
  const [doing, setDoing] = useState<Doing>('reading');
  const terms = useTerms(record.agreements);
  const mayWrite = useHasRole()('DPO');
  const forms = {
    record,
    onDone: () => {
      setDoing('reading');
      onDone();
    },
    onCancel: () => setDoing('reading'),
  };
  if (doing === 'revising') return <ChangeRecord {...forms} />;
  return (
    <>
      <Button isPlain onClick={onBack}>
        Back to the records
      </Button>
      <Missing gaps={record.gaps} />
      <RecordFacts record={record} terms={terms} />
      {mayWrite && doing === 'reading' && (
        <Buttons>
          <Button isPrimary onClick={() => setDoing('revising')}>
            Change this record
          </Button>
          {!record.endedOn && <Button onClick={() => setDoing('ending')}>End this processing</Button>}
        </Buttons>
      )}
      {doing === 'ending' && <EndRecord {...forms} />}
      <Revisions record={record} terms={terms} />
    </>
  );
}

function Missing({ gaps }: { gaps: string[] }) {
  if (gaps.length === 0)
    return <Inset>Nothing that Art. 30 or the conditions relied on ask for is missing.</Inset>;
  return (
    <Inset>
      <Heading isSmall>What is missing</Heading>
      <List>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </List>
    </Inset>
  );
}
