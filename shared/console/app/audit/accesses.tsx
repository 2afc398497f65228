/** Which auditors may read, until when and why: the data protection officer grants and ends it, an auditor sees its own. */
import type { ReactNode } from 'react';
import {
  AuditAccessesDocument,
  AuditEndDocument,
  AuditGrantDocument,
  type AuditAccessesQuery,
  type GrantAuditAccessInput,
} from '../generated/audit-own.ts';
import { refusalsOf } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { dayAt, lines, text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read as readFields } from '../parts/fields.tsx';
import { Folded } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Listing } from '../parts/listing.tsx';
import { Moment } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Inset, Section } from '../parts/text.tsx';

type Access = NonNullable<NonNullable<AuditAccessesQuery['register']>['auditAccess']>['nodes'][number];

/** For the data protection officer. */
export function Accesses() {
  return (
    <Section id="audit-access" title="Who may read as an auditor">
      <Listing
        document={AuditAccessesDocument}
        ask={({ party, after }) => ({ party, after })}
        page={({ register }) => register?.auditAccess}
        what="who may read"
        table={{
          caption: 'Access of auditors',
          showCaption: false,
          keyOf: ({ id }: Access) => id,
          none: 'No auditor was let in yet.',
          columns: [
            { title: 'Auditor', isHeader: true, cell: ({ person }) => person },
            { title: 'May read', cell: ({ rows }) => <RowsOf rows={rows} /> },
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
          ],
        }}
      />
      <Grant />
    </Section>
  );
}

/** For an auditor: its own access, and below it what that lets it read; without one, how to get in. */
export function OwnAccess({ children }: { children: ReactNode }) {
  const { settings, session } = useConsole();
  const read = useOwn(AuditAccessesDocument, { party: settings.party });
  const refusals = read.error ? refusalsOf(read.error) : (read.data?.refusals ?? []);
  if (refusals.some(({ code }) => code === 'FORBIDDEN')) return <HowToGetIn />;
  return (
    <Reading of={read} what="your access">
      {({ register }) => {
        const all = register?.auditAccess?.nodes ?? [];
        const own = all.find((one) => one.person === session.person.id && one.isCurrent);
        if (!own) return <HowToGetIn />;
        return (
          <>
            <Section id="audit-access" title="Your access">
              <Body>
                You may read <RowsOf rows={own.rows} /> until{' '}
                <strong>
                  <Moment at={own.until} />
                </strong>
                . Why: {own.reason} Each of your reads names this access.
              </Body>
            </Section>
            {children}
          </>
        );
      }}
    </Reading>
  );
}

function HowToGetIn() {
  return (
    <Inset>
      You have no access now. An auditor reads for a time, and only while the data protection officer lets
      them. Ask the data protection officer: they give it on this page, under “Let an auditor in”, until a
      day, for all rows or some, with a reason that stands beside each of your reads.
    </Inset>
  );
}

const RowsOf = ({ rows }: { rows: readonly string[] | null }) =>
  rows ? <span className="audit-code">{rows.join(', ')}</span> : 'everything that an auditor reads';

function Until({ one: { until, endedAt } }: { one: Access }) {
  return (
    <>
      {endedAt && 'ended '}
      <Moment at={endedAt ?? until} />
    </>
  );
}

function End({ one: { id, person } }: { one: Access }) {
  const sending = useSend(AuditEndDocument, { with: { id }, said: 'The access is ended.' });
  return (
    <Form
      label={`End the access of ${person}`}
      sending={sending}
      input={() => ({})}
      submit="End it now"
      isSecondary
    />
  );
}

const GRANT = fieldsOf<GrantAuditAccessInput>()({
  person: text('The auditor’s pseudonym', { hint: 'As they sign in; no name.', required: true }),
  until: dayAt('23:59', 'Until the end of', { hint: 'At most a year.', required: true }),
  rows: lines('Only these rows (you need not)', {
    hint: 'Ids of breaches and requests, or references of agreements, one a line. Empty: everything.',
    rows: 3,
  }),
  reason: text('Why', { hint: 'It stands beside each of their reads. No name.', required: true }),
});

/** Lets an auditor in: who, until when, all rows or some, and why. */
function Grant() {
  const sending = useSend(AuditGrantDocument, { said: 'The auditor may read now.' });
  return (
    <Folded summary="Let an auditor in">
      <Form
        label="Let an auditor in"
        submit="Let them read"
        sending={sending}
        input={(entered) => {
          const given = readFields(GRANT, entered);
          return { ...given, rows: given.rows.length > 0 ? given.rows : null };
        }}
      >
        <Fields of={GRANT} />
      </Form>
    </Folded>
  );
}
