/** What is different from the version before, and which reviews asked for it. */
import type { SigningVersionsQuery } from '../generated/signing-own.ts';
import { usePartyName, usePartyNames } from '../graph/use-console.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { Body, Heading, List } from '../parts/text.tsx';
import { sentence } from '../parts/words.ts';
import { isObject, valueInWords } from '../words/agreements.ts';

type Copy = NonNullable<NonNullable<SigningVersionsQuery['register']>['agreement']>['copies'][number];
type Version = Copy['versions'][number];

interface Versions {
  copy: Copy;
  newest: Version;
  last: Version;
}

export function Changes({ copy, reference }: { copy: Copy; reference: string }) {
  const [newest, last] = copy.versions;
  return (
    <>
      <Heading level={3}>What changed since the last version</Heading>
      {newest && last ? (
        <>
          <HowItCame {...{ copy, newest, last }} />
          <Table
            caption={`What changed in ${reference}, field by field`}
            rows={changesBetween(textOf(last), textOf(newest))}
            keyOf={({ field }) => field}
            none="No field of the text has changed."
            columns={[
              { title: 'Field', isHeader: true, cell: ({ field }) => field },
              { title: `Version ${last.version}`, cell: ({ before }) => before },
              { title: `Version ${newest.version}, proposed now`, cell: ({ after }) => after },
            ]}
          />
        </>
      ) : (
        <Body>This is the first version: all of it is new.</Body>
      )}
    </>
  );
}

/** Signatories of the one that the other does not have. */
const newIn = (one: Version, other: Version) =>
  one.signatories.filter(({ id }) => other.signatories.every((held) => held.id !== id));

function HowItCame({ copy, newest, last }: Versions) {
  const nameOf = usePartyName();
  const namesOf = usePartyNames();
  const [joined, gone] = [newIn(newest, last), newIn(last, newest)];
  const reviews = copy.reviews.filter(
    ({ version, outcome }) => version === last.version && outcome === 'AMEND',
  );
  return (
    <List>
      <li>
        Version {newest.version} was proposed by {nameOf(newest.proposedBy.id)},{' '}
        <Moment at={newest.proposedAt} />.
      </li>
      <li>
        {joined.length > 0 ? `Asked to sign for the first time: ${namesOf(joined)}.` : 'No party was added.'}
      </li>
      <li>{gone.length > 0 ? `No longer asked to sign: ${namesOf(gone)}.` : 'No party was left out.'}</li>
      {reviews.map(({ id, by, reviewedOn, answers }) => (
        <li key={id}>
          The review by {nameOf(by.id)} on <Day on={reviewedOn} /> asked for it
          {answers.filter(({ holds, note }) => !holds && note).map(({ note }) => `: ${note}`)}
        </li>
      ))}
    </List>
  );
}

/** What the parties sign, apart from who they are. */
const textOf = ({ title, commencesOn, terms }: Version) => ({
  title,
  commencesOn,
  ...(terms as Record<string, unknown>),
});

interface Change {
  /** Where it stands, for example `Review › Then every months`. */
  field: string;
  before: string;
  after: string;
}

/** Every field in which the two differ; lists are compared as a whole. */
function changesBetween(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
    return keys.flatMap((key) => changesBetween(before[key], after[key], [...path, readable(key)]));
  }
  return [{ field: path.join(' › '), before: valueInWords(before), after: valueInWords(after) }];
}

/** The order of an object's fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value ?? null;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

/** `thenEveryMonths` as `Then every months`. */
const readable = (key: string) => sentence(key.replaceAll(/([A-Z])/g, ' $1').toLowerCase());
