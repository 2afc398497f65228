/** The decisions so far, newest first, without the person; and the review of what was shared in an emergency. */
import { useState } from 'react';
import { SharingDecisionsDocument, type SharingDecisionFragment } from '../generated/may-we-share-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Pages } from '../records/pages.tsx';
import { useTermsOfList } from '../records/use-terms.ts';
import { WordList } from '../records/word-list.tsx';
import { verdictInWords } from './recorded.tsx';
import { ReviewForm } from './review-form.tsx';

const PAGE = 20;

export function Decisions() {
  const { settings } = useConsole();
  const [earlier, setEarlier] = useState<(string | null)[]>([null]);
  const [reviewing, setReviewing] = useState<SharingDecisionFragment | null>(null);
  const [said, setSaid] = useState('');
  const variables = { party: settings.party, first: PAGE, after: earlier.at(-1) ?? null };
  const read = useOwn(SharingDecisionsDocument, variables);
  const done = () => {
    setReviewing(null);
    setSaid('The review is recorded.');
  };
  return (
    <section className="sharing-decisions">
      <div role="status">{said && <p className="govuk-inset-text">{said}</p>}</div>
      {reviewing && (
        <ReviewForm key={reviewing.id} of={reviewing} onDone={done} onCancel={() => setReviewing(null)} />
      )}
      <Reading of={read} what="the decisions so far">
        {({ register }) => {
          const nodes = register?.disclosures?.nodes ?? [];
          return (
            <>
              <DecisionsTable nodes={nodes} onReview={setReviewing} />
              <Pages
                page={register?.disclosures ?? null}
                shown={nodes.length}
                before={(earlier.length - 1) * PAGE}
                what="decisions"
                onNext={(cursor) => setEarlier([...earlier, cursor])}
                onPrevious={() => setEarlier(earlier.slice(0, -1))}
              />
            </>
          );
        }}
      </Reading>
    </section>
  );
}

interface DecisionsTableProps {
  nodes: SharingDecisionFragment[];
  onReview: (one: SharingDecisionFragment) => void;
}

function DecisionsTable({ nodes, onReview }: DecisionsTableProps) {
  const nameOf = usePartyName();
  const { labelOf } = useTermsOfList(nodes.flatMap(({ agreement }) => agreement ?? []));
  return (
    <Table
      caption="Decisions so far"
      rows={nodes}
      keyOf={({ id }) => id}
      none="No decision to share, or not to share, has been recorded yet."
      columns={[
        { title: 'When', isHeader: true, cell: ({ decidedAt }) => <Moment at={decidedAt} /> },
        { title: 'With whom', cell: ({ recipient }) => nameOf(recipient.id) },
        { title: 'Kinds of data', cell: ({ categories }) => <WordList of={categories.map(labelOf)} /> },
        { title: 'What for', cell: ({ purpose }) => labelOf(purpose) },
        { title: 'Agreement', cell: ({ agreement }) => agreement ?? 'None' },
        {
          title: 'Decision',
          cell: ({ decision }) => (
            <Tag
              value={decision === 'SHARE' ? 'DONE' : 'CLOSED'}
              text={decision === 'SHARE' ? 'Shared' : 'Not shared'}
            />
          ),
        },
        {
          title: 'The rules said',
          cell: ({ answer }) =>
            answer ? <Tag value={answer} text={verdictInWords(answer)} /> : 'Not asked then',
        },
        { title: 'Emergency', cell: (one) => <Emergency of={one} onReview={onReview} /> },
      ]}
    />
  );
}

function Emergency({
  of: one,
  onReview,
}: {
  of: SharingDecisionFragment;
  onReview: DecisionsTableProps['onReview'];
}) {
  const mayReview = useHasRole()('DPO');
  if (!one.emergency) return <>No</>;
  if (one.decision !== 'SHARE') return <>Yes, not shared</>;
  if (one.reviewedAt)
    return (
      <>
        Reviewed <Moment at={one.reviewedAt} />
      </>
    );
  return (
    <>
      <Tag value="OVERDUE" text="To be reviewed" />{' '}
      {mayReview && (
        <button type="button" className="console-plain-button records-open" onClick={() => onReview(one)}>
          Review this sharing
        </button>
      )}
    </>
  );
}
