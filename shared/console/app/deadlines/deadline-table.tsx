/** Duties, one a row: what, when, under which rule, what stops the clock, and who sees to it. */
import { Link } from 'wouter';
import { DeadlineAgreementsDocument, type DeadlinesQuery } from '../generated/deadlines-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Moment, TimeLeft } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Tag } from '../parts/tag.tsx';
import { words } from '../parts/words.ts';
import { placeOf } from './place.ts';

type Obligations = NonNullable<NonNullable<NonNullable<DeadlinesQuery['register']>['obligations']>['nodes']>;
export type ObligationOfBoard = Obligations[number];

export function DeadlineTable({ obligations }: { obligations: Obligations }) {
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
      none="Nothing is due here."
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
        <Link href={place.path} className="govuk-link">
          {one.what}
          <span className="govuk-visually-hidden">: open {place.name}</span>
        </Link>
      ) : (
        one.what
      )}
      {place && <div className="govuk-body-s govuk-!-margin-bottom-0">{place.name}</div>}
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
  return (
    <>
      <div>
        <strong>{STRENGTH[one.strength]}:</strong> {one.rule}
      </div>
      <div className="govuk-hint govuk-!-margin-bottom-1">{one.source}</div>
      <details className="govuk-details govuk-!-margin-bottom-0">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">
            What stops the clock<span className="govuk-visually-hidden"> of “{one.what}”</span>
          </span>
        </summary>
        <div className="govuk-details__text">
          <p className="govuk-body">{one.stops}</p>
          <p className="govuk-body">
            <strong>If it is missed:</strong> {one.ifMissed}
          </p>
          {one.earlier.map(({ movedAt, dueAt, because }) => (
            <p className="govuk-body" key={movedAt}>
              It was due <Moment at={dueAt} none="at no set time" />, until <Moment at={movedAt} />: {because}
            </p>
          ))}
        </div>
      </details>
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
      {one.owner.id !== own && <div className="govuk-hint">followed up by: {roles}</div>}
      {one.owedTo && <div className="govuk-hint">owed to {nameOf(one.owedTo.id)}</div>}
    </>
  );
}
