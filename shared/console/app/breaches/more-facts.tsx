/** What may be said about a breach at once or later: everything is optional, and what is left out stays unknown. */
import { Checkboxes, TextArea, TextField, type Entered } from '../parts/form-before.tsx';
import { AuthorityOnly, enteredDetails } from './authority-only.tsx';
import { changedInstant, LondonFields } from './london-fields.tsx';
import type { RoomBreach } from './types.ts';
import { useCategories } from './use-categories.ts';

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
