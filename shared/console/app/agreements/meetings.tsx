/** Meetings at which data were shared under the agreement. */
import { AgreementMeetingsDocument, type AgreementMeetingsQuery } from '../generated/agreements-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Body, List } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { useAgreement } from './agreement.tsx';

type Meeting = NonNullable<NonNullable<AgreementMeetingsQuery['register']>['meetings']>[number];

export function Meetings() {
  const { reference } = useAgreement();
  const { settings } = useConsole();
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  const read = useOwn(AgreementMeetingsDocument, { party: settings.party, reference }, { when: mayRead });
  if (!mayRead) return <Body>Data protection officers, caseworkers and auditors read its meetings.</Body>;
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
            { title: 'Held', isHeader: true, cell: ({ heldOn }) => <Day on={heldOn} /> },
            { title: 'Chair', cell: ({ chair }) => words(chair) },
            {
              title: 'Confidentiality statement',
              cell: ({ statementRead }) => (statementRead ? 'read at the start' : 'not read'),
            },
            { title: 'Who came', cell: (meeting) => <Attendance meeting={meeting} /> },
            { title: 'Actions', cell: ({ actions }) => <Actions actions={actions} /> },
          ]}
        />
      )}
    </Reading>
  );
}

function Attendance({ meeting: { attendance } }: { meeting: Meeting }) {
  const nameOf = usePartyName();
  return attendance
    .map(
      ({ jobTitle, organisation, signed, stayed }) =>
        `${jobTitle}, ${nameOf(organisation)} (${signed ? 'signed' : 'did not sign'}${stayed ? '' : ', did not stay'})`,
    )
    .join('; ');
}

function Actions({ actions }: Pick<Meeting, 'actions'>) {
  const nameOf = usePartyName();
  if (actions.length === 0) return <>none</>;
  return (
    <List isPlain>
      {actions.map(({ number, owner, what, dueOn, doneOn }) => (
        <li key={number}>
          {nameOf(owner.id)}: {what}, {doneOn ? 'done ' : 'due '}
          <Day on={doneOn ?? dueOn} none="on no set day" />
        </li>
      ))}
    </List>
  );
}
