/** Requests for information between organisations: those that this party made, and those made to it. */
import { InformationListDocument, type InformationListQuery } from '../generated/information-own.ts';
import { useHasRole, usePartyName } from '../graph/use-console.ts';
import { Listing } from '../parts/listing.tsx';
import { Day } from '../parts/moment.tsx';
import { Screen } from '../parts/screen.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Hint, To } from '../parts/text.tsx';
import { classificationInWords, stateInWords } from '../words/information.ts';

type Page = NonNullable<NonNullable<InformationListQuery['register']>['informationRequests']>;
type Row = Page['nodes'][number];

export default function InformationScreen() {
  const mayAsk = useHasRole()('DPO', 'CASEWORKER', 'SIGNATORY');
  return (
    <Screen title="Requests for information">
      <Body>
        Information that organisations ask of each other under an agreement that says how. The information
        itself never travels here, only who asked for what, and what was decided.
      </Body>
      {mayAsk && (
        <To path="/information/new" isButton>
          Ask for information
        </To>
      )}
      <Half side="to" title="Asked of us" none="Nobody has asked you for information." />
      <Half side="from" title="Asked by us" none="You have asked nobody for information." />
    </Screen>
  );
}

function Half({ side, title, none }: { side: 'from' | 'to'; title: string; none: string }) {
  const nameOf = usePartyName();
  return (
    <Listing
      document={InformationListDocument}
      ask={({ party, after }) => ({ party, [side]: party, after })}
      page={({ register }) => register?.informationRequests}
      what={title.toLowerCase()}
      table={{
        caption: title,
        keyOf: ({ id }: Row) => id,
        none,
        columns: [
          {
            title: 'What',
            isHeader: true,
            cell: ({ id, what }) => <To path={`/information/${id}`}>{what}</To>,
          },
          {
            title: side === 'to' ? 'Who asks' : 'Whom we asked',
            cell: ({ from, to }) => nameOf(side === 'to' ? from.id : to.id),
          },
          { title: 'Where it stands', cell: ({ state }) => <Tag value={state} text={stateInWords(state)} /> },
          { title: 'Answer by', cell: (row) => <AnswerBy row={row} /> },
          { title: 'Classification', cell: ({ classification }) => classificationInWords(classification) },
        ],
      }}
    />
  );
}

function AnswerBy({ row }: { row: Row }) {
  return (
    <>
      <Day on={row.respondBy} none="no time is set" />
      {row.acknowledgeBy && !row.acknowledgedOn && row.state === 'REQUESTED' && (
        <Hint>
          acknowledge by <Day on={row.acknowledgeBy} />
        </Hint>
      )}
    </>
  );
}
