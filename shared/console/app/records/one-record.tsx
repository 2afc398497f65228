/** One record: all that Art. 30 asks of it, what is missing, how it was before, and what can be done. */
import { useState } from 'react';
import type { RecordEntryFragment } from '../generated/records-own.ts';
import { useHasRole } from '../graph/use-console.ts';
import { EndForm } from './end-form.tsx';
import { RecordFacts } from './record-facts.tsx';
import { RecordForm } from './record-form.tsx';
import { Revisions } from './revisions.tsx';
import { useTerms } from './use-terms.ts';

interface OneRecordProps {
  record: RecordEntryFragment;
  onBack: () => void;
  onDone: (said: string) => void;
}

type Doing = 'reading' | 'revising' | 'ending';

export function OneRecord({ record, onBack, onDone }: OneRecordProps) {
  const [doing, setDoing] = useState<Doing>('reading');
  const terms = useTerms(record.agreements);
  const mayWrite = useHasRole()('DPO');
  const done = (said: string) => {
    setDoing('reading');
    onDone(said);
  };
  if (doing === 'revising')
    return (
      <>
        <p className="govuk-body">You change this record; the record as it was is kept.</p>
        <RecordForm record={record} onDone={done} onCancel={() => setDoing('reading')} />
      </>
    );
  return (
    <>
      <p className="govuk-body console-not-printed">
        <button type="button" className="console-plain-button" onClick={onBack}>
          Back to the records
        </button>
      </p>
      <Missing gaps={record.gaps} />
      <RecordFacts record={record} terms={terms} />
      {mayWrite && doing === 'reading' && (
        <div className="records-tools console-not-printed">
          <button type="button" className="govuk-button" onClick={() => setDoing('revising')}>
            Change this record
          </button>
          {!record.endedOn && (
            <button
              type="button"
              className="govuk-button govuk-button--secondary"
              onClick={() => setDoing('ending')}
            >
              End this processing
            </button>
          )}
        </div>
      )}
      {doing === 'ending' && <EndForm record={record} onDone={done} onCancel={() => setDoing('reading')} />}
      <Revisions revisions={record.revisions} terms={terms} />
    </>
  );
}

function Missing({ gaps }: { gaps: string[] }) {
  if (gaps.length === 0)
    return (
      <p className="govuk-inset-text">Nothing that Art. 30 or the conditions relied on ask for is missing.</p>
    );
  return (
    <div className="govuk-inset-text">
      <h2 className="govuk-heading-s">What is missing</h2>
      <ul className="govuk-list govuk-list--bullet">
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </div>
  );
}
