/** What is different from the version before, and which reviews asked for it. */
import type { SigningVersionsQuery } from '../generated/signing-own.ts';
import { usePartyName } from '../graph/use-console.ts';
import { Day, Moment } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { changesBetween } from './compare.ts';

type Copy = NonNullable<NonNullable<SigningVersionsQuery['register']>['agreement']>['copies'][number];

export function Changes({ copy, reference }: { copy: Copy; reference: string }) {
  const [newest, last] = copy.versions;
  return (
    <>
      <h3 className="govuk-heading-m">What changed since the last version</h3>
      {newest && last ? (
        <Since copy={copy} newest={newest} last={last} reference={reference} />
      ) : (
        <p className="govuk-body">This is the first version: all of it is new.</p>
      )}
    </>
  );
}

interface Since {
  copy: Copy;
  newest: Copy['versions'][number];
  last: Copy['versions'][number];
  reference: string;
}

function Since({ copy, newest, last, reference }: Since) {
  const nameOf = usePartyName();
  const names = (parties: { id: string }[]) => parties.map(({ id }) => nameOf(id)).join(', ');
  const lacks = (one: Since['last'], other: Since['last']) =>
    other.signatories.filter(({ id }) => !one.signatories.some((held) => held.id === id));
  const [joined, gone] = [lacks(last, newest), lacks(newest, last)];
  const reviews = copy.reviews.filter(
    ({ version, outcome }) => version === last.version && outcome === 'AMEND',
  );
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          Version {newest.version} was proposed by {nameOf(newest.proposedBy.id)},{' '}
          <Moment at={newest.proposedAt} />.
        </li>
        <li>
          {joined.length > 0 ? `Asked to sign for the first time: ${names(joined)}.` : 'No party was added.'}
        </li>
        <li>{gone.length > 0 ? `No longer asked to sign: ${names(gone)}.` : 'No party was left out.'}</li>
        {reviews.map(({ id, by, reviewedOn, answers }) => (
          <li key={id}>
            The review by {nameOf(by.id)} on <Day on={reviewedOn} /> asked for it
            {answers
              .filter(({ holds, note }) => !holds && note)
              .map(({ note }) => `: ${note?.replace(/\.$/, '')}`)
              .join('')}
            .
          </li>
        ))}
      </ul>
      <Fields newest={newest} last={last} reference={reference} />
    </>
  );
}

/** Field by field, the two versions as the own register holds them. */
function Fields({ newest, last, reference }: Omit<Since, 'copy'>) {
  return (
    <Table
      caption={`What changed in ${reference}, field by field`}
      rows={changesBetween(textOf(last), textOf(newest))}
      keyOf={({ field }) => field}
      none="No field of the text has changed."
      columns={[
        { title: 'Field', cell: ({ field }) => field, isHeader: true },
        { title: `Version ${last.version}`, cell: ({ before }) => before },
        { title: `Version ${newest.version}, proposed now`, cell: ({ after }) => after },
      ]}
    />
  );
}

/** What the parties sign, apart from who they are. */
const textOf = ({ title, commencesOn, terms }: Since['last']) => ({
  title,
  commencesOn,
  ...(terms as Record<string, unknown>),
});
