/** The second step: the facts of the case for which the answer asks, and others that somebody may know of. */
import { useState } from 'react';
import type { Classification, SharingFactsInput, TransferMethod } from '../generated/may-we-share-own.ts';
import { checkboxes, radios, yesNo } from '../parts/field-choices.tsx';
import { text } from '../parts/field-kinds.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Details } from '../parts/folded.tsx';
import { Form } from '../parts/form.tsx';
import type { Choice } from '../parts/inputs.tsx';
import { Body, Section } from '../parts/text.tsx';
import { basisInWords, COMMON_BASES } from '../records/bases.ts';
import { tickedOrWritten } from '../records/ticked-or-written.tsx';
import type { KnownTerms, Terms } from '../records/use-terms.ts';
import { factsWanted, useAsk, type Asked, type Fact } from './asking.ts';

export const METHODS: readonly Choice<TransferMethod>[] = [
  { value: 'SECURE_LINK', text: 'A secure link' },
  { value: 'ENCRYPTED_EMAIL', text: 'Encrypted e-mail' },
  { value: 'SECURE_PLATFORM', text: 'A secure platform' },
  { value: 'TRACKED_PAPER', text: 'Paper, sealed and tracked' },
  { value: 'TELEPHONE', text: 'Telephone: only if urgent, and e-mail is not practicable' },
  { value: 'MEETING', text: 'In a meeting' },
  { value: 'NOT_SECURE', text: 'Another way, which is not secure' },
];

const CLASSIFICATIONS: readonly Choice<Classification>[] = [
  { value: 'OFFICIAL', text: 'OFFICIAL' },
  { value: 'OFFICIAL_SENSITIVE', text: 'OFFICIAL-SENSITIVE' },
  { value: 'ABOVE_OFFICIAL_SENSITIVE', text: 'Above OFFICIAL-SENSITIVE' },
];

const NEED = {
  necessary: yesNo('Is it necessary for the purpose, and no more than that?'),
  anonymised: yesNo('Would it do without names?'),
  power: text('Which power is relied on?', {
    hint: 'An Act with its section, for example: Children Act 2004 s.10.',
  }),
};

/** Nothing of these names the person. */
const REST = {
  policyDocument: yesNo('Does our appropriate policy document cover it?'),
  consent: yesNo('Has the person consented?'),
  spentConvictions: yesNo('Are spent convictions among the data?'),
  spentEntitlement: text('How has the recipient shown that it is entitled to spent convictions?', {
    hint: 'Only if there are any. Rehabilitation of Offenders Act 1974.',
  }),
  redacted: yesNo('Were details of offending that the recipient does not need taken out?'),
  objection: yesNo('Did the person object, or ask that it not be shared?'),
  objectionConsidered: text('If the person objected: why is it shared all the same?', {
    hint: 'Do not name the person.',
  }),
  confidenceOverride: text('Does a duty of confidence cover it? What overrides it?', {
    hint: 'Consent, or which public interest. Left empty: none covers it.',
  }),
  classification: radios('Which classification has it?', CLASSIFICATIONS),
  country: text('Will it be held outside the United Kingdom? Where?', { hint: 'Left empty: it will not.' }),
  transferSafeguard: text('Which safeguard covers the transfer?', {
    hint: 'Only if it leaves the United Kingdom, for example: IDTA.',
  }),
  method: radios('How is it sent?', METHODS),
  deceased: yesNo('Is the person dead?'),
  publicTaskStatement: text('Does the recipient ask for its public task? What does it state?', {
    hint: 'Only where Art. 6(1)(ea) is relied on.',
  }),
  emergency: yesNo('Must it go now, to prevent harm?'),
};

/** Facts that no rule asks for of itself: who knows of one says it. */
const FURTHER: readonly Fact[] = [
  'consent',
  'confidenceOverride',
  'country',
  'transferSafeguard',
  'deceased',
  'publicTaskStatement',
  'emergency',
];

const NONE_TICKED = 'Tick none, and those of the agreement are taken.';

/** What the agreement names is offered; where it names no lawful basis, all are. */
function factFields(agreed: KnownTerms | undefined) {
  const offered = (values: readonly string[]) =>
    [...new Set(values)].map((value) => ({ value, text: value }));
  const { article6 = [], article9 = [] } = agreed?.lawfulBases ?? {};
  const named = [...article6, ...article9];
  const bases = named.length > 0 ? named : COMMON_BASES;
  return fieldsOf<SharingFactsInput>()({
    ...NEED,
    people: tickedOrWritten('Whom are the data about?', offered(agreed?.dataSubjects ?? [])),
    lawfulBases: checkboxes(
      'Which lawful bases are relied on?',
      bases.map((value) => ({ value, text: basisInWords(value) })),
      { hint: agreed && NONE_TICKED },
    ),
    conditions: tickedOrWritten(
      'Which conditions of DPA 2018 Schedule 1 or 8 are relied on?',
      offered((agreed?.conditions ?? []).flatMap(({ condition }) => condition ?? [])),
      { hint: NONE_TICKED },
    ),
    ...REST,
  });
}

/** What was left open is not known, and not sent. */
const known = (facts: SharingFactsInput): SharingFactsInput =>
  Object.fromEntries(
    Object.entries(facts).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

interface FactsFormProps {
  asked: Asked;
  terms: Terms;
  onAnswer: (asked: Asked) => void;
}

export function FactsForm({ asked, terms, onAnswer }: FactsFormProps) {
  const { question, facts } = asked;
  // What one answer asked for stays, so that it can be changed after the next.
  const [before, setBefore] = useState<readonly Fact[]>([]);
  const wanted = [...new Set([...before, ...factsWanted(asked)])];
  const sending = useAsk((next) => {
    setBefore(wanted);
    onAnswer(next);
  });
  const fields = factFields(question.agreement ? terms.known[0] : undefined);
  return (
    <Section id="sharing-facts" title="What is known of the case" className="sharing-form">
      <Body>Leave open what you do not know. Do not name the person.</Body>
      <Form
        submit="Ask again with this"
        isSecondary
        label="What is known of the case"
        sending={sending}
        input={(entered) => ({ question, facts: known(read(fields, entered)) })}
      >
        <Fields of={fields} only={wanted} known={facts} />
        <Details summary="It must go now to prevent harm, or there is something else to say">
          <Fields of={fields} only={FURTHER.filter((fact) => !wanted.includes(fact))} known={facts} />
        </Details>
      </Form>
    </Section>
  );
}
