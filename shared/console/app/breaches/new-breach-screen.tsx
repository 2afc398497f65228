/** Opens a breach with what is known: the clocks start, and affected partners are told. */
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  BreachChoicesDocument,
  BreachRecordDocument,
  type BreachRecordMutationVariables,
} from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Form, type Entered } from '../parts/form-before.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import './breaches.css';
import { enteredInstant } from './london-fields.tsx';
import { MoreFacts, enteredMoreFacts } from './more-facts.tsx';
import { FirstFacts, type BreachChoices } from './first-facts.tsx';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';

type Input = BreachRecordMutationVariables['input'];

export default function NewBreachScreen() {
  const { settings } = useConsole();
  const mayWrite = useMayWrite();
  const because = new URLSearchParams(useSearch()).get('because');
  const read = useOwn(BreachChoicesDocument, { party: settings.party });
  return (
    <Screen title="Open a breach" caption="Under 3 minutes, with what is known">
      <p className="govuk-body-l">
        Say what is known now; everything can be added or corrected later. The register works out who is
        affected, tells them, and starts the clocks.
      </p>
      {because && (
        <div className="govuk-inset-text">
          It is recorded as following from another party’s breach of which you were told.
        </div>
      )}
      {mayWrite ? (
        <Reading of={read} what="agreements and records">
          {({ register }) => (
            <div className="breach-form">
              <NewBreach
                because={because}
                agreements={register?.agreements?.nodes ?? []}
                records={register?.processingRecords?.nodes ?? []}
              />
            </div>
          )}
        </Reading>
      ) : (
        <p className="govuk-body">
          Only a breach coordinator or the data protection officer can open a breach. Tell one of them now.
        </p>
      )}
    </Screen>
  );
}

function NewBreach({ because, ...choices }: BreachChoices & { because: string | null }) {
  const { settings } = useConsole();
  const [, open] = useLocation();
  const [ticked, setTicked] = useState<string[]>([]);
  const toggle = (reference: string) =>
    setTicked((before) =>
      before.includes(reference) ? before.filter((one) => one !== reference) : [...before, reference],
    );
  const write = useBreachWrite(BreachRecordDocument, ({ recordBreach }) => {
    if (recordBreach) open(`/breaches/${recordBreach.id}?opened=yes`);
  });
  return (
    <Form
      label="Open a breach"
      submit="Open the breach and tell those affected"
      sending={write}
      onSubmit={(entered) =>
        write.run({ party: settings.party, input: { ...inputOf(entered), becauseOf: because } })
      }
    >
      <FirstFacts {...choices} onAgreement={toggle} />
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">Add more, if it is known already</span>
        </summary>
        <div className="govuk-details__text">
          <MoreFacts agreements={ticked} />
        </div>
      </details>
    </Form>
  );
}

function inputOf(entered: Entered): Input {
  const awareIs = entered.text('awareIs');
  const detectedAt = enteredInstant(entered, 'detected') ?? '';
  return {
    ...enteredMoreFacts(entered),
    detectedAt,
    awareAt: awareIs === 'SAME' ? detectedAt : awareIs === 'OTHER' ? enteredInstant(entered, 'aware') : null,
    kinds: entered.all('kinds') as Input['kinds'],
    regimes: entered.all('regimes') as Input['regimes'],
    agreements: entered.all('agreements'),
    processingRecords: entered.all('processingRecords'),
    summary: entered.required('summary'),
  };
}
