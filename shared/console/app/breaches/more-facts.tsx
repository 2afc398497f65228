/** What may be said about a breach at once or later: everything is optional, and what is left out stays unknown. */
import { useState } from 'react';
import type { BreachAssessMutationVariables } from '../generated/breaches-own.ts';
import { Checkboxes, Select, TextArea, TextField, YesNo, type Entered } from '../parts/form.tsx';
import { changedInstant, LondonFields } from './london-fields.tsx';
import type { RoomBreach } from './types.ts';
import { useCategories } from './use-categories.ts';
import { LIKELIHOODS } from './words-of-breaches.ts';

type Input = BreachAssessMutationVariables['input'];

interface MoreFactsProps {
  /** References of those that are concerned: their categories are offered. */
  agreements: readonly string[];
  known?: RoomBreach | undefined;
}

/** With what the record says already, or empty. */
export function MoreFacts({ agreements, known }: MoreFactsProps) {
  return (
    <>
      <LondonFields
        name="occurred"
        label="When did it happen?"
        at={known?.occurredAt ? new Date(known.occurredAt) : null}
      />
      <TextArea
        name="howItHappened"
        label="What went wrong, and how"
        value={known?.howItHappened ?? undefined}
      />
      <TextArea
        name="effects"
        label="What it may mean for the people concerned"
        value={known?.effects ?? undefined}
      />
      <TextArea name="measuresTaken" label="What has been done" value={known?.measuresTaken ?? undefined} />
      <TextArea
        name="measuresPlanned"
        label="What is going to be done"
        value={known?.measuresPlanned ?? undefined}
      />
      <Scope agreements={agreements} known={known} />
      <AuthorityOnly known={known} />
    </>
  );
}

function Scope({ agreements, known }: MoreFactsProps) {
  const categories = useCategories(agreements);
  return (
    <>
      {agreements.length === 0 && (
        <p className="govuk-body">
          Choose the agreements that are concerned, and their categories of data are offered here.
        </p>
      )}
      {categories.length > 0 && (
        <Checkboxes
          name="categories"
          label="Which data are concerned?"
          hint="By the categories of the agreements."
          values={known?.categories}
          choices={categories}
        />
      )}
      <TextArea
        name="people"
        label="Which groups of people are concerned?"
        hint="One a line, for example: Adults at risk"
        rows={3}
        value={known?.people.join('\n')}
      />
      <TextField
        name="approximatePeople"
        label="About how many people"
        type="number"
        width="10"
        value={known?.approximatePeople?.toString()}
      />
      <TextField
        name="approximateRecords"
        label="About how many records"
        type="number"
        width="10"
        value={known?.approximateRecords?.toString()}
      />
    </>
  );
}

/** What only the Commissioner’s form asks. */
function AuthorityOnly({ known }: { known?: RoomBreach | undefined }) {
  const details = known?.details ?? null;
  return (
    <>
      <TextField
        name="awareBy"
        label="The office that became aware"
        hint="For example: Information governance manager. No name."
        value={known?.awareBy ?? undefined}
      />
      <TextArea
        name="howFoundOut"
        label="How it was found out"
        rows={2}
        value={details?.howFoundOut ?? undefined}
      />
      <TextArea
        name="measuresBefore"
        label="What was in place to prevent it"
        rows={2}
        value={details?.measuresBefore ?? undefined}
      />
      <CyberIncident details={details} />
      <YesNo
        name="staffTrained"
        label="Were the staff involved trained in data protection in the last two years?"
        value={yesOrNo(details?.staffTrained)}
      />
      <Select
        name="likelihood"
        label="How likely are significant consequences for people?"
        value={details?.likelihood ?? undefined}
        choices={LIKELIHOODS}
      />
      <TextArea
        name="otherOrganisations"
        label="Who else has been told, or will be"
        hint="Beyond the partners that the register tells. Organisations only: no names of people."
        rows={2}
        value={details?.otherOrganisations ?? undefined}
      />
    </>
  );
}

/** Whether it was one; of one, the form asks more. */
function CyberIncident({ details }: { details: RoomBreach['details'] }) {
  const [isCyber, setIsCyber] = useState(details?.cyber === true);
  return (
    <>
      <YesNo
        name="cyber"
        label="Was it caused by a cyber incident?"
        value={yesOrNo(details?.cyber)}
        onChange={(value) => setIsCyber(value === 'yes')}
      />
      {isCyber && (
        <>
          <TextArea
            name="impact"
            label="What the incident does to your organisation"
            rows={2}
            value={details?.impact ?? undefined}
          />
          <TextArea
            name="recovery"
            label="When your organisation recovers, or has recovered"
            rows={2}
            value={details?.recovery ?? undefined}
          />
        </>
      )}
    </>
  );
}

const yesOrNo = (said: boolean | null | undefined) => (said == null ? undefined : said ? 'yes' : 'no');

const linesOf = (text: string | null) =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Only what was entered; `known` leaves out an instant that has not changed. */
export function enteredMoreFacts(entered: Entered, known?: RoomBreach) {
  return {
    occurredAt: changedInstant(entered, 'occurred', known?.occurredAt ?? null),
    howItHappened: entered.text('howItHappened'),
    effects: entered.text('effects'),
    measuresTaken: entered.text('measuresTaken'),
    measuresPlanned: entered.text('measuresPlanned'),
    categories: entered.all('categories'),
    people: linesOf(entered.text('people')),
    approximatePeople: entered.number('approximatePeople'),
    approximateRecords: entered.number('approximateRecords'),
    awareBy: entered.text('awareBy'),
    details: enteredDetails(entered, known),
  };
}

/** Those that were entered and are not as they are known; undefined: none. */
function enteredDetails(entered: Entered, known?: RoomBreach): Input['details'] {
  const all: NonNullable<Input['details']> = {
    howFoundOut: entered.text('howFoundOut'),
    measuresBefore: entered.text('measuresBefore'),
    cyber: entered.yes('cyber'),
    impact: entered.text('impact'),
    recovery: entered.text('recovery'),
    staffTrained: entered.yes('staffTrained'),
    likelihood: entered.text('likelihood') as NonNullable<Input['details']>['likelihood'],
    otherOrganisations: entered.text('otherOrganisations'),
  };
  const before = (known?.details ?? {}) as Record<string, unknown>;
  const changed = Object.entries(all).filter(([name, value]) => value !== null && value !== before[name]);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
