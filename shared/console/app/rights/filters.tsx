/** Which of the requests are shown. */
import type { RightsRequestFilter, RightsRequestState } from '../generated/rights-own.ts';
import { Select } from '../parts/form-before.tsx';
import { words } from '../parts/words.ts';
import { RIGHTS } from './wording.ts';

const STATES: RightsRequestState[] = [
  'OPEN',
  'UPHELD',
  'PARTLY_UPHELD',
  'REFUSED',
  'WITHDRAWN',
  'ANSWERED',
  'RECALLED',
];
const ALL = { value: '', text: 'All' };

export function Filters({ choose }: { choose: (part: RightsRequestFilter) => void }) {
  const chosen = (key: keyof RightsRequestFilter) => (value: string) =>
    choose({ [key]: value || null } as RightsRequestFilter);
  const states = STATES.map((value) => ({ value, text: words(value) }));
  const regimes = ['UK_GDPR', 'PART_3'].map((value) => ({ value, text: words(value) }));
  const rights = RIGHTS.map(({ value, text }) => ({ value, text }));
  return (
    <div className="rights-filters console-not-printed" role="group" aria-label="Show only">
      <Select name="right" label="Right" choices={[ALL, ...rights]} onChange={chosen('right')} />
      <Select name="state" label="State" choices={[ALL, ...states]} onChange={chosen('state')} />
      <Select name="regime" label="Law" choices={[ALL, ...regimes]} onChange={chosen('regime')} />
    </div>
  );
}
