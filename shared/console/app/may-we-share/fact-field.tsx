/** One fact of the case, asked as its kind needs. */
import type { SharingFactsInput } from '../generated/may-we-share-own.ts';
import { Checkboxes, Radios, TextArea, TextField, YesNo } from '../parts/form-before.tsx';
import { basisInWords, COMMON_BASES } from '../records/bases.ts';
import { TickedOrWritten } from '../records/ticked-or-written.tsx';
import type { KnownTerms } from '../records/use-terms.ts';
import { IN_WORDS, YES_NO, type Fact } from './facts.ts';

interface FactFieldProps {
  fact: Fact;
  /** As they were said before. */
  facts: SharingFactsInput;
  agreed: KnownTerms | undefined;
}

export function FactField({ fact, facts, agreed }: FactFieldProps) {
  const before = facts[fact];
  const yesNo = YES_NO[fact];
  if (yesNo) {
    const value = typeof before === 'boolean' ? (before ? 'yes' : 'no') : undefined;
    return <YesNo name={fact} label={yesNo} value={value} />;
  }
  const inWords = IN_WORDS[fact];
  if (inWords) {
    const [label, hint] = inWords;
    return <TextField name={fact} label={label} hint={hint} value={before ? String(before) : undefined} />;
  }
  if (fact === 'method' || fact === 'classification') return <Choice fact={fact} value={facts[fact]} />;
  return <ListFact fact={fact} values={Array.isArray(before) ? before : []} agreed={agreed} />;
}

const NONE_TICKED = 'Tick none, and those of the agreement are taken.';

function ListFact({
  fact,
  values,
  agreed,
}: {
  fact: Fact;
  values: string[];
  agreed: KnownTerms | undefined;
}) {
  if (fact === 'lawfulBases')
    return (
      <Checkboxes
        name={fact}
        label="Which lawful bases are relied on?"
        hint={agreed && NONE_TICKED}
        choices={basesOffered(agreed).map((value) => ({ value, text: basisInWords(value) }))}
        values={values}
      />
    );
  const isPeople = fact === 'people';
  const offered = isPeople
    ? (agreed?.dataSubjects ?? [])
    : (agreed?.conditions ?? []).flatMap(({ condition }) => condition ?? []);
  const label = isPeople
    ? 'Whom are the data about?'
    : 'Which conditions of DPA 2018 Schedule 1 or 8 are relied on?';
  const hint = isPeople ? undefined : NONE_TICKED;
  const choices = [...new Set(offered)].map((value) => ({ value, text: value }));
  if (choices.length === 0)
    return (
      <TextArea name={`${fact}More`} label={label} hint="One to a line." rows={2} value={values.join('\n')} />
    );
  return <TickedOrWritten name={fact} label={label} hint={hint} choices={choices} values={values} />;
}

/** Those of the agreement; where it names none, all. */
function basesOffered(agreed: KnownTerms | undefined): string[] {
  const { article6 = [], article9 = [] } = agreed?.lawfulBases ?? {};
  const named = [...article6, ...article9];
  return named.length > 0 ? named : COMMON_BASES;
}

const METHODS = {
  SECURE_LINK: 'A secure link',
  ENCRYPTED_EMAIL: 'Encrypted e-mail',
  SECURE_PLATFORM: 'A secure platform',
  TRACKED_PAPER: 'Paper, sealed and tracked',
  TELEPHONE: 'Telephone: only if urgent, and e-mail is not practicable',
  MEETING: 'In a meeting',
  NOT_SECURE: 'Another way, which is not secure',
};

const CLASSIFICATIONS = {
  OFFICIAL: 'OFFICIAL',
  OFFICIAL_SENSITIVE: 'OFFICIAL-SENSITIVE',
  ABOVE_OFFICIAL_SENSITIVE: 'Above OFFICIAL-SENSITIVE',
};

function Choice({ fact, value }: { fact: 'method' | 'classification'; value: string | null | undefined }) {
  const [label, texts] =
    fact === 'method' ? ['How is it sent?', METHODS] : ['Which classification has it?', CLASSIFICATIONS];
  const choices = Object.entries(texts).map(([one, text]) => ({ value: one, text }));
  return <Radios name={fact} label={label} choices={choices} value={value ?? undefined} />;
}
