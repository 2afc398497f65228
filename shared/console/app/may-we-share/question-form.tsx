/** The first step: with whom, under which agreement, which data, and what for. */
import { useState, type FormEvent } from 'react';
import {
  SharingCodesDocument,
  type MayDiscloseInput,
  type SharingCodesQuery,
} from '../generated/may-we-share-own.ts';
import { useConsole } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Entered } from '../parts/entered.ts';
import { checkboxes, party, radios, select } from '../parts/field-choices.tsx';
import { Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import type { Choice } from '../parts/inputs.tsx';
import { Reading } from '../parts/reading.tsx';
import { Body, Inset } from '../parts/text.tsx';
import { words } from '../parts/words.ts';
import {
  useAgreements,
  useTerms,
  useTermsOfList,
  type Agreements,
  type Category,
} from '../records/use-terms.ts';
import { useAsk, type Asked } from './asking.ts';

/** In the form; to the register it is null. */
const NO_AGREEMENT = '-';

const whatFor = (categories: readonly Choice[], purposes: readonly Choice[]) =>
  fieldsOf<MayDiscloseInput>()({
    categories: checkboxes('Which kinds of data?', categories, {
      hint: 'Tick all that would go.',
      atLeastOne: 'Tick at least one kind of data.',
    }),
    purpose: radios('What for?', purposes, { required: true }),
  });

const REGIMES = (['UK_GDPR', 'PART_3'] as const).map((value) => ({ value, text: words(value) }));

const REGIME = fieldsOf<MayDiscloseInput>()({
  regime: radios('Under which law?', REGIMES, {
    hint: 'Part 3 where the data are processed for law enforcement (DPA 2018 s.29 to 31).',
    required: true,
  }),
});

const withWhom = (recipient: string, held: Agreements) =>
  fieldsOf<MayDiscloseInput>()({
    recipient: party('With whom?', { required: true }),
    agreement: select(
      'Under which agreement?',
      [...agreementsFor(recipient, held), { value: NO_AGREEMENT, text: 'Outside all agreements' }],
      { none: 'Choose an agreement', hint: held.note, required: true },
    ),
  });

export function QuestionForm({ onAnswer }: { onAnswer: (asked: Asked) => void }) {
  const { settings, parties } = useConsole();
  const held = useAgreements();
  const sending = useAsk(onAnswer);
  const [{ recipient, agreement }, choose] = useState({ recipient: '', agreement: '' });
  const fields = withWhom(recipient, held);
  const hear = ({ currentTarget }: FormEvent<HTMLElement>) => {
    const form = currentTarget.closest('form');
    if (form) choose(read(fields, new Entered(form)));
  };
  const isAuthority = parties.find(({ id }) => id === settings.party)?.competentAuthority ?? false;
  const questionIn = (entered: Entered) => {
    if (!entered.has('categories'))
      entered.refuse('agreement', 'Nothing to share is offered yet under this.');
    return {
      recipient,
      agreement: agreement === NO_AGREEMENT ? null : agreement,
      ...read(whatFor([], []), entered),
      ...read(REGIME, entered),
    };
  };
  return (
    <Form
      submit="Ask whether we may share this"
      label="May we share this?"
      sending={sending}
      input={(entered) => ({ question: questionIn(entered), facts: {} })}
    >
      <Body>
        No person is named here: only with whom, which kinds of data, and what for. The answer names every
        rule and its source.
      </Body>
      <div onChange={hear}>
        <Fields of={fields} />
      </div>
      {agreement === NO_AGREEMENT ? <OfRecords /> : <OfAgreement key={agreement} reference={agreement} />}
      {isAuthority && <Fields of={REGIME} />}
    </Form>
  );
}

/** Those that name the recipient come first; the others are marked. */
function agreementsFor(recipient: string, { agreements }: Agreements): Choice[] {
  const names = (signatories: string[]) => recipient === '' || signatories.includes(recipient);
  return agreements
    .toSorted((a, b) => Number(names(b.signatories)) - Number(names(a.signatories)))
    .map(({ reference, title, signatories }) => ({
      value: reference,
      text: `${title} (${reference})${names(signatories) ? '' : ' – does not name this party'}`,
    }));
}

/** The kinds of data and the purposes of an agreement; nothing before one is chosen. */
function OfAgreement({ reference }: { reference: string }) {
  const { known, isRead } = useTerms(reference === '' ? [] : [reference]);
  if (reference === '') return null;
  if (!isRead) return <Body isStatus>Loading what the agreement covers …</Body>;
  return (
    <WhatFor
      categories={known.flatMap(({ dataCategories }) => dataCategories).map(categoryChoice)}
      purposes={known
        .flatMap(({ purposes }) => purposes)
        .map(({ code, label }) => ({ value: code, text: label }))}
    />
  );
}

/** Outside all agreements: what the own records name. */
function OfRecords() {
  const { settings } = useConsole();
  const codes = useOwn(SharingCodesDocument, { party: settings.party });
  return (
    <Reading of={codes} what="the kinds of data that your records name">
      {({ register }) => <NamedByRecords records={register?.processingRecords?.nodes ?? []} />}
    </Reading>
  );
}

type Records = NonNullable<NonNullable<SharingCodesQuery['register']>['processingRecords']>['nodes'];

function NamedByRecords({ records }: { records: Records }) {
  const { labelOf } = useTermsOfList(records.flatMap(({ agreements }) => agreements));
  const choices = (codes: string[]) => [...new Set(codes)].map((value) => ({ value, text: labelOf(value) }));
  return (
    <WhatFor
      categories={choices(records.flatMap(({ categories }) => categories))}
      purposes={choices(records.flatMap(({ purposes }) => purposes))}
    />
  );
}

function WhatFor({ categories, purposes }: { categories: Choice[]; purposes: Choice[] }) {
  if (categories.length > 0 && purposes.length > 0) return <Fields of={whatFor(categories, purposes)} />;
  return (
    <Inset>
      No kinds of data or purposes are written down there. Choose an agreement, or record the processing
      first.
    </Inset>
  );
}

function categoryChoice({ code, label, special, criminal }: Category): Choice {
  const marks = [special && 'Special category data', criminal && 'Criminal offence data'];
  return { value: code, text: label, hint: marks.filter(Boolean).join('. ') || undefined };
}
