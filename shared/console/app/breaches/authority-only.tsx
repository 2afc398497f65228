/** What only the Commissioner’s form asks about a breach. */
import { useState } from 'react';
import type { BreachAssessMutationVariables } from '../generated/breaches-own.ts';
import { Select, TextArea, TextField, YesNo, type Entered } from '../parts/form-before.tsx';
import type { RoomBreach } from './types.ts';
import { LIKELIHOODS } from './words-of-breaches.ts';

type Details = NonNullable<BreachAssessMutationVariables['input']['details']>;

/** With what the record says already, or empty. */
export function AuthorityOnly({ known }: { known?: RoomBreach | undefined }) {
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

/** Those that were entered and are not as they are known; undefined: none. */
export function enteredDetails(entered: Entered, known?: RoomBreach): Details | undefined {
  const all: Details = {
    howFoundOut: entered.text('howFoundOut'),
    measuresBefore: entered.text('measuresBefore'),
    cyber: entered.yes('cyber'),
    impact: entered.text('impact'),
    recovery: entered.text('recovery'),
    staffTrained: entered.yes('staffTrained'),
    likelihood: entered.text('likelihood') as Details['likelihood'],
    otherOrganisations: entered.text('otherOrganisations'),
  };
  const before = (known?.details ?? {}) as Record<string, unknown>;
  const changed = Object.entries(all).filter(([name, value]) => value !== null && value !== before[name]);
  return changed.length > 0 ? Object.fromEntries(changed) : undefined;
}
