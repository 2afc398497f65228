/** The part of a notice about one person: who it is, whether that is somebody known here, and the answer. */
import { Link } from 'wouter';
import {
  InboxMatchDocument,
  InboxRequestDocument,
  type ConfirmMatchInput,
  type InboxPersonFragment,
  type Right,
} from '../generated/inbox-own.ts';
import { useConsole, useHasRole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { radios } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Heading, Section } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import { AnswerForm, Given, TakeOn } from './answer.tsx';
import type { NoticeOfPage, RequestOfNotice } from './types.ts';

/** A notice of an inaccuracy opens a request for rectification. */
const rightOf = (kind: string): Right => (kind === 'INACCURACY' ? 'RECTIFICATION' : (kind as Right));

export function PersonPart({ notice }: { notice: NoticeOfPage }) {
  const { party } = useConsole().settings;
  const mayRead = useHasRole()('DPO', 'CASEWORKER', 'AUDITOR');
  const asked = { party, right: rightOf(notice.kind), cause: notice.cause };
  const request = useOwn(InboxRequestDocument, asked, { when: mayRead });
  if (!mayRead)
    return (
      <Body>
        Who the person is, and the answer, are for your caseworkers and your data protection officer.
      </Body>
    );
  return (
    <Reading of={request} what="the person">
      {({ register }) => {
        const [found] = register?.rightsRequests?.nodes ?? [];
        if (!found) return <Body>Your register has no case for this notice any more.</Body>;
        return <OfRequest notice={notice} request={found} />;
      }}
    </Reading>
  );
}

function OfRequest({ notice, request }: { notice: NoticeOfPage; request: RequestOfNotice }) {
  const mayAnswer = useHasRole()('DPO', 'CASEWORKER') && notice.answeredAt === null;
  return (
    <>
      <Section id="inbox-person" title="Who the person is">
        <Person identity={request.identity} />
        {request.correction && (
          <Body>
            <strong>What is right:</strong> {request.correction}
          </Body>
        )}
      </Section>
      {mayAnswer && <Match request={request} />}
      {mayAnswer && (
        <Section id="inbox-answer" title="Your answer">
          {request.match === 'CANDIDATE' && (
            <Body>Say first who it is: before that you cannot answer that it is done.</Body>
          )}
          <AnswerForm notice={notice} suggested={request.suggestedAnswer} />
          <TakeOn notice={notice} />
        </Section>
      )}
      <Given notice={notice} />
      <Body>
        <Link href={`/rights/${request.id}`} className="govuk-link inbox-target">
          Open the whole case
        </Link>
      </Body>
    </>
  );
}

const LOCAL = 'LOCAL:';

const SCHEMES: Readonly<Record<string, string>> = {
  NHS_NUMBER: 'NHS number',
  PNC_ID: 'Police National Computer (PNC) ID',
};

/** Who a person is, as far as it was told: on the page only, never in its address or title. */
function Person({ identity }: { identity: InboxPersonFragment | null }) {
  const nameOf = usePartyName();
  if (!identity) return <Body>It is forgotten: the case is over, and its key was destroyed.</Body>;
  const { name, dateOfBirth, address, identifiers } = identity;
  const textOf = (scheme: string) =>
    scheme.startsWith(LOCAL)
      ? `Reference of ${nameOf(scheme.slice(LOCAL.length))}`
      : (SCHEMES[scheme] ?? words(scheme));
  return (
    <div className="inbox-person">
      <Facts
        facts={[
          ['Name', name ?? 'not told: only what you need to find them was sent'],
          ['Date of birth', dateOfBirth ? <Day on={dateOfBirth} /> : null],
          ['Address', address],
          ...identifiers.map(({ scheme, value }) => [textOf(scheme), value] as const),
        ]}
      />
    </div>
  );
}

const FOUND: Readonly<Record<string, string>> = {
  EXACT: 'Your register found this person among those you deal with. Look in your own files and systems too.',
  NONE: 'Your register found nobody like this. Look in your own files and systems too, before you answer that you do not hold it.',
  CONFIRMED: 'Somebody here said that this is a person you deal with.',
  REJECTED: 'Somebody here said that this is none of the people you deal with.',
};

/** Whether the person is known here: what the register found, and a person's word where it cannot be sure. */
function Match({ request }: { request: RequestOfNotice }) {
  if (request.match === null) return null;
  if (request.match !== 'CANDIDATE') return <Body>{FOUND[request.match]}</Body>;
  return (
    <Section id="inbox-match" title="Is it the same person?">
      <Body>
        The name and the date of birth are those of somebody you deal with. That alone does not say that it is
        the same person: look at the rest first.
      </Body>
      {request.candidates.map(({ subject, cases, identity }, index) => (
        <div key={subject}>
          <Heading level={3}>
            Known here, number {index + 1} ({cases === 1 ? 'one case' : `${cases} cases`})
          </Heading>
          <Person identity={identity} />
        </div>
      ))}
      <SamePerson request={request} />
    </Section>
  );
}

const NOBODY = 'NOBODY';

function SamePerson({ request: { id, candidates } }: { request: RequestOfNotice }) {
  const sending = useSend(InboxMatchDocument, { with: { id }, said: 'Noted who it is. Now you can answer.' });
  const known = candidates.map(({ subject }, index) => ({
    value: subject,
    text: `It is the person known here, number ${index + 1}`,
  }));
  const fields = fieldsOf<ConfirmMatchInput>()({
    subject: radios('Who is it?', [...known, { value: NOBODY, text: 'It is somebody else' }], {
      required: true,
    }),
    reason: area('How you know', { required: true, rows: 2 }),
  });
  return (
    <Form
      label="Who it is"
      submit="Say who it is"
      sending={sending}
      input={(entered) => {
        const { subject, reason } = read(fields, entered);
        const confirmed = subject !== NOBODY;
        return { confirmed, subject: confirmed ? subject : null, reason };
      }}
    >
      <Fields of={fields} />
    </Form>
  );
}
