/** Requests for information between organisations: those that this party made, and those made to it. */
import { useState } from 'react';
import { Link } from 'wouter';
import { InformationListDocument, type InformationListQuery } from '../generated/information-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { classificationInWords, stateInWords } from './wording.ts';

type Page = NonNullable<NonNullable<InformationListQuery['register']>['informationRequests']>;
type Row = Page['nodes'][number];

export default function InformationScreen() {
  const mayAsk = useHasRole()('DPO', 'CASEWORKER', 'SIGNATORY');
  return (
    <Screen title="Requests for information">
      <p className="govuk-body">
        Information that organisations ask of each other under an agreement that says how. The information
        itself never travels here, only who asked for what, and what was decided.
      </p>
      {mayAsk && (
        <Link href="/information/new" className="govuk-button">
          Ask for information
        </Link>
      )}
      <Half side="to" title="Asked of us" none="Nobody has asked you for information." />
      <Half side="from" title="Asked by us" none="You have asked nobody for information." />
    </Screen>
  );
}

function Half({ side, title, none }: { side: 'from' | 'to'; title: string; none: string }) {
  const { settings } = useConsole();
  const { party } = settings;
  const [ends, setEnds] = useState<(string | null)[]>([null]);
  const asked = { party, [side]: party, after: ends.at(-1) ?? null };
  const read = useOwn(InformationListDocument, asked);
  return (
    <Reading of={read} what={title.toLowerCase()}>
      {({ register }) => {
        const page = register?.informationRequests;
        if (!page) return null;
        return (
          <>
            <Requests rows={page.nodes} side={side} title={title} none={none} />
            <p className="govuk-body">
              {ends.length > 1 && <PageButton text="Newer" turn={() => setEnds(ends.slice(0, -1))} />}{' '}
              {page.pageInfo.hasNextPage && (
                <PageButton text="Older" turn={() => setEnds([...ends, page.pageInfo.endCursor])} />
              )}
            </p>
          </>
        );
      }}
    </Reading>
  );
}

function PageButton({ text, turn }: { text: string; turn: () => void }) {
  return (
    <button type="button" className="govuk-button govuk-button--secondary" onClick={turn}>
      {text}
    </button>
  );
}

interface RequestsProps {
  rows: readonly Row[];
  side: 'from' | 'to';
  title: string;
  none: string;
}

function Requests({ rows, side, title, none }: RequestsProps) {
  const nameOf = usePartyName();
  const otherOf = (row: Row) => nameOf(side === 'to' ? row.from.id : row.to.id);
  return (
    <Table
      caption={title}
      rows={rows}
      keyOf={({ id }) => id}
      none={none}
      columns={[
        {
          title: 'What',
          isHeader: true,
          cell: ({ id, what }) => (
            <Link href={`/information/${id}`} className="govuk-link">
              {what}
            </Link>
          ),
        },
        { title: side === 'to' ? 'Who asks' : 'Whom we asked', cell: otherOf },
        { title: 'Where it stands', cell: ({ state }) => <Tag value={state} text={stateInWords(state)} /> },
        { title: 'Answer by', cell: (row) => <AnswerBy row={row} /> },
        { title: 'Classification', cell: ({ classification }) => classificationInWords(classification) },
      ]}
    />
  );
}

function AnswerBy({ row }: { row: Row }) {
  return (
    <>
      <Day on={row.respondBy} none="no time is set" />
      {row.acknowledgeBy && !row.acknowledgedOn && row.state === 'REQUESTED' && (
        <div className="govuk-hint govuk-!-margin-bottom-0">
          acknowledge by <Day on={row.acknowledgeBy} />
        </div>
      )}
    </>
  );
}
