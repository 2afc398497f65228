/** Proposes what may be published, or accepts what the other party proposed last. */
import { useState } from 'react';
import { InformationPublicationDocument } from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Form, Radios, TextArea } from '../parts/form-before.tsx';
import { useAct, useThread } from './thread.ts';

export function PublicationForm() {
  const { request, other } = useThread();
  const nameOf = usePartyName();
  const [way, setWay] = useState('propose');
  const { act, form } = useAct(InformationPublicationDocument, 'What you say on publication is on its way.');
  const theirs = request.publicationTalks.findLast(({ by }) => by.id === other);
  return (
    <Form
      label="What may be published"
      submit="Send"
      {...form}
      onSubmit={(entered) =>
        act(way === 'accept' ? { accept: true } : { proposal: entered.required('proposal'), accept: false })
      }
    >
      {theirs && (
        <Radios
          name="way"
          label="What do you say?"
          required
          value="propose"
          onChange={setWay}
          choices={[
            { value: 'accept', text: `We accept what ${nameOf(other)} proposed`, hint: theirs.proposal },
            { value: 'propose', text: 'We propose something' },
          ]}
        />
      )}
      {way === 'propose' && (
        <TextArea
          name="proposal"
          label="What may be published?"
          hint="For example: totals only."
          required
          rows={3}
        />
      )}
    </Form>
  );
}
