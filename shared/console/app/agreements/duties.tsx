/** What this agreement makes us do now: open duties about it, or under one of its terms. */
import { AgreementDutiesDocument } from '../generated/agreements-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { useInWords } from '../signing/in-words.ts';
import type { OneAgreement } from './one.ts';

export function Duties({ agreement: { id, reference } }: { agreement: OneAgreement }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const inWords = useInWords();
  const read = useOwn(AgreementDutiesDocument, { party: settings.party });
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
                {
                  title: 'What',
                  isHeader: true,
                  cell: ({ what, stops }) => (
                    <>
                      {what}
                      <div className="govuk-!-font-weight-regular">What meets it: {stops}</div>
                    </>
                  ),
                },
                {
                  title: 'By when',
                  cell: ({ dueAt, state }) => (
                    <>
                      <Tag value={state} /> {dueAt ? <Until at={dueAt} /> : 'the clock has not started'}
                    </>
                  ),
                },
                {
                  title: 'Who sees to it',
                  cell: ({ owner, roles }) =>
                    owner.id === settings.party ? roles.map(words).join(', ') : nameOf(owner.id),
                },
                {
                  title: 'Rule',
                  cell: ({ rule, source, ifMissed }) => (
                    <>
                      {inWords(rule)}
                      <div className="govuk-hint govuk-!-font-size-16 govuk-!-margin-bottom-0">{source}</div>
                      <div className="govuk-!-font-size-16">If it is missed: {ifMissed}</div>
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

function Until({ at }: { at: string }) {
  return (
    <>
      <br />
      <Moment at={at} />
      <br />
      <TimeLeft until={at} />
    </>
  );
}
