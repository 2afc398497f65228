/** What may be published: what each side proposed, what both agreed, and the next proposal. */
import { InformationPublicationDocument, type AgreePublicationInput } from '../generated/information-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { yesNo } from '../parts/field-choices.tsx';
import { area } from '../parts/field-kinds.tsx';
import { fieldsOf } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Day } from '../parts/moment.tsx';
import { Body, Section } from '../parts/text.tsx';
import { useThread } from './thread.ts';

export function Publication() {
  const { request } = useThread();
  const nameOf = usePartyName();
  const { publicationTalks: talks, publicationAgreed } = request;
  if (talks.length === 0) return null;
  return (
    <Section id="information-publication" title="What may be published">
      <ol className="information-talk">
        {talks.map(({ by, proposal, proposedOn, accepted }) => (
          <li key={`${by.id} ${proposedOn} ${proposal}`}>
            <Body>
              <strong>{nameOf(by.id)}</strong>, <Day on={proposedOn} />: {proposal}
              {accepted ? <strong> – accepted</strong> : ''}
            </Body>
          </li>
        ))}
      </ol>
      <Body>
        {publicationAgreed ? (
          <>
            <strong>Agreed:</strong> {publicationAgreed}
          </>
        ) : (
          'Nothing is agreed yet. The request waits for it.'
        )}
      </Body>
    </Section>
  );
}

/** Proposes what may be published, or accepts what the other party proposed last. */
export function PublicationForm() {
  const { request, other } = useThread();
  const nameOf = usePartyName();
  const sending = useSend(InformationPublicationDocument, {
    with: { id: request.id },
    said: 'What you say on publication is on its way.',
  });
  const theirs = request.publicationTalks.findLast(({ by }) => by.id === other);
  const fields = fieldsOf<AgreePublicationInput>()(
    {
      accept: yesNo('What do you say?', {
        hint: `${nameOf(other)} proposed: ${theirs?.proposal}`,
        yes: `We accept what ${nameOf(other)} proposed`,
        no: 'We propose something',
        required: true,
        value: false,
      }),
      proposal: area('What may be published?', {
        hint: 'For example: totals only.',
        required: true,
        rows: 3,
      }),
    },
    { accept: () => theirs !== undefined, proposal: ({ accept }) => accept !== true },
  );
  return <Form label="What may be published" submit="Send" sending={sending} of={fields} />;
}
