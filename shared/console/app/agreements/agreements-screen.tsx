/** The agreements of the party: where each stands, what is found in its terms, and the drafts that were brought in. */
import { useState } from 'react';
import { Link } from 'wouter';
import { AgreementListDocument, type AgreementListQuery } from '../generated/agreements-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Select } from '../parts/form-before.tsx';
import { londonToday } from '../parts/london.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { Drafts } from './drafts.tsx';
import { groupFindings } from './group-findings.ts';
import { ImportAgreement } from './import-agreement.tsx';
import { STATES } from './one.ts';

type Row = NonNullable<NonNullable<AgreementListQuery['register']>['agreements']>['nodes'][number];

const ANY = { value: '', text: 'Any' };
const REVIEWS = [
  ANY,
  { value: 'overdue', text: 'Review overdue' },
  { value: 'findings', text: 'Something found in the terms' },
];

export default function AgreementsScreen() {
  const { settings } = useConsole();
  const mayBringIn = useHasRole()('DPO', 'SIGNATORY');
  const [pages, setPages] = useState(['']);
  const [state, setState] = useState('');
  const [only, setOnly] = useState('');
  const after = pages.at(-1) || null;
  const read = useOwn(AgreementListDocument, { party: settings.party, where: {}, after });
  return (
    <Screen title="Agreements">
      <div className="console-filters">
        <Select
          name="state"
          label="Where it stands"
          choices={[ANY, ...Object.entries(STATES).map(([value, { text }]) => ({ value, text }))]}
          onChange={setState}
        />
        <Select name="only" label="Only those with" choices={REVIEWS} onChange={setOnly} />
      </div>
      <Reading of={read} what="agreements">
        {({ register }) => (
          <>
            <List rows={(register?.agreements?.nodes ?? []).filter((row) => isWanted(row, state, only))} />
            {register?.agreements?.pageInfo.hasNextPage && (
              <button
                type="button"
                className="govuk-button govuk-button--secondary"
                onClick={() => setPages([...pages, register.agreements?.pageInfo.endCursor ?? ''])}
              >
                Show the next agreements
              </button>
            )}
          </>
        )}
      </Reading>
      <Drafts />
      {mayBringIn && <ImportAgreement />}
    </Screen>
  );
}

const isOverdue = ({ reviewDueOn }: Row) => !!reviewDueOn && reviewDueOn < londonToday();

function isWanted(row: Row, state: string, only: string): boolean {
  if (state && row.state !== state) return false;
  if (only === 'overdue') return isOverdue(row);
  return only !== 'findings' || row.findings.length > 0;
}

function List({ rows }: { rows: Row[] }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="Our agreements"
      rows={rows}
      keyOf={({ id }) => id}
      none="There is no such agreement."
      columns={[
        {
          title: 'Agreement',
          isHeader: true,
          cell: ({ reference, title, kind, version }) => (
            <>
              <Link className="govuk-link" href={`/agreements/${encodeURIComponent(reference)}`}>
                {title}
              </Link>
              <br />
              <span className="govuk-hint govuk-!-font-size-16">
                {reference}, {words(kind).toLowerCase()}, version {version}
              </span>
            </>
          ),
        },
        {
          title: 'Where it stands',
          cell: ({ state }) => <Tag value={STATES[state]?.colour ?? 'OPEN'} text={STATES[state]?.text} />,
        },
        {
          title: 'In force with',
          cell: ({ inForceWith }) => inForceWith.map(({ id }) => nameOf(id)).join(', ') || 'nobody yet',
        },
        {
          title: 'Next review due',
          cell: (row) => (
            <>
              <Day on={row.reviewDueOn} none="no day is set" /> {isOverdue(row) && <Tag value="OVERDUE" />}
            </>
          ),
        },
        {
          title: 'Found in its terms',
          cell: ({ findings }) =>
            findings.length === 0 ? (
              'nothing'
            ) : (
              <>
                {findings.length} in all
                <ul className="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
                  {groupFindings(findings).map(([kind, found]) => (
                    <li key={kind}>
                      {kind}: {found.length}
                    </li>
                  ))}
                </ul>
              </>
            ),
        },
      ]}
    />
  );
}
