/** Party health, for those who run registers: which answer, what waits in them, and which keys are due. */
import { PartyHealthDocument } from '../generated/health-federation.ts';
import { OwnHealthDocument, type OwnHealthQuery } from '../generated/health-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useFederation, useOwn } from '../graph/use-graph.ts';
import { MissingParties } from '../parts/missing-parties.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Heading, List } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { PartyCard } from './party-card.tsx';

/** No record and no person is read here, so it may be read again and again. */
const EVERY_MILLISECONDS = 10_000;

type OwnHealth = NonNullable<NonNullable<OwnHealthQuery['register']>['health']>;
type LastHeard = OwnHealth['lastHeard'];

export default function HealthScreen() {
  const { settings } = useConsole();
  const hasRole = useHasRole();
  const own = useOwn(OwnHealthDocument, { party: settings.party }, { every: EVERY_MILLISECONDS });
  const heard = own.data?.data.register?.health?.lastHeard ?? [];
  return (
    <Screen title="Party health">
      <Reading of={own} what="your register's health">
        {({ register }) => register?.health && <OwnRegister health={register.health} />}
      </Reading>
      {hasRole('OPERATOR') ? <Wall heard={heard} /> : <Heard heard={heard} />}
    </Screen>
  );
}

/** For an operator: the registers of all parties, and which of them do not answer. */
function Wall({ heard }: { heard: LastHeard }) {
  const { settings } = useConsole();
  const wall = useFederation(PartyHealthDocument, {}, { every: EVERY_MILLISECONDS });
  const silent = wall.data?.refusals.flatMap(({ party, code }) => (party ? [{ party, code }] : [])) ?? [];
  const parties = wall.data?.data.parties.filter(({ joined }) => joined) ?? [];
  return (
    <>
      <Heading>Registers of the federation</Heading>
      <Body>Read again every ten seconds.</Body>
      {wall.error && <Body>{wall.error.message}</Body>}
      <MissingParties completeness={{ missingBecause: silent }} />
      <ul className="console-wall" aria-label="Registers">
        {parties.map((party) => (
          <PartyCard
            key={party.id}
            party={party}
            isOwn={party.id === settings.party}
            lastHeardAt={heard.find((one) => one.party.id === party.id)?.at ?? null}
          />
        ))}
      </ul>
    </>
  );
}

function Heard({ heard }: { heard: LastHeard }) {
  const nameOf = usePartyName();
  return (
    <Table
      caption="When your register last heard from other parties"
      rows={heard}
      keyOf={({ party }) => party.id}
      none="Your register has heard from no other party yet."
      columns={[
        { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
        { title: 'Last heard', cell: ({ at }) => <Moment at={at} /> },
      ]}
    />
  );
}

function OwnRegister({ health }: { health: OwnHealth }) {
  const nameOf = usePartyName();
  return (
    <>
      <Heading>Your register</Heading>
      {health.problems && health.problems.length > 0 ? (
        <List label="What needs attention">
          {health.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </List>
      ) : (
        <Body>Nothing needs attention.</Body>
      )}
      <Table
        caption="Parties that could not be reached"
        rows={health.unreachable}
        keyOf={({ party }) => party.id}
        none="Every party that was tried last could be reached."
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          { title: 'Owed since', cell: ({ since }) => <Moment at={since} none="nothing is owed" /> },
          { title: 'Attempts', cell: ({ attempts }) => attempts },
          {
            title: 'Why',
            cell: ({ code }) => (code === 'PARTY_UNREACHABLE' ? 'It does not answer' : words(code)),
          },
        ]}
      />
    </>
  );
}
