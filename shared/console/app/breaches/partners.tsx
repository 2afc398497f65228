/** The partners of a breach: the wheel, and the same as a table with whom to call. */
import { usePartyName } from '../graph/use-console.ts';
import { durationInWords } from '../parts/london.ts';
import { Moment, useNow } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { PartnerWheel } from './partner-wheel.tsx';
import { hasNoRegister, standingsOf, type Standing } from './partner-state.ts';
import { ToldOtherwise } from './told-otherwise.tsx';
import type { RoomBreach } from './types.ts';

export function Partners({ breach }: { breach: RoomBreach }) {
  const standings = standingsOf(breach);
  return (
    <section id="partners" className="breach-partners">
      <h2 className="govuk-heading-m">Partners</h2>
      {standings.length === 0 ? (
        <p className="govuk-body">
          No partner is affected as far as is known, so nobody was told. Add one under{' '}
          <a className="govuk-link" href="#affected">
            Who is affected, and why
          </a>
          .
        </p>
      ) : (
        <PartnerWheel standings={standings} />
      )}
    </section>
  );
}

/** The same as a table, below the wheel. */
export function PartnerDetails({ breach }: { breach: RoomBreach }) {
  const standings = standingsOf(breach);
  if (standings.length === 0) return null;
  return (
    <>
      <PartnerTable standings={standings} />
      {standings
        .filter(({ newest }) => hasNoRegister(newest))
        .map(({ id, newest }) => (
          <ToldOtherwise key={id} party={id} notice={newest?.id ?? ''} />
        ))}
    </>
  );
}

function PartnerTable({ standings }: { standings: Standing[] }) {
  const nameOf = usePartyName();
  return (
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
  );
}

function Told({ standing: { toldAt, newest } }: { standing: Standing }) {
  const now = useNow();
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
      {newest && !newest.deliveredAt && <Trying newest={newest} isUpdate={toldAt !== null} />}
    </>
  );
}

function Trying({ newest, isUpdate }: { newest: NonNullable<Standing['newest']>; isUpdate: boolean }) {
  if (newest.attempts === 0 || hasNoRegister(newest)) return null;
  return (
    <>
      {isUpdate ? '; the update was' : ','} tried {newest.attempts} {newest.attempts === 1 ? 'time' : 'times'}
      {newest.nextAttemptAt && (
        <>
          , again at <Moment at={newest.nextAttemptAt} />
        </>
      )}
    </>
  );
}

function Contact({ address }: { address: string | null }) {
  if (!address) return <>The directory names nobody</>;
  return address.includes('@') ? (
    <a className="govuk-link" href={`mailto:${address}`}>
      {address}
    </a>
  ) : (
    <>{address}</>
  );
}
