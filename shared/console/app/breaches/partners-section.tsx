/** The partners of a breach: how each stands, whom to call, what they think of telling, and what it does at theirs. */
import { BreachToldOtherwiseDocument } from '../generated/breaches-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Action } from '../parts/action.tsx';
import { date, text, TODAY } from '../parts/field-kinds.tsx';
import { durationInWords } from '../parts/london.ts';
import { Moment, useNow } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table, type TableOf } from '../parts/table.tsx';
import { Body, Heading, List, Section } from '../parts/text.tsx';
import { useBreach, useMayWrite, type RoomBreach } from './breach.ts';
import { partyColumn, TellTag } from './breach-parts.tsx';
import { hasNoRegister, standingsOf, type Standing } from './partner-standing.ts';
import { PartnerWheel } from './partner-wheel.tsx';

export function Partners() {
  const standings = standingsOf(useBreach().breach);
  return (
    <Section id="partners" title="Partners">
      {standings.length === 0 ? (
        <Body>
          No partner is affected as far as is known, so nobody was told. Add one under{' '}
          <a className="govuk-link" href="#affected">
            Who is affected, and why
          </a>
          .
        </Body>
      ) : (
        <PartnerWheel standings={standings} />
      )}
    </Section>
  );
}

/** The same as a table, below the wheel, and how those without a register were told. */
export function PartnerDetails() {
  const standings = standingsOf(useBreach().breach);
  const nameOf = usePartyName();
  const mayWrite = useMayWrite();
  if (standings.length === 0) return null;
  return (
    <>
      <Table
        caption="Whom to call"
        rows={standings}
        keyOf={({ id }) => id}
        none="No partner is affected."
        columns={[
          { title: 'Partner', isHeader: true, cell: ({ id }) => nameOf(id) },
          { title: 'State', cell: ({ says }) => says },
          { title: 'Told', cell: (standing) => <Told standing={standing} /> },
          { title: 'Call', cell: ({ contact }) => <Contact address={contact} /> },
        ]}
      />
      {mayWrite &&
        standings.map(
          ({ id, newest }) =>
            newest &&
            hasNoRegister(newest) && <ToldOtherwise key={id} party={nameOf(id)} notice={newest.id} />,
        )}
    </>
  );
}

function Told({ standing: { toldAt, newest } }: { standing: Standing }) {
  const now = useNow();
  const isTrying = newest && !newest.deliveredAt && newest.attempts > 0 && !hasNoRegister(newest);
  return (
    <>
      {toldAt ? (
        <>
          {durationInWords(Math.max(now.getTime() - new Date(toldAt).getTime(), 0))} ago (
          <Moment at={toldAt} />)
        </>
      ) : (
        'not yet'
      )}
      {isTrying && (
        <>
          {toldAt ? '; the update was' : ','} tried {newest.attempts}{' '}
          {newest.attempts === 1 ? 'time' : 'times'}
          {newest.nextAttemptAt && (
            <>
              , again at <Moment at={newest.nextAttemptAt} />
            </>
          )}
        </>
      )}
    </>
  );
}

function Contact({ address }: { address: string | null }) {
  if (!address?.includes('@')) return <>{address ?? 'The directory names nobody'}</>;
  return (
    <a className="govuk-link" href={`mailto:${address}`}>
      {address}
    </a>
  );
}

function ToldOtherwise({ party, notice }: { party: string; notice: string }) {
  return (
    <Action
      document={BreachToldOtherwiseDocument}
      with={{ notice }}
      summary={`Record how ${party} was told`}
      label={`How ${party} was told`}
      submit="Record that it was told"
      said={`How ${party} was told is recorded.`}
      isSecondary
      fields={{
        toldOn: date('When', { required: true, value: TODAY }),
        how: text('How', { hint: 'For example: by telephone, then by letter', required: true }),
        evidence: text('Where the proof is kept'),
      }}
    />
  );
}

type View = RoomBreach['views'][number];

const VIEWS: Omit<TableOf<View>, 'rows'> = {
  caption: 'Views of partners on telling',
  keyOf: ({ party, givenAt }) => `${party.id} ${givenAt}`,
  none: 'No partner has given a view yet.',
  columns: [
    partyColumn('Partner'),
    { title: 'Tell the Commissioner', cell: ({ tellAuthority }) => <TellTag tell={tellAuthority} /> },
    {
      title: 'Tell the people concerned',
      cell: ({ tellSubjects }) => (tellSubjects === null ? 'no view' : <TellTag tell={tellSubjects} />),
    },
    { title: 'Why', cell: ({ reason }) => reason ?? 'not said' },
    { title: 'Given', cell: ({ givenAt }) => <Moment at={givenAt} /> },
  ],
};

type Effect = RoomBreach['reportedEffects'][number];

const EFFECTS: Omit<TableOf<Effect>, 'rows'> = {
  caption: 'Effects that partners reported',
  keyOf: ({ party, reportedAt }) => `${party.id} ${reportedAt}`,
  none: 'No partner has reported an effect yet.',
  columns: [
    partyColumn('Partner'),
    { title: 'Effect there', cell: ({ effect }) => effect },
    {
      title: 'Own breach there',
      cell: ({ ownBreach }) => (ownBreach ? 'Yes, opened because of this one' : 'No'),
    },
    { title: 'Reported', cell: ({ reportedAt }) => <Moment at={reportedAt} /> },
  ],
};

/** What partners think of telling, what the breach does at theirs, and where views and decisions differ. */
export function Views() {
  const { views, reportedEffects, divergences } = useBreach().breach;
  const inWords = useRegisterText();
  return (
    <Section id="views" title="Views and effects">
      <Table {...VIEWS} rows={views} />
      <Table {...EFFECTS} rows={reportedEffects} />
      {divergences.length > 0 && (
        <>
          <Heading level={3}>Where they differ</Heading>
          <List>
            {divergences.map((divergence) => (
              <li key={divergence}>{inWords(divergence)}</li>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
