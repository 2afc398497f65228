/** Opens a breach with what is known: the clocks start, and affected partners are told. */
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  BreachChoicesDocument,
  BreachRecordDocument,
  type BreachChoicesQuery,
  type RecordBreachInput,
} from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Entered } from '../parts/entered.ts';
import { Fields, read } from '../parts/fields.tsx';
import { Details } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { LondonTime, Radios } from '../parts/inputs.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body, Inset } from '../parts/text.tsx';
import { useCategories } from './agreement-terms.ts';
import { useMayWrite } from './breach.ts';
import { breachFields, MORE } from './breach-fields.tsx';
import './breaches.css';

export default function NewBreachScreen() {
  const { party } = useConsole().settings;
  const mayWrite = useMayWrite();
  const because = new URLSearchParams(useSearch()).get('because');
  const reading = useOwn(BreachChoicesDocument, { party });
  return (
    <Screen title="Open a breach" caption="Under 3 minutes, with what is known">
      <Body isLead>
        Say what is known now; everything can be added or corrected later. The register works out who is
        affected, tells them, and starts the clocks.
      </Body>
      {because && (
        <Inset>It is recorded as following from another party’s breach of which you were told.</Inset>
      )}
      {mayWrite ? (
        <Reading of={reading} what="agreements and records">
          {({ register }) => (
            <div className="breach-form">
              {register && <NewBreach register={register} because={because} />}
            </div>
          )}
        </Reading>
      ) : (
        <Body>
          Only a breach coordinator or the data protection officer can open a breach. Tell one of them now.
        </Body>
      )}
    </Screen>
  );
}

type Register = NonNullable<BreachChoicesQuery['register']>;

/** What may be chosen once these agreements are ticked. */
function useFields({ agreements, processingRecords }: Register, ticked: readonly string[]) {
  const { parties, settings } = useConsole();
  const nameOf = usePartyName();
  const choices = {
    agreements: (agreements?.nodes ?? []).map(({ reference, title, inForceWith }) => ({
      value: reference,
      text: `${title} (${reference})`,
      hint: `With ${inForceWith.map(({ id }) => nameOf(id)).join(', ')}`,
    })),
    records: (processingRecords?.nodes ?? []).map(({ id, name, agreements: under }) => ({
      value: id,
      text: name,
      hint: under.length > 0 ? `Shared under ${under.join(', ')}` : undefined,
    })),
    categories: useCategories(ticked),
  };
  return breachFields(
    choices,
    parties.some((one) => one.id === settings.party && one.competentAuthority),
  );
}

function NewBreach({ register, because }: { register: Register; because: string | null }) {
  const [, go] = useLocation();
  const [ticked, setTicked] = useState<string[]>([]);
  const fields = useFields(register, ticked);
  const [now] = useState(() => new Date().toISOString());
  const sending = useSend(BreachRecordDocument, {
    with: { becauseOf: because },
    said: 'The breach is open. The clocks run, and those affected are being told.',
    onDone: ({ recordBreach: opened }) => opened && go(`/breaches/${opened.id}`),
  });
  return (
    <Form
      label="Open a breach"
      submit="Open the breach and tell those affected"
      sending={sending}
      input={(entered) => inputOf(entered, fields)}
    >
      <Fields of={fields} only={['summary', 'detectedAt']} known={{ detectedAt: now }} />
      <Aware now={now} />
      <Fields of={fields} only={['kinds', 'regimes']} />
      <div onChange={({ currentTarget }) => setTicked(tickedBeside(currentTarget))}>
        <Fields of={fields} only={['agreements', 'processingRecords']} />
      </div>
      <Details summary="Add more, if it is known already">
        {ticked.length === 0 && (
          <Body>
            Choose the agreements that are concerned, and their categories of data are offered here.
          </Body>
        )}
        <Fields of={fields} only={MORE} />
      </Details>
    </Form>
  );
}

function inputOf(entered: Entered, fields: ReturnType<typeof breachFields>): RecordBreachInput {
  const given = read(fields, entered);
  const isSame = entered.text('awareIs') === 'SAME';
  return {
    ...given,
    awareAt: isSame ? given.detectedAt : given.awareAt,
    regimes: given.regimes ?? ['UK_GDPR'],
  };
}

const tickedBeside = (element: Element): string[] => {
  const form = element.closest('form');
  return form ? new Entered(form).all('agreements') : [];
};

/** Since when the 72 hours run. */
function Aware({ now }: { now: string }) {
  const [awareIs, setAwareIs] = useState('');
  return (
    <>
      <Radios
        name="awareIs"
        label="When was your organisation reasonably certain that it is a breach of personal data?"
        hint="The 72 hours to tell the Information Commissioner run from then (UK GDPR Art. 33(1); DPA 2018 s.67(1))."
        required
        onChange={setAwareIs}
        choices={[
          { value: 'SAME', text: 'When it was found out' },
          { value: 'OTHER', text: 'At another time' },
          { value: 'NOT_YET', text: 'It is not certain yet' },
        ]}
      />
      {awareIs === 'OTHER' && (
        <Inset>
          <LondonTime name="awareAt" label="Certain since" required at={now} />
        </Inset>
      )}
    </>
  );
}
