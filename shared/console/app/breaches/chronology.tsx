/** Every change of a fact, oldest first, as it was written down when it happened. */
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import type { RoomBreach } from './types.ts';
import { useNamed } from './use-named.ts';
import { RULES } from './words-of-breaches.ts';

/** What stands before what was decided or reported: by what right, and which report. */
const RULE = /^[A-Z]+(?=: )/;
const PHASE = /^[A-Z]+(?= report )/;

const inWords = (what: string) =>
  what.replace(RULE, (rule) => RULES[rule] ?? rule).replace(PHASE, (phase) => words(phase));

export function Chronology({ breach: { chronology } }: { breach: RoomBreach }) {
  const named = useNamed();
  return (
    <section id="story">
      <h2 className="govuk-heading-m">Chronology</h2>
      <Table
        caption="What happened when"
        showCaption={false}
        rows={chronology.map((entry, index) => ({ ...entry, index }))}
        keyOf={({ index }) => String(index)}
        none="Nothing is written down yet."
        columns={[
          { title: 'When', isHeader: true, cell: ({ at }) => <Moment at={at} /> },
          { title: 'What', cell: ({ what }) => named(inWords(what)) },
          {
            title: 'By',
            cell: ({ person, office }) => (
              <span className="breach-pseudonym">
                {named(person)}
                {office ? ` (${words(office)})` : ''}
              </span>
            ),
          },
        ]}
      />
    </section>
  );
}
