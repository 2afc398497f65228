/** The agreements of the party: where each stands, what is found in its terms, and the drafts that were brought in. */
import { useState } from 'react';
import { AgreementListDocument, type AgreementListQuery } from '../generated/agreements-own.ts';
import { useHasRole, usePartyNames } from '../graph/use-console.ts';
import { Filter } from '../parts/form.tsx';
import { Select } from '../parts/inputs.tsx';
import { Listing } from '../parts/listing.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Hint, List } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { findingsByTopic, STATES } from '../words/agreements.ts';
import { isReviewOverdue, ReviewDue, ToAgreement } from './agreement.tsx';
import './agreements.css';
import { Drafts, ImportAgreement } from './drafts.tsx';

type Row = NonNullable<NonNullable<AgreementListQuery['register']>['agreements']>['nodes'][number];

const ANY = { value: '', text: 'Any' };
const ONLY = [
  ANY,
  { value: 'overdue', text: 'Review overdue' },
  { value: 'findings', text: 'Something found in the terms' },
];

/** Null: any. */
interface Wanted {
  state: string | null;
  only: string | null;
}

function isWanted(row: Row, { state, only }: Wanted): boolean {
  if (state && row.state !== state) return false;
  if (only === 'overdue') return isReviewOverdue(row.reviewDueOn);
  return only !== 'findings' || row.findings.length > 0;
}

export default function AgreementsScreen() {
  const mayBringIn = useHasRole()('DPO', 'SIGNATORY');
  const [wanted, setWanted] = useState<Wanted>({ state: null, only: null });
  return (
    <Screen title="Agreements">
      <Filter
        label="Filter agreements"
        onFilter={(entered) => setWanted({ state: entered.text('state'), only: entered.text('only') })}
      >
        <Select
          name="state"
          label="Where it stands"
          choices={[ANY, ...Object.entries(STATES).map(([value, { text }]) => ({ value, text }))]}
        />
        <Select name="only" label="Only those with" choices={ONLY} />
      </Filter>
      <Listing
        document={AgreementListDocument}
        ask={(place) => place}
        page={({ register }) => register?.agreements}
        what="agreements"
        newer="Show the agreements before"
        older="Show the next agreements"
      >
        {({ nodes }) => <AgreementTable rows={nodes.filter((row) => isWanted(row, wanted))} />}
      </Listing>
      <Drafts />
      {mayBringIn && <ImportAgreement />}
    </Screen>
  );
}

function AgreementTable({ rows }: { rows: Row[] }) {
  const namesOf = usePartyNames();
  return (
    <Table
      caption="Our agreements"
      rows={rows}
      keyOf={({ id }) => id}
      none="There is no such agreement."
      columns={[
        { title: 'Agreement', isHeader: true, cell: (row) => <Name row={row} /> },
        { title: 'Where it stands', cell: ({ state }) => <Tag {...STATES[state]} /> },
        { title: 'In force with', cell: ({ inForceWith }) => namesOf(inForceWith, 'nobody yet') },
        { title: 'Next review due', cell: ({ reviewDueOn }) => <ReviewDue on={reviewDueOn} /> },
        { title: 'Found in its terms', cell: ({ findings }) => <Found findings={findings} /> },
      ]}
    />
  );
}

function Name({ row: { reference, title, kind, version } }: { row: Row }) {
  return (
    <>
      <ToAgreement reference={reference}>{title}</ToAgreement>
      <Hint>
        {reference}, {words(kind).toLowerCase()}, version {version}
      </Hint>
    </>
  );
}

function Found({ findings }: Pick<Row, 'findings'>) {
  if (findings.length === 0) return <>nothing</>;
  return (
    <>
      {findings.length} in all
      <List isPlain>
        {findingsByTopic(findings).map(([topic, found]) => (
          <li key={topic}>
            {topic}: {found.length}
          </li>
        ))}
      </List>
    </>
  );
}
