/** Duties, one a row: what, when, under which rule, what stops the clock, and who sees to it. */
import { DeadlineAgreementsDocument, type DeadlinesQuery } from '../generated/deadlines-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Details } from '../parts/folded.tsx';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { useRegisterText } from '../parts/register-text.ts';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { Body, Hint, To, Unseen } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { placeOf } from './place.ts';

type Obligations = NonNullable<NonNullable<NonNullable<DeadlinesQuery['register']>['obligations']>['nodes']>;
export type ObligationOfBoard = Obligations[number];

interface DeadlineTableProps {
  obligations: readonly ObligationOfBoard[];
  /** Instead of a table without rows. */
  none?: string;
}

export function DeadlineTable({ obligations, none = 'Nothing is due here.' }: DeadlineTableProps) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const agreements = useOwn(DeadlineAgreementsDocument, { party: settings.party });
  const known = agreements.data?.data.register?.agreements?.nodes ?? [];
  return (
    <Table
      caption="Deadlines, overdue first"
      showCaption={false}
      rows={obligations}
      keyOf={({ id }) => id}
      none={none}
      columns={[
        { title: 'What', isHeader: true, cell: (one) => <What one={one} place={placeOf(one, known)} /> },
        { title: 'Due', cell: (one) => <Due one={one} /> },
        { title: 'Rule and source', cell: (one) => <Rule one={one} /> },
        { title: 'Owner', cell: (one) => <Owner one={one} own={settings.party} nameOf={nameOf} /> },
      ]}
    />
  );
}

function What({ one, place }: { one: ObligationOfBoard; place: { path: string; name: string } | null }) {
  return (
    <>
      {place ? (
        <To path={place.path}>
          {one.what}
          <Unseen>: open {place.name}</Unseen>
        </To>
      ) : (
        one.what
      )}
      {place && <Body isSmall>{place.name}</Body>}
    </>
  );
}

function Due({ one }: { one: ObligationOfBoard }) {
  const isDone = one.state === 'MET' || one.state === 'DISCHARGED';
  return (
    <>
      <Tag value={one.state} />
      <div>
        <Moment at={one.dueAt} none="The clock has not started" />
      </div>
      {one.dueAt && !isDone && (
        <strong>
          <TimeLeft until={one.dueAt} />
        </strong>
      )}
      {one.metAt && (
        <div>
          Met <Moment at={one.metAt} />
        </div>
      )}
    </>
  );
}

const STRENGTH: Record<ObligationOfBoard['strength'], string> = {
  MUST: 'Must',
  SHOULD: 'Should',
  AIM: 'Aim',
  MAY: 'May',
};

function Rule({ one }: { one: ObligationOfBoard }) {
  const inWords = useRegisterText();
  return (
    <>
      <div>
        <strong>{STRENGTH[one.strength]}:</strong> {inWords(one.rule)}
      </div>
      <Hint>{one.source}</Hint>
      <Details summary="What stops the clock" of={`of “${one.what}”`}>
        <Body>{one.stops}</Body>
        <Body>
          <strong>If it is missed:</strong> {one.ifMissed}
        </Body>
        {one.earlier.map(({ movedAt, dueAt, because }) => (
          <Body key={movedAt}>
            It was due <Moment at={dueAt} none="at no set time" />, until <Moment at={movedAt} />: {because}
          </Body>
        ))}
      </Details>
    </>
  );
}

interface OwnerProps {
  one: ObligationOfBoard;
  own: string;
  nameOf: (id: string) => string;
}

function Owner({ one, own, nameOf }: OwnerProps) {
  const roles = one.roles.map(words).join(' or ');
  return (
    <>
      <div>{one.owner.id === own ? roles : nameOf(one.owner.id)}</div>
      {one.owner.id !== own && <Hint>followed up by: {roles}</Hint>}
      {one.owedTo && <Hint>owed to {nameOf(one.owedTo.id)}</Hint>}
    </>
  );
}
