/** Asks another party for information: whom, under which agreement, what, and why, as the agreement wants it justified. */
import { useState } from 'react';
import { useLocation } from 'wouter';
import {
  InformationAskDocument,
  InformationTermsDocument,
  type InformationTermsQuery,
} from '../generated/information-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import type { Entered } from '../parts/entered.ts';
import { read as readFields } from '../parts/fields.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Select } from '../parts/inputs.tsx';
import { Reading } from '../parts/reading.tsx';
import { Screen } from '../parts/screen.tsx';
import { Body } from '../parts/text.tsx';
import { AskFields, JUSTIFICATION, wayFields } from './ask-fields.tsx';
import { clauseIn, type Way } from './clause.ts';
import './information.css';

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

/** An empty text says that nothing will be published. */
function justificationIn(entered: Entered) {
  const given = readFields(JUSTIFICATION, entered);
  return { ...given, publication: given.publication ?? '' };
}

function Ask({ register, ways }: { register: Register; ways: Way[] }) {
  const nameOf = usePartyName();
  const [, go] = useLocation();
  const [index, setIndex] = useState('0');
  const sending = useSend(InformationAskDocument, {
    said: 'The request is recorded, and on its way.',
    onDone: ({ requestInformation: made }) => made && go(`/information/${made.id}`),
  });
  const earlier = register.informationRequests?.nodes ?? [];
  const way = ways[Number(index)];
  if (!way) return <NoWay />;
  return (
    <Form
      label="The request"
      submit="Send the request"
      sending={sending}
      input={(entered) => ({
        ...readFields(wayFields(way, earlier, nameOf), entered),
        ...justificationIn(entered),
        to: way.to,
        agreement: way.agreement,
      })}
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
      <AskFields key={index} way={way} earlier={earlier} />
    </Form>
  );
}

function NoWay() {
  return (
    <Body>
      You have no agreement in force that says how information is asked for. Ask your data protection officer.
    </Body>
  );
}
