/** Who is affected and why, as the register worked it out, and what a person changed about it. */
import { useState } from 'react';
import { BreachAssessDocument } from '../generated/breaches-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Form, Radios, Select, TextField } from '../parts/form-before.tsx';
import { Table } from '../parts/table.tsx';
import { Reasons } from './reasons.tsx';
import type { RoomBreach } from './types.ts';
import { useMayWrite } from './use-may-write.ts';
import { useBreachWrite } from './use-breach-write.ts';

export function Affected({ breach }: { breach: RoomBreach }) {
  const nameOf = usePartyName();
  const mayWrite = useMayWrite();
  return (
    <section id="affected">
      <h2 className="govuk-heading-m">Who is affected, and why</h2>
      <Table
        caption="Parties that are affected"
        showCaption={false}
        rows={breach.affected}
        keyOf={({ party }) => party.id}
        none="Nobody, by the agreements, records and disclosures that are named."
        columns={[
          { title: 'Party', isHeader: true, cell: ({ party }) => nameOf(party.id) },
          {
            title: 'Because',
            cell: ({ why }) => <Reasons why={why} />,
          },
        ]}
      />
      {breach.notAffected.length > 0 && (
        <Table
          caption="Taken off the list by a person"
          rows={breach.notAffected}
          keyOf={({ party }) => party.id}
          none=""
          columns={[
            { title: 'Party', isHeader: true, cell: ({ party }) => nameOf(party.id) },
            { title: 'Because', cell: ({ why }) => why },
          ]}
        />
      )}
      {mayWrite && breach.state === 'OPEN' && <ChangeAffected breach={breach} />}
    </section>
  );
}

function ChangeAffected({ breach }: { breach: RoomBreach }) {
  const { settings, parties } = useConsole();
  const [what, setWhat] = useState('ADD');
  const [said, setSaid] = useState('');
  const write = useBreachWrite(BreachAssessDocument, () =>
    setSaid(
      what === 'ADD' ? 'It was added, and is being told.' : 'It was taken off, and is told nothing more.',
    ),
  );
  const affected = breach.affected.map(({ party }) => party.id);
  const offered = parties.filter(
    ({ id }) => id !== settings.party && affected.includes(id) === (what === 'REMOVE'),
  );
  return (
    <details className="govuk-details console-not-printed">
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">Add a party, or take one off</span>
      </summary>
      <div className="govuk-details__text">
        <Form
          label="Change who is affected"
          submit="Change who is affected"
          isSecondary
          sending={write}
          onSubmit={(entered) => {
            setSaid('');
            const one = [{ party: entered.required('who'), because: entered.required('because') }];
            return write.run({
              party: settings.party,
              input: { id: breach.id, ...(what === 'ADD' ? { addAffected: one } : { removeAffected: one }) },
            });
          }}
        >
          <Radios
            name="what"
            label="What changes?"
            value="ADD"
            inline
            onChange={setWhat}
            choices={[
              { value: 'ADD', text: 'A party is affected too' },
              { value: 'REMOVE', text: 'A party is not affected' },
            ]}
          />
          <Select
            key={what}
            name="who"
            label="Which party?"
            choices={offered.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <TextField name="because" label="Why" hint="Without identifying anyone." required />
        </Form>
        <p className="govuk-body" role="status">
          {said}
        </p>
      </div>
    </details>
  );
}
