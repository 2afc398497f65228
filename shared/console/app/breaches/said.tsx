/** What this party has said about another party's breach: views, decisions and effects, and how far each came. */
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { saidIn, toldIn } from './told.ts';
import type { ToldNotice } from './told-types.ts';

export function Said({ sent }: { sent: ToldNotice[] }) {
  return (
    <Table
      caption="What we have said so far"
      rows={sent}
      keyOf={({ id }) => id}
      none="We have given no view and reported no effect yet."
      columns={[
        { title: 'What', isHeader: true, cell: inWords },
        { title: 'Why', cell: ({ content }) => saidIn(content).reason ?? '' },
        { title: 'Said', cell: ({ queuedAt }) => <Moment at={queuedAt} /> },
        { title: 'Sent', cell: ({ state }) => <Tag value={state} /> },
      ]}
    />
  );
}

function inWords({ body }: ToldNotice): string {
  const { effect, tellAuthority, tellSubjects, decision, agreement } = toldIn(body);
  if (effect !== undefined) return `Effect: ${effect}`;
  const people = tellSubjects == null ? '' : `; ${tell(tellSubjects)} the people concerned`;
  const what = decision ? `Decision under ${agreement}` : 'View';
  return `${what}: ${tell(tellAuthority)} the Commissioner${people}`;
}

const tell = (isTold: boolean | undefined) => (isTold ? 'tell' : 'do not tell');
