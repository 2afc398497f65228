/** Meetings at which data were shared under the agreement. */
import { AgreementMeetingsDocument } from '../generated/agreements-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';

export function Meetings({ reference }: { reference: string }) {
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  if (!mayRead)
    return (
      <p className="govuk-body">Data protection officers, caseworkers and auditors read its meetings.</p>
    );
  return <Held reference={reference} />;
}

function Held({ reference }: { reference: string }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const read = useOwn(AgreementMeetingsDocument, { party: settings.party, reference });
  return (
    <Reading of={read} what="meetings">
      {({ register }) => (
        <Table
          caption="Meetings under this agreement"
          showCaption={false}
          rows={register?.meetings ?? []}
          keyOf={({ id }) => id}
          none="No meeting under it is recorded."
          columns={[
            { title: 'Held', cell: ({ heldOn }) => <Day on={heldOn} />, isHeader: true },
            { title: 'Chair', cell: ({ chair }) => words(chair) },
            {
              title: 'Confidentiality statement',
              cell: ({ statementRead }) => (statementRead ? 'read at the start' : 'not read'),
            },
            {
              title: 'Who came',
              cell: ({ attendance }) =>
                attendance
                  .map(
                    ({ jobTitle, organisation, signed, stayed }) =>
                      `${jobTitle}, ${nameOf(organisation)} (${signed ? 'signed' : 'did not sign'}${stayed ? '' : ', did not stay'})`,
                  )
                  .join('; '),
            },
            {
              title: 'Actions',
              cell: ({ actions }) =>
                actions.length === 0 ? (
                  'none'
                ) : (
                  <ul className="govuk-list">
                    {actions.map(({ number, owner, what, dueOn, doneOn }) => (
                      <li key={number}>
                        {nameOf(owner.id)}: {what}, {doneOn ? 'done ' : 'due '}
                        <Day on={doneOn ?? dueOn} none="on no set day" />
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      )}
    </Reading>
  );
}
