/** Which auditors may read, until when and why: the data protection officer grants and ends it, an auditor sees its own. */
import { AuditAccessesDocument, AuditEndDocument, type AuditAccessesQuery } from '../generated/audit-own.ts';
import type { ReactNode } from 'react';
import { useConsole } from '../graph/use-console.ts';
import { refusalsOf, useOwn, useWrite } from '../graph/use-graph.ts';
import { Form } from '../parts/form-before.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Table } from '../parts/table.tsx';
import { GrantForm } from './grant-form.tsx';

type Access = NonNullable<NonNullable<AuditAccessesQuery['register']>['auditAccess']>['nodes'][number];

/** For the data protection officer. */
export function Accesses() {
  const read = useAccesses();
  return (
    <section aria-labelledby="audit-access">
      <h2 className="govuk-heading-m" id="audit-access">
        Who may read as an auditor
      </h2>
      <Reading of={read} what="who may read">
        {({ register }) => <ForDpo all={register?.auditAccess?.nodes ?? []} />}
      </Reading>
    </section>
  );
}

const useAccesses = () => {
  const { settings } = useConsole();
  return useOwn(AuditAccessesDocument, { party: settings.party });
};

/** For an auditor: its own access, and below it what that lets it read; without one, how to get in. */
export function OwnAccess({ children }: { children: ReactNode }) {
  const { person } = useConsole().session;
  const read = useAccesses();
  const refusals = read.error ? refusalsOf(read.error) : (read.data?.refusals ?? []);
  if (refusals.some(({ code }) => code === 'FORBIDDEN')) return <HowToGetIn />;
  return (
    <Reading of={read} what="your access">
      {({ register }) => {
        const all = register?.auditAccess?.nodes ?? [];
        const own = all.find((one) => one.person === person.id && one.isCurrent);
        if (!own) return <HowToGetIn />;
        return (
          <>
            <section aria-labelledby="audit-access">
              <h2 className="govuk-heading-m" id="audit-access">
                Your access
              </h2>
              <p className="govuk-body">
                You may read {own.rows ? <RowsOf rows={own.rows} /> : 'everything that an auditor reads'}{' '}
                until{' '}
                <strong>
                  <Moment at={own.until} />
                </strong>
                . Why: {own.reason} Each of your reads names this access.
              </p>
            </section>
            {children}
          </>
        );
      }}
    </Reading>
  );
}

function HowToGetIn() {
  return (
    <div className="govuk-inset-text">
      You have no access now. An auditor reads for a time, and only while the data protection officer lets
      them. Ask the data protection officer: they give it on this page, under “Let an auditor in”, until a
      day, for all rows or some, with a reason that stands beside each of your reads.
    </div>
  );
}

function ForDpo({ all }: { all: readonly Access[] }) {
  return (
    <>
      <Table
        caption="Access of auditors"
        showCaption={false}
        rows={all}
        keyOf={({ id }) => id}
        none="No auditor was let in yet."
        columns={[
          { title: 'Auditor', isHeader: true, cell: ({ person }) => person },
          {
            title: 'May read',
            cell: ({ rows }) => (rows ? <RowsOf rows={rows} /> : 'everything that an auditor reads'),
          },
          { title: 'Until', cell: (one) => <Until one={one} /> },
          { title: 'Why', cell: ({ reason }) => reason },
          {
            title: 'Given by',
            cell: ({ grantedBy, grantedAt }) => (
              <>
                {grantedBy}, <Moment at={grantedAt} />
              </>
            ),
          },
          { title: 'End it', cell: (one) => (one.isCurrent ? <End one={one} /> : 'over') },
        ]}
      />
      <GrantForm />
    </>
  );
}

const RowsOf = ({ rows }: { rows: readonly string[] }) => (
  <span className="audit-code">{rows.join(', ')}</span>
);

function Until({ one: { until, endedAt } }: { one: Access }) {
  if (endedAt)
    return (
      <>
        ended <Moment at={endedAt} />
      </>
    );
  return <Moment at={until} />;
}

function End({ one }: { one: Access }) {
  const { settings } = useConsole();
  const write = useWrite(AuditEndDocument);
  return (
    <Form
      label={`End the access of ${one.person}`}
      submit="End it now"
      isSecondary
      sending={write}
      onSubmit={() => void write.run({ party: settings.party, input: { id: one.id } })}
    />
  );
}
