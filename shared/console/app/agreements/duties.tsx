/** What this agreement makes us do now: open duties about it, or under one of its terms. */
import { AgreementDutiesDocument } from '../generated/agreements-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import type { OneAgreement } from './one.ts';

export function Duties({ agreement: { id, reference } }: { agreement: OneAgreement }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const read = useOwn(AgreementDutiesDocument, { party: settings.party }, { kinds: ['obligation'] });
  return (
    <Reading of={read} what="our duties">
      {({ register }) => {
        const all = register?.obligations?.nodes ?? [];
        const rows = all.filter(({ about, source }) => about === id || source.includes(reference));
        return (
          <>
            {register?.obligations?.pageInfo.hasNextPage && (
              <p className="govuk-inset-text">Only our 200 soonest duties were looked at.</p>
            )}
            <Table
              caption="Open duties under this agreement"
              showCaption={false}
              rows={rows}
              keyOf={(row) => row.id}
              none="Nothing is due under it now. What binds us when something happens stands below."
              columns={[
                { title: 'What', cell: ({ what }) => what, isHeader: true },
                {
                  title: 'By when',
                  cell: ({ dueAt }) =>
                    dueAt ? (
                      <>
                        <Moment at={dueAt} />
                        <br />
                        <TimeLeft until={dueAt} />
                      </>
                    ) : (
                      'the clock has not started'
                    ),
                },
                { title: 'State', cell: ({ state }) => <Tag value={state} /> },
                {
                  title: 'Who sees to it',
                  cell: ({ owner, roles }) =>
                    owner.id === settings.party ? roles.map(words).join(', ') : nameOf(owner.id),
                },
                { title: 'What meets it', cell: ({ stops }) => stops },
                {
                  title: 'Rule',
                  cell: ({ rule, source, ifMissed }) => (
                    <>
                      {rule} <span className="govuk-hint govuk-!-font-size-16">({source})</span>
                      <span className="govuk-!-font-size-16">If it is missed: {ifMissed}</span>
                    </>
                  ),
                },
              ]}
            />
          </>
        );
      }}
    </Reading>
  );
}
