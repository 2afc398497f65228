/** What the person may be told of those who were told (Art. 19, second sentence). */
import { usePartyName } from '../graph/use-console.ts';
import { Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { words } from '../parts/words.ts';
import { useCase } from './case.ts';
import { Section } from './parts.tsx';
import { groundInWords } from './wording.ts';

export function PersonToldSection() {
  const { request } = useCase();
  const nameOf = usePartyName();
  if (request.told.length === 0) return null;
  return (
    <Section id="person-told" title="What the person may be told">
      <p className="govuk-body">
        If the person asks, they are told who was told (UK GDPR Art. 19, second sentence). Of an authority
        that may neither confirm nor deny, only that it was told.
      </p>
      <Table
        caption="What the person may be told of each party"
        showCaption={false}
        rows={request.told}
        keyOf={({ party }) => party.id}
        none=""
        columns={[
          { title: 'Party', cell: ({ party }) => nameOf(party.id), isHeader: true },
          {
            title: 'The person may be told',
            cell: ({ mayTell, state, ground }) =>
              mayTell ? (
                <>
                  {words(state)}
                  {ground && (
                    <span className="rights-small">{groundInWords(ground, request.refusalGrounds)}</span>
                  )}
                </>
              ) : (
                'Only that it was told; nothing of its answer'
              ),
          },
          {
            title: 'Answered',
            cell: ({ answeredAt, mayTell }) => (mayTell ? <Moment at={answeredAt} none="Not yet" /> : '–'),
          },
        ]}
      />
    </Section>
  );
}
