/** What is different from the version before, and which reviews asked for it. */
import { useState } from 'react';
import type { SigningVersionsQuery } from '../generated/signing-own.ts';
import { useConsole, usePartyName } from '../graph/use-console.ts';
import { Day } from '../parts/moment.tsx';
import { Table } from '../parts/table.tsx';
import { changesBetween, type Change } from './compare.ts';

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
          Version {newest.version} was proposed by {nameOf(newest.proposedBy.id)}
          {newest.digest === last.digest ? ' with the same text.' : ' with another text.'}
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
      <Published terms={copy.terms} reference={reference} version={newest.version} />
    </>
  );
}

/** Field by field against the published text, which is the one that was agreed before. */
function Published({ terms, reference, version }: { terms: unknown; reference: string; version: number }) {
  const { settings } = useConsole();
  const [found, setFound] = useState<Change[] | string | null>(null);
  const compare = async () => {
    const path = `/published/${encodeURIComponent(settings.party)}/${encodeURIComponent(reference)}.json`;
    const response = await fetch(path).catch(() => null);
    if (!response?.ok)
      return setFound('Your register has published no earlier version, so there is no text to compare with.');
    const before = (await response.json()) as { version: number; terms: unknown };
    if (before.version >= version) return setFound('The published text is this version.');
    setFound(changesBetween(before.terms, terms));
  };
  return (
    <>
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void compare()}>
        Compare with the published text, field by field
      </button>
      <div role="status">
        {typeof found === 'string' && <p className="govuk-body">{found}</p>}
        {Array.isArray(found) && (
          <Table
            caption={`Fields of ${reference} that changed`}
            rows={found}
            keyOf={({ field }) => field}
            none="No field of the terms has changed."
            columns={[
              { title: 'Field', cell: ({ field }) => field, isHeader: true },
              { title: 'Published before', cell: ({ before }) => before },
              { title: 'Proposed now', cell: ({ after }) => after },
            ]}
          />
        )}
      </div>
    </>
  );
}
