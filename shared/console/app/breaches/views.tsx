/** What partners think of telling, what the breach does at theirs, and where views and decisions differ. */
import { usePartyName } from '../graph/use-console.ts';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import type { RoomBreach } from './types.ts';
import { useNamed } from './use-named.ts';

export function Views({ breach }: { breach: RoomBreach }) {
  const nameOf = usePartyName();
  return (
    <section id="views">
      <h2 className="govuk-heading-m">Views and effects</h2>
      <Table
        caption="Views of partners on telling"
        rows={breach.views}
        keyOf={({ party, givenAt }) => `${party.id} ${givenAt}`}
        none="No partner has given a view yet."
        columns={[
          { title: 'Partner', isHeader: true, cell: ({ party }) => nameOf(party.id) },
          { title: 'Tell the Commissioner', cell: ({ tellAuthority }) => <TellTag tell={tellAuthority} /> },
          {
            title: 'Tell the people concerned',
            cell: ({ tellSubjects }) => (tellSubjects === null ? 'no view' : <TellTag tell={tellSubjects} />),
          },
          { title: 'Why', cell: ({ reason }) => reason ?? 'not said' },
          { title: 'Given', cell: ({ givenAt }) => <Moment at={givenAt} /> },
        ]}
      />
      <Table
        caption="Effects that partners reported"
        rows={breach.reportedEffects}
        keyOf={({ party, reportedAt }) => `${party.id} ${reportedAt}`}
        none="No partner has reported an effect yet."
        columns={[
          { title: 'Partner', isHeader: true, cell: ({ party }) => nameOf(party.id) },
          { title: 'Effect there', cell: ({ effect }) => effect },
          {
            title: 'Own breach there',
            cell: ({ ownBreach }) => (ownBreach ? 'Yes, opened because of this one' : 'No'),
          },
          { title: 'Reported', cell: ({ reportedAt }) => <Moment at={reportedAt} /> },
        ]}
      />
      <Divergences divergences={breach.divergences} />
    </section>
  );
}

export function TellTag({ tell }: { tell: boolean }) {
  return <Tag value={tell ? 'YES' : 'NO'} text={tell ? 'Tell' : 'Do not tell'} />;
}

function Divergences({ divergences }: { divergences: string[] }) {
  const named = useNamed();
  if (divergences.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">Where they differ</h3>
      <ul className="govuk-list govuk-list--bullet">
        {divergences.map((divergence) => (
          <li key={divergence}>{named(divergence)}</li>
        ))}
      </ul>
    </>
  );
}
