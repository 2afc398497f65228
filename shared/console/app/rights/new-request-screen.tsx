/** Records a request as a person made it, at the own register's door. */
import { Link, useLocation } from 'wouter';
import {
  RightsChoicesDocument,
  RightsRecordDocument,
  type RecordRightsRequestInput,
} from '../generated/rights-own.ts';
import { useConsole, useHasRole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import type { Entered } from '../parts/entered.ts';
import { radios } from '../parts/field-choices.tsx';
import { area, date, TODAY } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Checkboxes, Select } from '../parts/inputs.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { EVIDENCE, REGIMES, RIGHTS } from '../words/rights.ts';
import { SubjectFields, subjectIn } from './identity.tsx';
import './rights.css';

export default function NewRequestScreen() {
  const mayRecord = useHasRole()('DPO', 'CASEWORKER');
  return (
    <>
      <Link href="/rights" className="govuk-back-link">
        Rights requests
      </Link>
      <Screen title="Record a rights request">
        {mayRecord ? <RecordForm /> : <Body>Data protection officers and caseworkers record requests.</Body>}
      </Screen>
    </>
  );
}

const REQUEST = fieldsOf<RecordRightsRequestInput>()({
  right: radios('What the person asks for', RIGHTS, { required: true }),
  regime: radios('Law that governs the processing', REGIMES, { required: true }),
  receivedOn: date('Received on', {
    hint: 'The clock runs from this day (UK GDPR Art. 12A; DPA 2018 s.54).',
    required: true,
    value: TODAY,
  }),
  statement: area('What the person asks for, in their words'),
});

function requestIn(entered: Entered) {
  const evidence = entered.text('identityConfirmed.evidence');
  return {
    ...read(REQUEST, entered),
    agreements: entered.all('agreements'),
    subject: subjectIn(entered),
    identityConfirmed: evidence ? { evidence } : null,
  };
}

function RecordForm() {
  const [, goTo] = useLocation();
  const sending = useSend(RightsRecordDocument, {
    said: 'The request is recorded. Its clock runs.',
    onDone: ({ recordRightsRequest: made }) => made && goTo(`/rights/${made.id}`),
  });
  return (
    <Form submit="Record the request" sending={sending} input={requestIn}>
      <Fields of={REQUEST} only={['right', 'regime', 'receivedOn']} />
      <AgreementFields />
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          <h2 className="govuk-fieldset__heading">Who asks</h2>
        </legend>
        <Body>
          Kept encrypted under a key of this case alone. An identifier finds what is held about the person;
          name and date of birth alone only suggest somebody.
        </Body>
        <SubjectFields />
      </fieldset>
      <Fields of={REQUEST} only={['statement']} />
      <Select
        name="identityConfirmed.evidence"
        label="Proof of identity already seen"
        hint="Only its type is kept, never a copy. Other parties are told of nothing before identity is confirmed."
        choices={[{ value: '', text: 'None yet' }, ...EVIDENCE]}
      />
    </Form>
  );
}

function AgreementFields() {
  const { party } = useConsole().settings;
  const agreements = useOwn(RightsChoicesDocument, { party });
  return (
    <Reading of={agreements} what="agreements">
      {({ register }) => {
        const held = register?.agreements?.nodes ?? [];
        const titles = new Map(held.map(({ reference, title }) => [reference, title]));
        if (titles.size === 0) return <Body>Your register holds no agreements.</Body>;
        return (
          <Checkboxes
            name="agreements"
            label="Agreements under which the data were shared"
            hint="Their terms on this right are added to the law’s. Leave empty if you do not know."
            choices={[...titles].map(([value, title]) => ({ value, text: `${title} (${value})` }))}
          />
        );
      }}
    </Reading>
  );
}
