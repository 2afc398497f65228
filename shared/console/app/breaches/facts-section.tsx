/** Who is affected and why, what is known of a breach, and the forms that change both. */
import {
  BreachAssessDocument,
  BreachChoicesDocument,
  type AffectedPartyInput,
  type AssessBreachInput,
} from '../generated/breaches-own.ts';
import { useConsole, type KnownParty } from '../graph/use-console.ts';
import { useOwn } from '../graph/use-graph.ts';
import { Facts } from '../parts/facts.tsx';
import { party } from '../parts/field-choices.tsx';
import { text } from '../parts/field-kinds.tsx';
import { changed, factsOf, Fields, fieldsOf, read } from '../parts/fields.tsx';
import { Folded, FoldedUnread } from '../parts/folded.tsx';
import { Form, useSend } from '../parts/form.tsx';
import { Table } from '../parts/table.tsx';
import { Hint, Section } from '../parts/text.tsx';
import { IDENTIFY_NOBODY } from '../words/breaches.ts';
import { useCategories } from './agreement-terms.ts';
import { useBreach } from './breach.ts';
import { partyColumn, Reasons } from './breach-parts.tsx';
import { ABOUT_DATA, breachFields, MORE, riskFact, specialDataFact, UNKNOWN } from './breach-fields.tsx';

export function Affected() {
  const { breach, mayAct } = useBreach();
  return (
    <Section id="affected" title="Who is affected, and why">
      <Table
        caption="Parties that are affected"
        showCaption={false}
        rows={breach.affected}
        keyOf={({ party }) => party.id}
        none="Nobody, by the agreements, records and disclosures that are named."
        columns={[partyColumn('Party'), { title: 'Because', cell: ({ why }) => <Reasons why={why} /> }]}
      />
      {breach.notAffected.length > 0 && (
        <Table
          caption="Taken off the list by a person"
          rows={breach.notAffected}
          keyOf={({ party }) => party.id}
          none=""
          columns={[partyColumn('Party'), { title: 'Because', cell: ({ why }) => why }]}
        />
      )}
      {mayAct && <AddOrTakeOff />}
    </Section>
  );
}

function AddOrTakeOff() {
  const { affected } = useBreach().breach;
  const isAffected = ({ id }: KnownParty) => affected.some((one) => one.party.id === id);
  return (
    <>
      <ChangeAffected
        what="Add a party that is affected too"
        said="It was added, and is being told."
        among={(one) => !isAffected(one)}
        inputOf={(one) => ({ addAffected: [one] })}
      />
      <ChangeAffected
        what="Take off a party that is not affected"
        said="It was taken off, and is told nothing more."
        among={isAffected}
        inputOf={(one) => ({ removeAffected: [one] })}
      />
    </>
  );
}

interface ChangeAffectedProps {
  what: string;
  said: string;
  among: (party: KnownParty) => boolean;
  inputOf: (one: AffectedPartyInput) => Omit<AssessBreachInput, 'id'>;
}

function ChangeAffected({ what, said, among, inputOf }: ChangeAffectedProps) {
  const own = useConsole().settings.party;
  const sending = useSend(BreachAssessDocument, { with: { id: useBreach().breach.id }, said });
  const fields = fieldsOf<AffectedPartyInput>()({
    party: party('Which party?', { among: (one) => one.id !== own && among(one), required: true }),
    because: text('Why', { hint: IDENTIFY_NOBODY, required: true }),
  });
  return (
    <Folded summary={what}>
      <Form
        label={what}
        submit={what}
        isSecondary
        sending={sending}
        input={(entered) => inputOf(read(fields, entered))}
      >
        <Fields of={fields} />
      </Form>
    </Folded>
  );
}

/** The fields with the words for what the breach names; its codes stand for themselves until words are read. */
function useFields() {
  const { agreements, processingRecords, categories } = useBreach().breach;
  const known = useCategories(agreements);
  const reading = useOwn(BreachChoicesDocument, { party: useConsole().settings.party });
  const nodes = reading.data?.data.register?.processingRecords?.nodes ?? [];
  const others = categories.filter((code) => !known.some(({ value }) => value === code));
  return breachFields({
    agreements: agreements.map((value) => ({ value, text: value })),
    records: nodes
      .filter(({ id }) => processingRecords.includes(id))
      .map(({ id, name }) => ({ value: id, text: name })),
    categories: [...known, ...others.map((value) => ({ value, text: value }))],
  });
}

const WHEN_AND_WHAT = ['occurredAt', 'detectedAt', 'awareAt', 'awareBy', 'kinds', 'regimes'] as const;

export function BreachFacts() {
  const { breach, mayAct } = useBreach();
  const fields = useFields();
  return (
    <Section id="facts" title="Facts and risk">
      <Facts
        facts={[
          riskFact(breach),
          ...factsOf(fields, breach, { only: WHEN_AND_WHAT, none: UNKNOWN }),
          ...factsOf(fields, breach, { only: ['agreements'], none: 'none' }),
          ...factsOf(fields, breach, {
            only: ['processingRecords'],
            none: 'none named: all data under the agreements count',
          }),
          specialDataFact(breach),
          ...factsOf(fields, breach, { only: ABOUT_DATA, none: UNKNOWN }),
        ]}
      />
      {mayAct && (
        <FoldedUnread summary="Add what has become known, or assess the risk" isPrinted={false}>
          {() => <Assess />}
        </FoldedUnread>
      )}
    </Section>
  );
}

/** Only what is changed is sent, so that the chronology tells changes only. */
function Assess() {
  const { breach } = useBreach();
  const fields = useFields();
  const sending = useSend(BreachAssessDocument, {
    with: { id: breach.id },
    said: 'Recorded. The clocks, who is affected and the report follow from it; partners get what is news to them.',
  });
  return (
    <Form
      label="What has become known"
      submit="Record what has become known"
      sending={sending}
      input={(entered) => changed(fields, entered, breach)}
    >
      <Hint>Change only what has become known: the rest stays as it is.</Hint>
      <Fields
        of={fields}
        known={breach}
        only={['risk', 'riskBecause', 'summary', 'detectedAt', 'awareAt', ...MORE]}
      />
    </Form>
  );
}
