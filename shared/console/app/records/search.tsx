/** Finds records by agreement, recipient and regime; what is sought or open stands in the address, and is of no person. */
import { useSearchParams } from 'wouter';
import type { ProcessingRecordFilter, Regime } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { Form, Select } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';
import { useAgreements } from './use-terms.ts';

const FIELDS = ['agreement', 'recipient', 'regime'] as const;
const REGIMES: Regime[] = ['UK_GDPR', 'PART_3'];

/** The filter that an address asks for. */
export function whereOf(search: URLSearchParams): ProcessingRecordFilter {
  const regime = REGIMES.find((one) => one === search.get('regime'));
  return {
    ...(search.get('agreement') ? { agreement: search.get('agreement') } : {}),
    ...(search.get('recipient') ? { recipient: search.get('recipient') } : {}),
    ...(regime ? { regime } : {}),
  };
}

/** The address of one record, wherever it stands in the list; what was sought before stays sought. */
export function searchWith(search: URLSearchParams, record: string | null): URLSearchParams {
  const next = new URLSearchParams(search);
  if (record === null) next.delete('record');
  else next.set('record', record);
  return next;
}

export function SearchRecords() {
  const held = useAgreements();
  const { parties, settings } = useConsole();
  const [search, setSearch] = useSearchParams();
  const chosen = (field: string) => search.get(field) ?? '';
  const any = (text: string) => ({ value: '', text });
  const agreements = held.agreements.map(({ reference, title }) => ({
    value: reference,
    text: `${title} (${reference})`,
  }));
  const others = parties.filter(({ id }) => id !== settings.party);
  return (
    <div className="console-not-printed">
      <Form
        // What is chosen is offered only once it is known.
        key={`${search} ${held.isRead} ${parties.length}`}
        label="Find records"
        submit="Find records"
        isSecondary
        onSubmit={(entered) => {
          const given = FIELDS.map((field) => [field, entered.text(field) ?? '']);
          setSearch(new URLSearchParams(given.filter(([, value]) => value !== '')));
        }}
      >
        <div className="records-search">
          <Select
            name="agreement"
            label="Agreement"
            hint={held.note}
            value={chosen('agreement')}
            choices={[any('Any, or none'), ...agreements]}
          />
          <Select
            name="recipient"
            label="Who receives the data"
            value={chosen('recipient')}
            choices={[any('Anyone'), ...others.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Select
            name="regime"
            label="Which law"
            value={chosen('regime')}
            choices={[any('Either'), ...REGIMES.map((value) => ({ value, text: words(value) }))]}
          />
        </div>
      </Form>
    </div>
  );
}
