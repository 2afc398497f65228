/** Decides on telling the Commissioner or the people concerned. */
import { useState } from 'react';
import {
  BreachDecideAuthorityDocument,
  BreachDecideSubjectsDocument,
  type BreachDecideSubjectsMutationVariables,
} from '../generated/breaches-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Form, Radios, Select, TextArea, type Entered } from '../parts/form-before.tsx';
import { enteredInstant, LondonFields } from './london-fields.tsx';
import { EXCEPTIONS } from './words-of-breaches.ts';
import { useBreachWrite } from './use-breach-write.ts';
import type { DecisionPlace } from './types.ts';

type SubjectsInput = BreachDecideSubjectsMutationVariables['input'];

interface Deciding extends DecisionPlace {
  title: string;
  onDone: () => void;
}

export function DecideForm(deciding: Deciding) {
  return deciding.about === 'AUTHORITY' ? <OnAuthority {...deciding} /> : <OnSubjects {...deciding} />;
}

const TELL = [
  { value: 'yes', text: 'Tell' },
  { value: 'no', text: 'Do not tell' },
];

function common(entered: Entered, { breach, agreement }: DecisionPlace) {
  return {
    id: breach.id,
    agreement,
    tell: entered.yes('tell') ?? true,
    reasons: entered.required('reasons'),
  };
}

function OnAuthority({ title, onDone, ...place }: Deciding) {
  const { settings } = useConsole();
  const write = useBreachWrite(BreachDecideAuthorityDocument, onDone);
  return (
    <Form
      label={`Decide on telling the Commissioner: ${title}`}
      submit="Record the decision"
      sending={write}
      onSubmit={(entered) => write.run({ party: settings.party, input: common(entered, place) })}
    >
      <Radios name="tell" label="Is the Commissioner told?" required inline choices={TELL} />
      <TextArea name="reasons" label="Reasons" hint="Without identifying anyone." required rows={3} />
    </Form>
  );
}

function OnSubjects({ title, onDone, ...place }: Deciding) {
  const { settings } = useConsole();
  const [tell, setTell] = useState('');
  const write = useBreachWrite(BreachDecideSubjectsDocument, onDone);
  const send = (entered: Entered) =>
    write.run({
      party: settings.party,
      input: {
        ...common(entered, place),
        exception: entered.text('exception') as SubjectsInput['exception'],
        toldAt: enteredInstant(entered, 'told'),
      },
    });
  return (
    <Form
      label={`Decide on telling the people concerned: ${title}`}
      submit="Record the decision"
      sending={write}
      onSubmit={send}
    >
      <Radios
        name="tell"
        label="Are the people concerned told?"
        required
        inline
        onChange={setTell}
        choices={TELL}
      />
      {tell === 'no' && (
        <Select
          name="exception"
          label="Which exception applies?"
          hint="Needed where the risk is high (UK GDPR Art. 34(3); DPA 2018 s.68(3))."
          choices={EXCEPTIONS}
        />
      )}
      {tell === 'yes' && (
        <LondonFields
          name="told"
          label="When were they told?"
          hint="Leave it out if they are not told yet."
          at={null}
        />
      )}
      <TextArea name="reasons" label="Reasons" hint="Without identifying anyone." required rows={3} />
    </Form>
  );
}
