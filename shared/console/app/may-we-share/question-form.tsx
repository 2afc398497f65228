/** The first step: with whom, under which agreement, which data, and what for. */
import { useState } from 'react';
import { SharingCodesDocument, type Regime } from '../generated/may-we-share-own.ts';
import { refusalOf, type Refusal } from '../graph/ask.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Form, Radios, Select, type Entered } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';
import { useAgreements, useTerms, type Agreements } from '../records/use-terms.ts';
import { WhatIsShared } from './what-is-shared.tsx';
import type { Sharing } from './use-sharing.ts';

/** In the form; to the register it is null. */
const NO_AGREEMENT = '-';

const NO_CATEGORY: Refusal[] = [refusalOf({ message: 'Tick at least one kind of data.' })];

export function QuestionForm({ sharing }: { sharing: Sharing }) {
  const { settings, parties } = useConsole();
  const [recipient, setRecipient] = useState('');
  const [reference, setReference] = useState('');
  const [empty, setEmpty] = useState<Refusal[]>([]);
  const codes = useOwn(SharingCodesDocument, { party: settings.party }, { when: reference === NO_AGREEMENT });
  const isAuthority = parties.find(({ id }) => id === settings.party)?.competentAuthority ?? false;
  const held = useAgreements();
  const isNamed = reference !== '' && reference !== NO_AGREEMENT;
  const terms = useTerms(isNamed ? [reference] : []);
  const others = parties.filter(({ id }) => id !== settings.party);
  const put = async (entered: Entered) => {
    const isEmpty = entered.all('categories').length === 0;
    setEmpty(isEmpty ? NO_CATEGORY : []);
    if (isEmpty) return;
    await sharing.put(
      {
        recipient: entered.required('recipient'),
        agreement: reference === NO_AGREEMENT ? null : reference,
        categories: entered.all('categories'),
        purpose: entered.required('purpose'),
        regime: (entered.text('regime') ?? 'UK_GDPR') as Regime,
      },
      {},
    );
  };
  return (
    <Form
      submit="Ask whether we may share this"
      label="May we share this?"
      sending={empty.length > 0 ? { ...sharing, refusals: empty } : sharing}
      onSubmit={put}
    >
      <p className="govuk-body">
        No person is named here: only with whom, which kinds of data, and what for. The answer names every
        rule and where it stands.
      </p>
      <Select
        name="recipient"
        label="With whom?"
        required
        onChange={setRecipient}
        choices={[
          { value: '', text: 'Choose a party' },
          ...others.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <Select
        name="agreement"
        label="Under which agreement?"
        hint={held.note}
        required
        onChange={setReference}
        choices={[
          { value: '', text: 'Choose an agreement' },
          ...agreementsFor(recipient, held),
          { value: NO_AGREEMENT, text: 'Outside all agreements' },
        ]}
      />
      <WhatIsShared
        key={reference}
        agreed={isNamed ? terms : null}
        records={reference === NO_AGREEMENT ? codes : null}
      />
      {isAuthority && (
        <Radios
          name="regime"
          label="Under which law?"
          hint="Part 3 where the data are processed for law enforcement (DPA 2018 s.29 to 31)."
          value="UK_GDPR"
          choices={['UK_GDPR', 'PART_3'].map((value) => ({ value, text: words(value) }))}
        />
      )}
    </Form>
  );
}

/** Those that name the recipient come first; of the others it is said. */
function agreementsFor(recipient: string, { agreements }: Agreements) {
  const names = (signatories: string[]) => recipient === '' || signatories.includes(recipient);
  return agreements
    .toSorted((a, b) => Number(names(b.signatories)) - Number(names(a.signatories)))
    .map(({ reference, title, signatories }) => ({
      value: reference,
      text: `${title} (${reference})${names(signatories) ? '' : ' – does not name this party'}`,
    }));
}
