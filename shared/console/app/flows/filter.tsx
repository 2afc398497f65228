/** Which flows the map shows. */
import type { DataFlowFilter } from '../generated/flows-federation.ts';
import { useConsole } from '../graph/use-console.ts';
import { Checkboxes, Form, Select } from '../parts/form-before.tsx';
import { useAgreements } from '../records/use-terms.ts';

interface FilterFlowsProps {
  onFilter: (where: DataFlowFilter) => void;
}

export function FilterFlows({ onFilter }: FilterFlowsProps) {
  const { parties } = useConsole();
  const held = useAgreements();
  const agreements = held.agreements.map(({ reference, title }) => ({
    value: reference,
    text: `${title} (${reference})`,
  }));
  const recipients = parties.map(({ id, name }) => ({ value: id, text: name }));
  return (
    <div className="console-not-printed">
      <Form
        label="Which flows are shown"
        submit="Show these flows"
        isSecondary
        onSubmit={(entered) => {
          const agreement = entered.text('agreement');
          const recipient = entered.text('recipient');
          const kinds = entered.all('kinds');
          onFilter({
            ...(agreement ? { agreement } : {}),
            ...(recipient ? { recipient } : {}),
            ...(kinds.includes('special') ? { special: true } : {}),
            ...(kinds.includes('criminal') ? { criminal: true } : {}),
          });
        }}
      >
        <div className="flows-filter">
          <Select
            name="agreement"
            label="Agreement"
            hint={held.note}
            choices={[{ value: '', text: 'Any, or none' }, ...agreements]}
          />
          <Select
            name="recipient"
            label="Who receives the data"
            choices={[{ value: '', text: 'Anyone' }, ...recipients]}
          />
          <Checkboxes
            name="kinds"
            label="Only flows with"
            inline
            choices={[
              { value: 'special', text: 'special category data' },
              { value: 'criminal', text: 'criminal offence data' },
            ]}
          />
        </div>
      </Form>
    </div>
  );
}
