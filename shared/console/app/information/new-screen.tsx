/** Asks another party for information: whom, under which agreement, what, and why, as the agreement wants it justified. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  InformationAskDocument,
  InformationTermsDocument,
  type Classification,
  type InformationTermsQuery,
} from '../generated/information-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn, useWrite } from '../graph/use-graph.ts';
import { Form, Select, type Entered } from '../parts/form-before.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { AskFields } from './ask-fields.tsx';
import { clauseIn } from './clause.ts';
import './information.css';
import type { Way } from './way.ts';

type Register = NonNullable<InformationTermsQuery['register']>;

/** Whom this party may ask, and under which agreement. */
function waysOf(register: Register, own: string): Way[] {
  return (register.agreements?.nodes ?? []).flatMap(({ reference, title, terms, inForceWith }) => {
    const clause = clauseIn(terms);
    if (!clause) return [];
    const open = inForceWith.filter(
      ({ id }) => !clause.directions || clause.directions.some(({ from, to }) => from === own && to === id),
    );
    return open.map(({ id }) => ({ to: id, agreement: reference, title, clause }));
  });
}

export default function NewInformationScreen() {
  const { settings } = useConsole();
  const read = useOwn(InformationTermsDocument, { party: settings.party });
  return (
    <Screen title="Ask for information" caption="Requests for information">
      <div className="information-form">
        <Reading of={read} what="the agreements">
          {({ register }) => register && <Ask register={register} ways={waysOf(register, settings.party)} />}
        </Reading>
      </div>
    </Screen>
  );
}

function Ask({ register, ways }: { register: Register; ways: Way[] }) {
  const { settings } = useConsole();
  const nameOf = usePartyName();
  const [, go] = useLocation();
  const [index, setIndex] = useState('0');
  const write = useWrite(InformationAskDocument, ({ requestInformation }) => {
    if (requestInformation) go(`/information/${requestInformation.id}?asked=yes`);
  });
  const way = ways[Number(index)];
  if (!way)
    return (
      <p className="govuk-body">
        You have no agreement in force that says how information is asked for. Ask your data protection
        officer.
      </p>
    );
  return (
    <Form
      label="The request"
      submit="Send the request"
      sending={write}
      onSubmit={(entered) => write.run({ party: settings.party, input: inputOf(entered, way) })}
    >
      <Select
        name="way"
        label="Whom do you ask, and under which agreement?"
        value={index}
        onChange={setIndex}
        choices={ways.map(({ to, title }, place) => ({
          value: `${place}`,
          text: `${nameOf(to)} – ${title}`,
        }))}
      />
      <AskFields key={index} way={way} earlier={register.informationRequests?.nodes ?? []} />
    </Form>
  );
}

const inputOf = (entered: Entered, { to, agreement }: Way) => {
  const oneOff = entered.text('mode') !== 'REGULAR';
  return {
    to,
    agreement,
    unit: entered.text('unit'),
    classification: entered.required('classification') as Classification,
    oneOff,
    personalData: entered.yes('personalData') ?? false,
    follows: oneOff ? null : entered.text('follows'),
    frequency: oneOff ? null : entered.text('frequency'),
    necessity: entered.text('necessity'),
    what: entered.required('what'),
    purpose: entered.text('purpose'),
    publication: entered.text('publication') ?? '',
    access: entered.text('access'),
    storage: entered.text('storage'),
    disposal: entered.text('disposal'),
    legalBasis: entered.text('legalBasis'),
    publicTaskStatement: entered.text('publicTaskStatement'),
  };
};
