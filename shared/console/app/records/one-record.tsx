/** One record: all that Art. 30 asks of it, what is missing, how it was before, and what can be done. */
import { useState } from 'react';
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { useHasRole } from '../graph/use-console.ts';
import { Button, Buttons } from '../parts/buttons.tsx';
import { Heading, Inset, List } from '../parts/text.tsx';
import { RecordFacts } from './record-facts.tsx';
import { ChangeRecord, EndRecord } from './record-form.tsx';
import { Revisions } from './revisions.tsx';
import { useTerms } from './use-terms.ts';

interface OneRecordProps {
  record: RecordEntryFragment;
  onBack: () => void;
  onDone: () => void;
}

type Doing = 'reading' | 'revising' | 'ending';

export function OneRecord({ record, onBack, onDone }: OneRecordProps) {
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
      <Revisions revisions={record.revisions} terms={terms} />
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
