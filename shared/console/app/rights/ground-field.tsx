/** The ground of a refusal or of an answer: one that the law gives for the right, or another in words. */
import { useState } from 'react';
import { Select, TextField, type Entered } from '../parts/form-before.tsx';
import { groundChoices, type Ground } from './wording.ts';

const OTHER = 'OTHER:';

interface GroundField {
  grounds: readonly Ground[];
  label: string;
  hint?: string;
}

export function GroundField({ grounds, label, hint }: GroundField) {
  const [chosen, choose] = useState('');
  const choices = [
    { value: '', text: 'Choose a ground' },
    ...groundChoices(grounds),
    { value: OTHER, text: 'Another ground' },
  ];
  return (
    <>
      <Select name="ground" label={label} hint={hint} required choices={choices} onChange={choose} />
      {chosen === OTHER && (
        <TextField
          name="otherGround"
          label="Which ground, in a few words"
          hint="Nothing about the person: the ground is shown to other parties. Give the reason below."
          required
        />
      )}
    </>
  );
}

export function groundOf(entered: Entered): string | null {
  const ground = entered.text('ground');
  return ground === OTHER ? `${OTHER}${entered.required('otherGround')}` : ground;
}
