/** Finds records by agreement, recipient and regime; what is sought or open stands in the address, and is of no person. */
import { useSearchParams } from 'wouter';
import type { ProcessingRecordFilter } from '../generated/records-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { party, select } from '../parts/field-choices.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Filter } from '../parts/form.tsx';
import { REGIMES } from '../words/rights.ts';
import { useAgreements } from './use-terms.ts';

/** The filter that an address asks for. */
export function whereOf(search: URLSearchParams): ProcessingRecordFilter {
  const regime = REGIMES.find(({ value }) => value === search.get('regime'))?.value;
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
  const { agreements, note, isRead } = useAgreements();
  const { parties } = useConsole();
  const [search, setSearch] = useSearchParams();
  const held = agreements.map(({ reference, title }) => ({
    value: reference,
    text: `${title} (${reference})`,
  }));
  const fields = fieldsOf<ProcessingRecordFilter>()({
    agreement: select('Agreement', held, { none: 'Any, or none', hint: note }),
    recipient: party('Who receives the data', { none: 'Anyone' }),
    regime: select('Which law', REGIMES, { none: 'Either' }),
  });
  return (
    <Filter
      // What is chosen is offered only once it is known.
      key={`${search} ${isRead} ${parties.length}`}
      label="Find records"
      submit="Find records"
      onFilter={(entered) => {
        const chosen = Object.entries(read(fields, entered));
        setSearch(new URLSearchParams(chosen.flatMap(([name, value]) => (value ? [[name, value]] : []))));
      }}
    >
      <Fields of={fields} known={whereOf(search)} />
    </Filter>
  );
}
